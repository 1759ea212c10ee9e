import { encodeLink } from "@/lib/share/link";
import { LinkError } from "@/lib/share/link-error";
import { redact } from "@/lib/verify/redaction";
import type { LinkMade, LinkRequest } from "./answers";

/** A link to a set, or why there can be none. */
export async function makeLink(request: LinkRequest): Promise<LinkMade> {
  try {
    return { link: await encodeLink(request.redacted ? await withoutIds(request) : request) };
  } catch (error) {
    if (error instanceof LinkError) return { fault: error.fault };
    throw error;
  }
}

async function withoutIds({ base, inputs, claimed }: LinkRequest) {
  const cleared = await redact(inputs);
  return { base, inputs: cleared.inputs, claimed: { ...claimed, redacted: [...cleared.redacted, ...(claimed.redacted ?? [])] } };
}
