import { POLICY_PRODUCTS, POLICY_TCB_PARTS } from "@/lib/appraisal/policy";
import type { PolicyDraft } from "./draft";
import { INPUT } from "./parts";

interface TcbTableProps {
  readonly floors: PolicyDraft["minimumTcb"];
  /** Of the key that is wrong. */
  readonly wrong: string;
  readonly onChange: (floors: PolicyDraft["minimumTcb"]) => void;
}

/** Least security version numbers by product. */
export function TcbTable({ floors, wrong, onChange }: TcbTableProps) {
  return (
    <table className="w-full table-fixed border-collapse text-sm">
      <thead>
        <tr>
          <td className="w-24" />
          {POLICY_PRODUCTS.map((product) => (
            <th key={product} scope="col" className="pb-1 font-normal text-ink-2">
              {product}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {POLICY_TCB_PARTS.map((part) => (
          <tr key={part}>
            <th scope="row" className="pr-2 font-normal text-ink-2">
              {part}
            </th>
            {POLICY_PRODUCTS.map((product) => (
              <td key={product} className="py-0.5 pr-1">
                <input
                  inputMode="numeric"
                  autoComplete="off"
                  aria-label={`Least ${part} of ${product}`}
                  aria-invalid={wrong === `minimumTcb.${product}.${part}` || undefined}
                  value={floors[product]?.[part] ?? ""}
                  onChange={(event) => onChange({ ...floors, [product]: { ...floors[product], [part]: event.target.value } })}
                  className={INPUT}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
