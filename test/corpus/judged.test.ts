import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parseRange } from "../../src/core/model/cells/address";
import { VERDICTS } from "../../src/core/detect/rank";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { describeWith, shared } from "../fixtures/shared-folder";
import { SAMPLE_NAME } from "../tools/draw-sample";
import { OWN, realWorkbook, workbooksIn, type Source } from "./corpus-snapshot";
import { OWN_NAME } from "./own-workbook";
import {
  anomalyFaults,
  anomalyName,
  findingFaults,
  findingName,
  namedIn,
  share,
  shareText,
  toldOf,
  verdictOnAnomaly,
  verdictOnFinding,
  type Told,
  type ToldAnomaly,
  type ToldFinding,
  type Verdicts,
} from "./verdicts";

const read = <T>(name: string): T => JSON.parse(readFileSync(join(__dirname, name), "utf8")) as T;
const FINDINGS = read<Verdicts<ToldFinding>>("judged-findings.json");
/** `first`: the shares when the sheets were first read. */
const ANOMALIES = read<
  Verdicts<ToldAnomaly> & {
    readonly first: Readonly<Record<string, { readonly deserve: number; readonly of: number }>>;
  }
>("judged-anomalies.json");
const corpus = shared("corpus");

/** Of ten that call for a look the reader may shrug at three. */
const LEAST_SHARE = 0.7;

describeWith(corpus, "findings and movements on real sheets, judged by hand", () => {
  const told: Told[] = [];
  const present = corpus === null ? [] : workbooksIn(corpus);
  const ofFindings = namedIn(FINDINGS);
  const ofAnomalies = namedIn(ANOMALIES);
  const inFindings = (): readonly Told[] => told.filter(({ file }) => ofFindings.has(file));
  const inAnomalies = (): readonly Told[] => told.filter(({ file }) => ofAnomalies.has(file));

  beforeAll(async () => {
    const named = present.filter((file) => ofFindings.has(file) || ofAnomalies.has(file));
    for (const file of named) told.push(await toldOf(realWorkbook(file)));
    const others = present.filter((file) => !named.includes(file));
    if (others.length > 0)
      process.stdout.write(
        `not judged, since no verdict names them: ${String(others.length)} (${others.join(", ")})\n`,
      );
  });

  test("what is read and found is plain data", () => {
    expect(told.filter(({ isPlain }) => !isPlain).map(({ file }) => file)).toEqual([]);
  });

  test("every error and warning is judged, every verdict is on something that is found, what was mended stays away", () => {
    expect(inFindings().flatMap(({ findings }) => findings)).not.toEqual([]);
    expect(findingFaults(FINDINGS, inFindings())).toEqual([]);
  });

  test("every movement is judged, every verdict is on something that is found, what was mended stays away", () => {
    expect(inAnomalies().flatMap(({ anomalies }) => anomalies)).not.toEqual([]);
    expect(anomalyFaults(ANOMALIES, inAnomalies())).toEqual([]);
  });

  test("the sheets that were read are in the workbooks", () => {
    const sheets = new Set(told.flatMap(({ file, sheets: names }) => names.map((name) => `${file} ${name}`)));
    const files = new Set(told.map(({ file }) => file));
    const missing = Object.entries(FINDINGS.read)
      .filter(([file]) => files.has(file))
      .flatMap(([file, names]) => names.map((name) => `${file} ${name}`).filter((name) => !sheets.has(name)));
    expect(missing).toEqual([]);
  });

  test("nine errors of ten deserve it", () => {
    const now = inFindings().flatMap(({ findings }) => findings.flatMap((f) => verdictOnFinding(FINDINGS, f) ?? []));
    const lines = (["error", "warning", "information"] as const).flatMap((severity) => {
      const list = now.filter((j) => j.severity === severity);
      const rules = [...new Set(list.map((j) => j.rule))].sort();
      return list.length === 0
        ? []
        : [
            shareText(severity, list),
            ...rules.map((rule) => {
              const ofRule = list.filter((j) => j.rule === rule);
              return `  ${shareText(rule, ofRule)}`;
            }),
          ];
    });
    process.stdout.write(`${lines.join("\n")}\n`);
    expect(share(now.filter((j) => j.severity === "error"))).toBeGreaterThanOrEqual(0.9);
  });

  test("the verdicts that the ranking counts with are these, to a tenth", () => {
    const found = inAnomalies().flatMap(({ anomalies }) => anomalies);
    const seen = Object.entries(VERDICTS).flatMap(([detector, bands]) =>
      bands.map(({ below, deserved, judged }, i) => {
        const above = bands[i - 1]?.below ?? 0;
        const now = found
          .filter((f) => f.detector === detector && Math.abs(f.score) >= above && Math.abs(f.score) < below)
          .flatMap((f) => verdictOnAnomaly(ANOMALIES, f) ?? []);
        return { detector, below, isNear: Math.abs(share(now) - deserved / judged) <= 0.1 };
      }),
    );
    expect(seen.filter(({ isNear }) => !isNear)).toEqual([]);
  });

  test("what calls for a look deserves it, and so does what stands first", () => {
    const found = inAnomalies().flatMap(({ anomalies }) => anomalies);
    const now = found.flatMap((f) => verdictOnAnomaly(ANOMALIES, f) ?? []);
    const lines = [...new Set(now.map((j) => j.detector))].sort().map((detector) => {
      const before = ANOMALIES.first[detector];
      const ofDetector = now.filter((j) => j.detector === detector);
      const atFirst = before ? `, at first ${String(before.deserve)} of ${String(before.of)}` : "";
      return `${shareText(detector, ofDetector)}${atFirst}`;
    });
    const alarms = found.filter((f) => !f.explains).flatMap((f) => verdictOnAnomaly(ANOMALIES, f) ?? []);
    const ahead = found.filter((f) => !f.explains && f.rank === 0).flatMap((f) => verdictOnAnomaly(ANOMALIES, f) ?? []);
    process.stdout.write(`${[shareText("alarms", alarms), shareText("ranked first", ahead), ...lines].join("\n")}\n`);
    expect(share(alarms)).toBeGreaterThanOrEqual(LEAST_SHARE);
    expect(share(ahead)).toBeGreaterThanOrEqual(LEAST_SHARE);
  });
});

