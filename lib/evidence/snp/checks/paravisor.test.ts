import { fromHex } from "@/lib/bytes/hex";
import { checkCases } from "@/lib/testing/check-cases";

const idKeyDigest = fromHex("0356215882a825279a85b300b0b742931d113bf7e32dde2e50ffde7ec743ca491ecdd7f336dc28a6e0b2bb57af7a44a3")!;
const rests = ["e1 ID_KEY_DIGEST 0xe0-0x110", "e1 FAMILY_ID 0x10-0x20", "e1 IMAGE_ID 0x20-0x30"];
const hostData = new Uint8Array(32).fill(3);
const found = { says: "warn", rests, verdict: "valid" } as const;
const none = { says: null, verdict: "valid" } as const;
const ids = (family: string, image: string) => ({ familyId: fromHex(family)!, imageId: fromHex(image)! });

checkCases("snp/paravisor", [
  { title: "does not apply to a guest’s own report", ...none },
  { title: "knows Microsoft’s key", report: { idKeyDigest }, observed: "ID_KEY_DIGEST 0356", ...found },
  { title: "knows the key whatever HOST_DATA holds", report: { idKeyDigest, hostData }, ...found },
  { title: "knows the ids of a confidential VM", report: ids("01000000", "02000000"), observed: "FAMILY_ID 01000000", ...found },
  { title: "knows the ids of an OpenHCL build", report: ids("01000001", "6f70656e68636c"), ...found },
  {
    title: "takes the ids for a guest’s where HOST_DATA is set, as in container groups",
    report: { ...ids("01000000", "02000000"), hostData },
    ...none,
  },
  { title: "wants both ids", report: ids("01000000", "03000000"), ...none },
  { title: "takes another key for a guest’s", report: { idKeyDigest: idKeyDigest.toReversed() }, ...none },
]);
