import js from "@eslint/js";
import nextCoreWebVitals from "eslint-config-next/core-web-vitals";
import boundaries from "eslint-plugin-boundaries";
import tseslint from "typescript-eslint";

const TYPESCRIPT = ["**/*.ts", "**/*.tsx"];
const TESTS = ["**/*.test.ts", "**/*.test.tsx", "lib/testing/**", "e2e/**"];
const OUTSIDE_CORE = ["lib/server/**", "lib/cli/**", ...TESTS];

/** One folder each; a family is one folder of lib/evidence. */
const elements = [
  ...[
    "bytes",
    "appraisal",
    "crypto",
    "x509",
    "trust",
    "catalogue",
    "verify",
    "simulator",
    "share",
    "worker",
    "examples",
    "cli",
    "server",
    "testing",
  ].map((type) => ({ type, pattern: `lib/${type}` })),
  { type: "family", pattern: "lib/evidence/*" },
  { type: "components", pattern: "components" },
  { type: "app", pattern: "app" },
];

/** The pinned roots are data, which pages show too. */
const files = [{ category: "anchors", pattern: "lib/x509/{anchors,other-anchors}.ts" }];

/** Who may import what (ARCHITECTURE.md). Inside its own folder everything may; a family never imports another. */
const arrows = {
  bytes: [],
  appraisal: ["bytes"],
  crypto: ["bytes"],
  x509: ["crypto", "appraisal", "bytes"],
  family: ["x509", "crypto", "appraisal", "bytes"],
  trust: ["appraisal"],
  catalogue: ["trust", "appraisal", "bytes"],
  simulator: ["crypto", "bytes"],
  verify: ["family", "x509", "crypto", "trust", "catalogue", "appraisal", "bytes"],
  share: ["verify", "crypto", "appraisal", "bytes"],
  examples: ["share", "simulator", "verify", "x509", "crypto", "appraisal", "bytes"],
  worker: ["share", "examples", "simulator", "verify", "x509", "crypto", "catalogue", "trust", "appraisal", "bytes"],
  cli: ["share", "verify", "trust", "catalogue", "appraisal", "bytes"],
  server: ["share", "verify", "trust", "catalogue", "appraisal", "bytes"],
  components: ["worker", "share", "trust", "catalogue", "appraisal", "bytes"],
  app: ["components", "server", "worker", "examples", "share", "verify", "trust", "catalogue", "appraisal", "bytes"],
};

const policies = Object.entries(arrows)
  .filter(([, targets]) => targets.length > 0)
  .map(([type, targets]) => ({
    from: { element: { type } },
    allow: targets.map((target) => ({ to: { element: { type: target } } })),
  }))
  .concat({
    from: { element: { types: { anyOf: ["components", "app"] } } },
    allow: [{ to: { file: { categories: { anyOf: ["anchors"] } } } }],
  });

const noInnerHtml = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: "Markup from a string is a way in for a script. Render elements.",
};
const noSubtle = {
  selector: "MemberExpression[property.name='subtle']",
  message: "crypto.subtle is called in lib/crypto alone, so that another engine can take its place.",
};
const noClock = { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Time comes in as an argument." };
const noEnum = { selector: "TSEnumDeclaration", message: "Use a union of literals." };

const NODE_GLOBALS = [
  ...["process", "console", "fetch", "URL", "Buffer", "crypto", "performance", "TextEncoder", "TextDecoder"],
  ...["setTimeout", "clearTimeout", "setInterval", "clearInterval"],
];
/** What scripts run inside a page that they drive. */
const BROWSER_GLOBALS = ["document", "requestAnimationFrame", "MutationObserver", "DataTransfer", "DragEvent", "File", "Worker"];

export default tseslint.config(
  {
    ignores: [
      "node_modules/",
      ".next/",
      "dist/",
      ".reports/",
      ".screens/",
      ".cache/",
      ".package/",
      "test-results/",
      "next-env.d.ts",
      "playwright-report/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    rules: {
      "no-restricted-syntax": ["error", noInnerHtml, noSubtle, noEnum],
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"], location: "start" }],
      "max-lines": ["warn", { max: 450, skipBlankLines: false, skipComments: false }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "no-eval": "error",
      // Hostile input is what is tested here.
      "no-control-regex": "off",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "prefer-const": "error",
    },
  },
  ...nextCoreWebVitals.map((config) =>
    config.files ? { ...config, files: ["app/**", "components/**"].map((at) => `${at}/*.{ts,tsx}`) } : config,
  ),
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: false }],
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Beside the check that proves it, `!` is how an index is read under noUncheckedIndexedAccess.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["lib/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "app/**/*.{ts,tsx}"],
    ignores: ["**/*.test.ts", "**/*.test.tsx", "lib/testing/**"],
    plugins: { boundaries },
    settings: {
      "boundaries/elements": elements,
      "boundaries/files": files,
      "import/resolver": { typescript: { project: "tsconfig.json" } },
    },
    rules: { "boundaries/dependencies": ["error", { default: "disallow", policies }] },
  },
  {
    files: ["lib/**/*.ts"],
    ignores: OUTSIDE_CORE,
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { regex: "^(?:react|next)(?:$|[-/])", message: "The core knows no interface." },
            { regex: "^node:", message: "The core runs in a browser too." },
          ],
        },
      ],
      "no-restricted-globals": ["error", "window", "document", "process", "Buffer"],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "Time comes in as an argument." },
        { object: "Math", property: "random", message: "Randomness comes in as an argument." },
      ],
      "no-restricted-syntax": ["error", noInnerHtml, noSubtle, noEnum, noClock],
    },
  },
  { files: ["lib/crypto/**"], rules: { "no-restricted-syntax": ["error", noInnerHtml, noEnum, noClock] } },
  // It sets the theme before the first paint; the page's policy allows it by its hash.
  { files: ["components/site/theme-script.tsx"], rules: { "no-restricted-syntax": ["error", noSubtle, noEnum] } },
  {
    files: TESTS,
    rules: {
      "no-restricted-syntax": ["error", noInnerHtml, noEnum],
    },
  },
  {
    files: ["scripts/**", "bin/**", "*.config.js", "*.config.mjs", "*.config.ts", "e2e/**"],
    languageOptions: { globals: Object.fromEntries([...NODE_GLOBALS, ...BROWSER_GLOBALS].map((name) => [name, "readonly"])) },
    rules: { "no-console": "off", "no-restricted-syntax": ["error", noInnerHtml, noEnum] },
  },
);