describe("verdicts", () => {
  test.each([
    ["findings", FINDINGS, [...FINDINGS.judged, ...FINDINGS.mended], FINDINGS.judged.map(findingName)],
    [
      "movements",
      ANOMALIES,
      [...ANOMALIES.judged, ...ANOMALIES.mended],
      [...ANOMALIES.judged, ...ANOMALIES.mended].map(anomalyName),
    ],
  ] as const)(
    "on %s give their reason once, in a sentence, and were made on sixty sheets",
    (_, verdicts, all, names) => {
      expect(new Set(names).size).toBe(names.length);
      for (const { why, range } of all) {
        expect(why).toMatch(/^\S.{15,200}$/);
        expect(parseRange(range)).not.toBeNull();
      }
      const sheets = Object.entries(verdicts.read).flatMap(([file, list]) => list.map((sheet) => `${file} ${sheet}`));
      expect(new Set(sheets).size).toBeGreaterThanOrEqual(60);
    },
  );
});

const SAMPLE = join(__dirname, "../../assets", SAMPLE_NAME);
const SOURCES: readonly Source[] = [
  { name: SAMPLE_NAME, path: SAMPLE, open: () => openWorkbook(new Uint8Array(readFileSync(SAMPLE)), SAMPLE_NAME) },
  OWN,
];

const finding = (severity: ToldFinding["severity"], rule: string, file: string, place: string, why: string) => {
  const [sheet = "", range = ""] = place.split("!");
  return { severity, rule, file, sheet, range, deserves: true, why };
};
const anomaly = (detector: string, file: string, place: string, why: string) => {
  const [sheet = "", range = ""] = place.split("!");
  return { detector, file, sheet, range, deserves: true, why };
};

