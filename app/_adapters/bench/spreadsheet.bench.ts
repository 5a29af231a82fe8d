// The plain projection of the same number of companies in a spreadsheet engine: a row a company, 36 months of cash. Prints JSON.
import { HyperFormula } from "hyperformula";
import { inventCompany } from "./invented-companies.ts";
import { measure, median, report } from "./measure.ts";

const COMPANIES = 10_000;
const MONTHS = 36;
const column = (n: number): string => (n < 26 ? "" : String.fromCharCode(64 + Math.floor(n / 26))) + String.fromCharCode(65 + (n % 26));

const inputs = Array.from({ length: COMPANIES }, (_, i) => {
  const rows = inventCompany(i).figures;
  const [last, before] = [rows.at(-1), rows.at(-7)];
  return [last?.revenue ?? 0, last?.expenses ?? 0, ((last?.revenue ?? 0) / (before?.revenue ?? 1)) ** (1 / 6) - 1, last?.cashEnd ?? 0];
});
// Columns A to D hold revenue, expenses, growth and cash; then each month adds revenue x (1 + growth)^month - expenses.
const rows = inputs.map((cells, i) => [...cells, ...Array.from({ length: MONTHS }, (_, m) => `=${column(m + 3)}${i + 1}+$A${i + 1}*(1+$C${i + 1})^${m + 1}-$B${i + 1}`)]);
const build = await measure(() => HyperFormula.buildFromArray(rows, { licenseKey: "gpl-v3" }));
const sheet = build.result;
const end = sheet.getCellValue({ sheet: 0, row: 0, col: MONTHS + 3 });
if (typeof end !== "number") throw new Error(`The sheet ends with ${JSON.stringify(end)} instead of cash.`);
let more = 0;
const recalculate = await median(3, () => {
  more += 1;
  sheet.batch(() => sheet.setCellContents({ sheet: 0, row: 0, col: 3 }, inputs.map((cells) => [(cells[3] ?? 0) + more])));
});
report({ companies: COMPANIES, build: build.spent, recalculate });
