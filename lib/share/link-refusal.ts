import { sha256 } from "@/lib/crypto/engine";
import { toHex } from "@/lib/bytes/hex";
import { fail, missing } from "@/lib/appraisal/finding";
import { linkCheck } from "@/lib/verify/link-check";
import type { LinkErrorCode, LinkFault } from "./link-error";
import { LINK_FORMAT } from "./open-links";
import type { Refusal } from "./refusal";

/** Facts as found, per kind of damage. A newer version and a passed limit are no fault of the link: it is `missing` then. */
const KINDS: Record<LinkErrorCode, { status: "fail" | "missing"; title: string }> = {
  "not-a-link": { status: "fail", title: "The text is not a link of this application" },
  cut: { status: "fail", title: "The link was cut short" },
  altered: { status: "fail", title: "The link was altered on its way" },
  "newer-version": { status: "missing", title: "The link was made by a newer release" },
  "too-large": { status: "missing", title: "The link is larger than a link may be" },
  "more-than-one": { status: "missing", title: "There is more than one link in the set" },
};

/** A link that cannot be opened, as a part of the set that was refused. @param text the link's own bytes */
export async function linkRefusal(fault: LinkFault & { readonly name: string }, text: Uint8Array): Promise<Refusal> {
  const { status, title } = KINDS[fault.code];
  return {
    name: fault.name,
    format: LINK_FORMAT,
    bytes: text.length,
    sha256: toHex(await sha256(text)),
    note: fault.message,
    check: linkCheck,
    outcome: status === "fail" ? fail(title, { observed: fault.message }) : missing(title, fault.message, { observed: fault.message }),
  };
}