/** What is told of the sample and of the workbook drawn here, all of it judged. */
const OWN_FINDINGS: Verdicts<ToldFinding> = {
  read: { [SAMPLE_NAME]: ["6 tháng"], [OWN_NAME]: ["Sản phẩm", "Bán lẻ", "Báo cáo", "Niên giám"] },
  quiet: [],
  judged: [
    finding(
      "warning",
      "attainment-contradicts-growth",
      SAMPLE_NAME,
      "6 tháng!F16",
      "retail grew by 8.95 % and is at 23.77 % of its plan",
    ),
    finding(
      "warning",
      "off-pace",
      SAMPLE_NAME,
      "6 tháng!F23",
      "imports are at 86 % of the year's plan after six months",
    ),
    finding(
      "warning",
      "index-averaged",
      OWN_NAME,
      "Sản phẩm!M2",
      "an index divided by a planned index attains nothing",
    ),
    finding(
      "warning",
      "attainment-contradicts-growth",
      OWN_NAME,
      "Sản phẩm!I5",
      "stone grew by 8 % and is at 29 % of its plan after six months",
    ),
    finding(
      "warning",
      "missing-unit",
      OWN_NAME,
      "Bán lẻ!A1",
      "nothing on the sheet says what the amounts are counted in",
    ),
  ],
  mended: [],
};
const OWN_ANOMALIES: Verdicts<ToldAnomaly> = {
  ...OWN_FINDINGS,
  judged: [
    anomaly("sector-swing", SAMPLE_NAME, "6 tháng!F12", "mining at 139.4 among branches between 97 and 102"),
    anomaly("top-contributor", SAMPLE_NAME, "6 tháng!F19", "coffee made most of the growth of exports"),
    anomaly("sector-swing", OWN_NAME, "Niên giám!G5", "agriculture rose by a third where industry rose by a tenth"),
    anomaly("sector-swing", OWN_NAME, "Báo cáo!I6", "mining rose by half among branches that rose by a tenth"),
    anomaly("top-contributor", OWN_NAME, "Báo cáo!I7", "manufacturing made most of the growth"),
    anomaly("top-contributor", OWN_NAME, "Báo cáo!I8", "electricity made most of the rest of the growth"),
    anomaly("top-contributor", OWN_NAME, "Niên giám!G5", "agriculture made half of the growth of the province"),
    anomaly("top-contributor", OWN_NAME, "Niên giám!G6", "industry made most of the rest of the growth"),
  ],
  mended: [],
};

describe("findings and movements on workbooks of our own, judged by hand", () => {
  const told: Told[] = [];
  beforeAll(async () => {
    for (const source of SOURCES) told.push(await toldOf(source));
  });

  test("what is told is what was judged, and no more", () => {
    expect(findingFaults(OWN_FINDINGS, told)).toEqual([]);
    expect(anomalyFaults(OWN_ANOMALIES, told)).toEqual([]);
  });

  test("what has no verdict, what is gone and what came back is told", () => {
    const [first, ...others] = OWN_FINDINGS.judged;
    if (!first) throw new Error("no verdict");
    expect(findingFaults({ ...OWN_FINDINGS, judged: others }, told)).toEqual([`judge it: ${findingName(first)}`]);
    expect(findingFaults({ ...OWN_FINDINGS, mended: [first] }, told)).toEqual([`back again: ${findingName(first)}`]);
    const gone = { ...first, range: "A1" };
    expect(findingFaults({ ...OWN_FINDINGS, judged: [...OWN_FINDINGS.judged, gone] }, told)).toEqual([
      `no longer found: ${findingName(gone)}`,
    ]);
    const [swing, ...rest] = OWN_ANOMALIES.judged;
    if (!swing) throw new Error("no verdict");
    expect(anomalyFaults({ ...OWN_ANOMALIES, judged: rest }, told)).toEqual([`judge it: ${anomalyName(swing)}`]);
    expect(anomalyFaults({ ...OWN_ANOMALIES, mended: [swing] }, told)).toEqual([`back again: ${anomalyName(swing)}`]);
  });
});
