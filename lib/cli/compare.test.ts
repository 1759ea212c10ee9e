import { describe, expect, test } from "vitest";
import type { Matrix } from "@/lib/appraisal/matrix";
import { ASSUMPTIONS } from "@/lib/trust/assumptions";
import { CATALOGUE_DATE, OFFERINGS } from "@/lib/catalogue/catalogue";
import { TALK_IDS } from "@/lib/catalogue/choose";
import { describeAt } from "@/lib/catalogue/describe";
import type { Offering } from "@/lib/catalogue/schema";
import { runCompare } from "./compare";
import { matrixAsCsv } from "@/lib/catalogue/take/csv";
import { matrixAsMarkdown } from "@/lib/catalogue/take/markdown";
import { matrixAsText } from "./compare-format";

const run = (line: string) => runCompare(line.split(" ").filter((word) => word !== ""));
/** The offerings of the published table. */
const FOUR = `--offering ${TALK_IDS.join(",")}`;
const json = (line: string) => JSON.parse(run(`${line} --json`).stdout) as Matrix;

describe("compare --json", () => {
  test("gives the published table for its day", () => {
    const { schema, date, lens, granted, offerings } = json(`--date 2024-03-26 ${FOUR}`);
    expect({ schema, date, lens, granted }).toEqual({ schema: "trustgap.matrix/1", date: "2024-03-26", lens: "talk", granted: [] });
    const levels = offerings.map(({ id, nominalAL, trustworthyAL }) => [id, nominalAL, trustworthyAL]);
    expect(levels).toEqual([
      ["aws-ec2-snp", 4, 2],
      ["azure-cvm-snp", 4, 0],
      ["gcp-cvm-snp", 4, 1],
      ["azure-cvm-in-vm", 4, 4],
    ]);
  });

  test("without a date gives the latest of all", () => {
    const { date, offerings } = json("");
    expect(date).toBeNull();
    expect(offerings.map(({ asOf }) => asOf)).toEqual(OFFERINGS.map(({ snapshots }) => snapshots.at(-1)!.asOf));
  });

  test("takes offerings, grants and withdrawals in lists and repeated, with a space or an equals sign", () => {
    const matrix = json(
      "--offering=gcp-cvm-snp,aws-ec2-snp --offering azure-cvm-snp --trust csp-paravisor --trust=csp-hypervisor-vtpm --lens strict",
    );
    expect(matrix.offerings.map(({ id }) => id)).toEqual(["gcp-cvm-snp", "aws-ec2-snp", "azure-cvm-snp"]);
    expect(matrix.granted).toEqual(["csp-hypervisor-vtpm", "csp-paravisor"]);
    expect(matrix.lens).toBe("strict");
    expect(json(`--distrust hw-vendor ${FOUR}`).offerings.map(({ nominalAL }) => nominalAL)).toEqual([0, 0, 0, 0]);
  });

  test("is one object, ends with a newline, and is the same again", () => {
    const { stdout, stderr, code } = run("--json");
    expect([stderr, code, stdout.endsWith("}\n")]).toEqual(["", 0, true]);
    expect(run("--json").stdout).toBe(stdout);
  });
});

