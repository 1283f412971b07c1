import { join } from "node:path";
import { createGenerator } from "ts-json-schema-generator";

const ROOT = join(__dirname, "../..");

/** Where the contract of the JSON report is kept, from the project's folder. */
export const SCHEMA_PATH = "assets/report.schema.json";

/** The JSON Schema of the report, as its type and the sentences beside it say. */
export function reportSchema(): string {
  const schema = createGenerator({
    path: join(ROOT, "src/cli/command-report.ts"),
    tsconfig: join(ROOT, "tsconfig.json"),
    type: "CommandReport",
    skipTypeCheck: true,
    additionalProperties: false,
    topRef: false,
    sortProps: true,
  }).createSchema("CommandReport");
  return `${JSON.stringify({ title: "Soát Số: the report of a run", ...schema }, null, 2)}\n`;
}
