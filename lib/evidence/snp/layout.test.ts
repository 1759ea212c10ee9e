import { describe, expect, test } from "vitest";
import { attestationReport, SIGNATURE_R, SIGNATURE_REST, SIGNATURE_S, SIGNED_BYTES } from "./layout";

/** Name, offset and length of every field, typed from the specification's table. AMD 56860, ATTESTATION_REPORT. */
const TABLE: readonly (readonly [string, number, number])[] = [
  ["VERSION", 0x000, 4],
  ["GUEST_SVN", 0x004, 4],
  ["POLICY", 0x008, 8],
  ["FAMILY_ID", 0x010, 16],
  ["IMAGE_ID", 0x020, 16],
  ["VMPL", 0x030, 4],
  ["SIGNATURE_ALGO", 0x034, 4],
  ["CURRENT_TCB", 0x038, 8],
  ["PLATFORM_INFO", 0x040, 8],
  ["KEY_INFO", 0x048, 4],
  ["reserved (0x04C)", 0x04c, 4],
  ["REPORT_DATA", 0x050, 64],
  ["MEASUREMENT", 0x090, 48],
  ["HOST_DATA", 0x0c0, 32],
  ["ID_KEY_DIGEST", 0x0e0, 48],
  ["AUTHOR_KEY_DIGEST", 0x110, 48],
  ["REPORT_ID", 0x140, 32],
  ["REPORT_ID_MA", 0x160, 32],
  ["REPORTED_TCB", 0x180, 8],
  ["CPUID_FAM_ID", 0x188, 1],
  ["CPUID_MOD_ID", 0x189, 1],
  ["CPUID_STEP", 0x18a, 1],
  ["reserved (0x18B)", 0x18b, 21],
  ["CHIP_ID", 0x1a0, 64],
  ["COMMITTED_TCB", 0x1e0, 8],
  ["CURRENT_BUILD", 0x1e8, 1],
  ["CURRENT_MINOR", 0x1e9, 1],
  ["CURRENT_MAJOR", 0x1ea, 1],
  ["reserved (0x1EB)", 0x1eb, 1],
  ["COMMITTED_BUILD", 0x1ec, 1],
  ["COMMITTED_MINOR", 0x1ed, 1],
  ["COMMITTED_MAJOR", 0x1ee, 1],
  ["reserved (0x1EF)", 0x1ef, 1],
  ["LAUNCH_TCB", 0x1f0, 8],
  ["LAUNCH_MIT_VECTOR", 0x1f8, 8],
  ["CURRENT_MIT_VECTOR", 0x200, 8],
  ["reserved (0x208)", 0x208, 152],
  ["SIGNATURE", 0x2a0, 512],
];

describe("the layout of a report", () => {
  const fields = Object.values(attestationReport.fields);

  test("has every field at the place that the specification gives", () => {
    expect(fields.map(({ name, offset, size }) => [name, offset, size])).toEqual(TABLE);
  });

  test("covers its 1184 bytes once: no gap, no overlap, nothing outside", () => {
    let end = 0;
    for (const { offset, size } of fields) {
      expect(offset).toBe(end);
      end += size;
    }
    expect([end, attestationReport.size]).toEqual([1184, 1184]);
  });

  test("signs everything before the signature, and splits the signature without a rest", () => {
    expect(SIGNED_BYTES).toBe(672);
    const parts = [SIGNATURE_R, SIGNATURE_S, SIGNATURE_REST].map(({ offset, size }) => [offset, size]);
    expect(parts).toEqual([
      [0x2a0, 72],
      [0x2e8, 72],
      [0x330, 368],
    ]);
    expect(0x330 + 368).toBe(1184);
  });
});