describe("wrong usage", () => {
  test.each([
    ["--date 2024-02-30", "--date needs a day written YYYY-MM-DD, not 2024-02-30"],
    ["--date yesterday", "--date needs a day written YYYY-MM-DD, not yesterday"],
    ["--date", "--date needs a value"],
    ["--date --json", "--date needs a value"],
    ["--date 2024-03-26 --date 2024-03-27", "--date can be given only once"],
    ["--offering azure-cvm-snq", "--offering: there is no offering “azure-cvm-snq”; did you mean azure-cvm-snp?"],
    ["--offering aws-ec2-snp,", "--offering: there is no offering “”; "],
    ["--trust csp-paravizor", "--trust: there is no assumption “csp-paravizor”; did you mean csp-paravisor?"],
    ["--distrust csp-paravisor", "--distrust takes hw-vendor only"],
    ["--trust hw-vendor --distrust hw-vendor", "--trust and --distrust both name hw-vendor"],
    ["--lens paranoid", "--lens is talk or strict, not paranoid"],
    ["--what-if wings", "--what-if: there is no lever “wings”"],
    ["--json --csv", "give one of --format, --json, --csv and --markdown"],
    ["--format csv --json", "give one of --format, --json, --csv and --markdown"],
    ["--format pdf", "--format is one of csv, md, tex, json, bib, not pdf"],
    ["--json=yes", "--json takes no value"],
    ["--jsn", "there is no option --jsn; did you mean --json?"],
    ["--constructor x", "there is no option --constructor"],
    ["report.bin", "compare takes options only, not report.bin"],
    ["--offering \u001b[31mred", "there is no offering “\ufffd[31mred”"],
  ])("%j is exit code 64 and one line", (line, message) => {
    const { stdout, stderr, code } = run(line);
    expect([stdout, code]).toEqual(["", 64]);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^trustgap: [^\n]+\n$/);
  });
});

describe("the table", () => {
  test("shows symbols, levels and gaps, and above all on what they depend", () => {
    expect(run(`--date 2024-03-26 ${FOUR}`).stdout)
      .toBe(`Attestation levels on 2024-03-26, counted as in the talk. Trust granted: nobody but the chip maker and yourself.

Offering                TEE  Firmware  Kernel  Root FS  Trusting everyone  Everyone but the cloud
AWS EC2                 ●    ●         ◐       ◐        4                  2
Azure confidential VM   ◐    ◐         ◐       ◐        4                  0
Google Confidential VM  ●    ◐         ◐       ◐        4                  1
Azure, CVM in your VM   ●    ●         ●       ●        4                  4

AWS EC2                 aws-ec2-snp      Gap 2. AWS’s NitroTPM, from AL3
Azure confidential VM   azure-cvm-snp    Gap 4. Microsoft’s paravisor, for every level
Google Confidential VM  gcp-cvm-snp      Gap 3. Google’s firmware for AL2, and its vTPM from AL3
Azure, CVM in your VM   azure-cvm-in-vm  No gap. Nobody but AMD and yourself

● verifiable without trusting the cloud
◐ verifiable, only by trusting the cloud
Attacks by whoever has hands on the machine are outside every chip maker’s model, so whoever runs it is trusted on that.
`);
  });

  test("adds the level of what was granted, and names whose word is taken", () => {
    const { stdout } = run("--offering azure-cvm-snp --trust csp-paravisor --lens strict");
    expect(stdout).toContain(
      `as last known, ${CATALOGUE_DATE}, counted strictly. Trust granted: the chip maker and yourself, and csp-paravisor.`,
    );
    expect(stdout).toMatch(/As you chose\n.*◐ {4}◐ {9}◐ {7}◐ {8}4 {18}0 {23}0\n/);
  });

  test("says that the chip maker is not believed", () => {
    expect(run("--distrust hw-vendor").stdout).toContain("Trust granted: nobody but yourself, not the chip maker.");
  });

  test("says where a day is past what the catalogue knows, or before", () => {
    expect(run("--date 2030-01-01").stdout).toContain(`on 2030-01-01 (the catalogue ends on ${CATALOGUE_DATE})`);
    expect(run("--date 2020-01-01")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Nothing is known of any of these offerings by that day."),
    });
    expect(run("--date 2020-01-01 --markdown").stdout).toContain("Nothing is known");
  });

  test("holds nothing that a terminal acts on", () => {
    for (const format of ["", "--json", "--csv", "--markdown", "--format tex", "--format bib"])
      expect(run(format).stdout.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });
});

