"use client";

import { useQuery } from "@tanstack/react-query";
import { queryClient } from "@/components/evidence/query-client";
import { Value } from "@/components/ui/value";
import { verifyClient } from "@/lib/worker/client";
import { instantInWords } from "@/lib/appraisal/dates";

interface CertificateDetailsPanelProps {
  /** Where the certificate lies; null where that is not known. */
  readonly data: Uint8Array | null;
  readonly sha256: string;
}

/** Everything a certificate says. Its reader is loaded when it is first asked for. */
export function CertificateDetailsPanel({ data, sha256 }: CertificateDetailsPanelProps) {
  const {
    data: found,
    error,
    isPending,
  } = useQuery(
    {
      queryKey: ["certificate", sha256],
      queryFn: ({ signal }) => verifyClient().call("certificate", { data: data!, sha256 }, { signal }),
      enabled: data !== null,
    },
    queryClient,
  );
  if (data === null || found === null)
    return <p className="text-sm text-ink-2">It lies packed inside another file. Give the certificate itself to read it in full.</p>;
  if (error)
    return <p className="text-sm text-ink-2">The certificate reader could not be loaded. Try again when the site can be reached.</p>;
  if (isPending) return <p className="text-sm text-ink-2">Reading the certificate</p>;
  const rows: readonly (readonly [string, string])[] = [
    ["Subject", found.subject],
    ["Issuer", found.issuer],
    ["Serial number", found.serial],
    ["Valid", `${instantInWords(found.notBefore)} to ${instantInWords(found.notAfter)}`],
    ["Key", found.key],
    ["Signed with", found.signatureAlgorithm],
    ...found.extensions.map(({ name, oid, critical, value }): [string, string] => [`${name ?? oid}${critical ? ", critical" : ""}`, value]),
    ["SHA-256 of its key", found.spkiSha256],
  ];
  return (
    <dl className="grid border border-rule bg-sheet px-4 py-2 narrow:grid-cols-[14rem_minmax(0,1fr)]">
      {rows.map(([name, value], index) => (
        <div key={index} className="contents">
          <dt className="pt-1 text-sm text-ink-3">{name}</dt>
          <dd className="min-w-0 pb-1 text-sm wrap-anywhere narrow:pt-1">
            {/^[0-9a-f]{32,}$/.test(value) ? <Value value={value} what={name} /> : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
