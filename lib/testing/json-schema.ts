/** A JSON schema, as far as the ones published here go. */
type Schema = Readonly<Record<string, unknown>>;

const KNOWN = new Set([
  ...[
    "$schema",
    "$id",
    "$defs",
    "$ref",
    "title",
    "description",
    "type",
    "const",
    "enum",
    "anyOf",
    "required",
    "properties",
    "additionalProperties",
  ],
  ...["patternProperties", "items", "minItems", "maxItems", "minLength", "minimum", "maximum", "pattern"],
]);

/**
 * What of `value` breaks the schema, a line each; empty if nothing does.
 * @throws Error if the schema uses a word that is not checked here: it would be a promise nobody keeps
 */
export function schemaProblems(schema: Schema, value: unknown, root: Schema = schema, path = "$"): string[] {
  const stranger = Object.keys(schema).find((word) => !KNOWN.has(word));
  if (stranger) throw new Error(`the schema says ${stranger} at ${path}, which nothing checks`);
  const at = (part: Schema, member: unknown, step: string) => schemaProblems(part, member, root, `${path}${step}`);
  const problems: string[] = [];
  const must = (holds: boolean, what: string) => void (holds || problems.push(`${path}: ${what}`));

  if (typeof schema.$ref === "string") problems.push(...schemaProblems(definition(root, schema.$ref), value, root, path));
  if ("const" in schema) must(value === schema.const, `is not ${JSON.stringify(schema.const)}`);
  if (Array.isArray(schema.enum)) must(schema.enum.includes(value), `${JSON.stringify(value)} is none of ${JSON.stringify(schema.enum)}`);
  if (schema.type !== undefined)
    must(
      [schema.type].flat().some((type) => isType(value, type as string)),
      `is no ${String(schema.type)}`,
    );
  if (Array.isArray(schema.anyOf))
    must(
      schema.anyOf.some((part: Schema) => at(part, value, "").length === 0),
      "fits none of the alternatives",
    );
  if (typeof value === "string") problems.push(...textProblems(schema, value, path));
  if (typeof value === "number")
    must(value >= Number(schema.minimum ?? -Infinity) && value <= Number(schema.maximum ?? Infinity), `${value} is out of range`);
  if (Array.isArray(value)) {
    must(value.length >= Number(schema.minItems ?? 0) && value.length <= Number(schema.maxItems ?? Infinity), `has ${value.length} items`);
    if (schema.items) value.forEach((item, i) => problems.push(...at(schema.items as Schema, item, `[${i}]`)));
  } else if (typeof value === "object" && value !== null)
    problems.push(...memberProblems(schema, value as Record<string, unknown>, path, at));
  return problems;
}

function memberProblems(
  schema: Schema,
  value: Record<string, unknown>,
  path: string,
  at: (part: Schema, member: unknown, step: string) => string[],
): string[] {
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const patterns = Object.entries((schema.patternProperties ?? {}) as Record<string, Schema>);
  const absent = ((schema.required ?? []) as string[]).filter((key) => !Object.hasOwn(value, key));
  const problems = absent.map((key) => `${path}: ${key} is not there`);
  for (const [key, member] of Object.entries(value)) {
    const parts = [
      ...(Object.hasOwn(properties, key) ? [properties[key]!] : []),
      ...patterns.filter(([pattern]) => new RegExp(pattern).test(key)).map(([, part]) => part),
    ];
    for (const part of parts) problems.push(...at(part, member, `.${key}`));
    if (parts.length > 0 || schema.additionalProperties === undefined) continue;
    if (schema.additionalProperties === false) problems.push(`${path}: ${key} is not known`);
    else problems.push(...at(schema.additionalProperties as Schema, member, `.${key}`));
  }
  return problems;
}

function textProblems(schema: Schema, value: string, path: string): string[] {
  const short = value.length < Number(schema.minLength ?? 0);
  const other = typeof schema.pattern === "string" && !new RegExp(schema.pattern, "u").test(value);
  return short || other ? [`${path}: ${JSON.stringify(value.slice(0, 40))} is not of its form`] : [];
}

function definition(root: Schema, ref: string): Schema {
  const found = ref.startsWith("#/$defs/") ? (root.$defs as Record<string, Schema>)[ref.slice("#/$defs/".length)] : undefined;
  if (!found) throw new Error(`the schema refers to ${ref}, which is not there`);
  return found;
}

function isType(value: unknown, type: string): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}