/** An offering with what the four do not have: unknown stages, no ladder, and signs that formats must quote. */
const odd = (ladder: boolean): Offering => ({
  ...OFFERINGS[0]!,
  id: "odd",
  name: 'Odd, "quoted" | piped',
  shortName: "Odd | piped",
  ladder,
  snapshots: [
    {
      ...OFFERINGS[0]!.snapshots[0]!,
      stages: { ...OFFERINGS[0]!.snapshots[0]!.stages, firmware: "unknown", kernel: "absent", rootfs: [] },
    },
  ],
});
const CONDITIONS = { date: null, granted: [ASSUMPTIONS[5]!.id], withdrawn: [], lens: "talk" } as const;
const rows = (ladder: boolean) => [describeAt(odd(ladder), CONDITIONS)!];

describe("--format", () => {
  test("csv, md and json are what the older options give", () => {
    for (const [format, option] of [
      ["csv", "--csv"],
      ["md", "--markdown"],
      ["json", "--json"],
    ])
      expect(run(`--date 2024-03-26 --format ${format}`).stdout).toBe(run(`--date 2024-03-26 ${option}`).stdout);
  });

  test("tex is a table and bib is a list of entries", () => {
    expect(run("--format tex").stdout).toContain("\\toprule");
    expect(run("--format bib --date 2024-03-26").stdout).toMatch(/^@misc\{trustgap-/);
  });
});

describe("CSV", () => {
  test("has one line an offering, each with its conditions, under names that are all different", () => {
    const [head, ...lines] = run(`--date 2024-03-26 --csv --trust csp-paravisor ${FOUR}`).stdout.trimEnd().split("\n");
    const names = head!.split(",");
    expect(new Set(names).size).toBe(names.length);
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line.split(",")).toHaveLength(names.length);
    expect(lines[1]).toMatch(/^azure-cvm-snp,azure,.*,2024-03-26,partial,partial,partial,partial,4,0,4,,csp-paravisor,/);
    expect(lines[1]).toMatch(/,2024-03-26,talk,csp-paravisor,,,2026-11-24\.\d+$/);
    expect(lines[2]).toContain(",nobody,csp-guest-firmware,csp-guest-firmware + csp-hypervisor-vtpm,");
  });

  test("quotes what needs it, and keeps unknown, unreachable and no ladder apart", () => {
    const [, line] = matrixAsCsv(rows(true), CONDITIONS).split("\n");
    expect(line).toContain(
      'odd,aws,"Odd, ""quoted"" | piped",amd-snp,2024-03-26,full,unknown,absent,none,1,1,1,nominal trustworthy granted,nobody,unknown,unknown,unknown,',
    );
    expect(matrixAsCsv(rows(false), CONDITIONS).split("\n")[1]).toContain(",full,unknown,absent,none,,,,,,,,,");
  });
});

describe("Markdown", () => {
  test("is a table with its conditions above and its symbols below", () => {
    const lines = run(`--date 2024-03-26 --markdown ${FOUR}`).stdout.split("\n");
    expect(lines[0]).toMatch(/^Attestation levels on 2024-03-26, counted as in the talk\./);
    expect(lines[2]).toBe("| Offering | TEE | Firmware | Kernel | Root FS | Trusting everyone | Everyone but the cloud | The gap |");
    expect(lines[4]).toBe("| AWS EC2 | ● | ● | ◐ | ◐ | 4 | 2 | Gap 2. AWS’s NitroTPM, from AL3 |");
    expect(lines[9]).toMatch(/^● verifiable without trusting the cloud, ◐ verifiable, only by trusting the cloud\. /);
  });

  test("shows lower bounds, says where there is no level, and keeps its columns", () => {
    expect(matrixAsMarkdown(rows(true), CONDITIONS)).toContain("| Odd \\| piped | ● | ? | – | ○ | ≥ 1 | ≥ 1 | ≥ 1 | ");
    expect(matrixAsMarkdown(rows(false), CONDITIONS)).toContain("| no level | no level | no level |");
    expect(matrixAsText(rows(true), CONDITIONS)).toContain("? unknown\n");
  });
});
