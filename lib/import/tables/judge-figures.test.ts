import fc from "fast-check";
import { expect, test } from "vitest";
import { figureJudge, type KnownFigure } from "./judge-figures.ts";
import { roundJudge } from "./judge-rounds.ts";
import type { FigureRow, RoundRow } from "./table-rows.ts";
import { readTable } from "./testing.ts";

const companies = [{ id: "a", name: "Acme", legalName: null, domain: null, externalId: null }];
function ledger() {
  const stored: KnownFigure[] = [];
  return {
    stored,
    load(csv: string, forCompany: string | null = null) {
      const outcomes = readTable<FigureRow>(csv).readings.flatMap(figureJudge({ companies, figuresOf: () => [...stored], forCompany }));
      for (const one of outcomes) if (one.row && (one.status === "create" || one.status === "update")) stored.push(one.row);
      return outcomes;
    },
  };
}
const HEAD = "Company,Month,Revenue,Cash\n";

test("new, changed and repeated figures, and companies that are not here", () => {
  const books = ledger();
  expect(books.load(`${HEAD}Acme,2026-01,100,5\nAcme,2026-02,110,4`).map((one) => one.status)).toEqual(["create", "create"]);
  const again = books.load(`${HEAD}ACME Inc.,2026-01,100,5\nAcme,2026-02,120,4\nGlobex,2026-01,1,1`);
  expect(again.map((one) => one.status)).toEqual(["same", "update", "rejected"]);
  expect(again[1]!.changes).toEqual([{ field: "revenue", from: 11_000, to: 12_000 }]);
  expect(again[2]!.why).toBe("No company here is known as Globex. Import the companies first.");
});

test("a table without companies is about the one that it is imported for", () => {
  expect(ledger().load("Month,Revenue\n2026-01,100", "a")[0]).toMatchObject({ status: "create", companyId: "a" });
  expect(ledger().load("Month,Revenue\n2026-01,100")[0]).toMatchObject({ status: "rejected" });
});

test("of several reports for one period the latest counts, whatever the order of the lines", () => {
  const head = "Company,Month,Revenue,Reported\n";
  const books = ledger();
  books.load(`${head}Acme,2026-01,120,2026-03-01\nAcme,2026-01,100,2026-02-01`);
  expect(books.stored.map((one) => [one.revenue, one.reportedAt])).toEqual([[12_000, "2026-03-01"], [10_000, "2026-02-01"]]);
  expect(books.load(`${head}Acme,2026-01,120,2026-03-02`)[0]!.status).toBe("same");
});

const YEARS = "Company,Fiscal year,Revenue,Revenue prior year,Reported\n";
const told = ({ row, status }: { row: FigureRow | null; status: string }) => [row?.period, row?.revenue, status];

test("a later report's column for the year before corrects that year, its own row included, in one file as in two", () => {
  const [first, second] = ["Acme,2024,50,10,2025-03-01\nAcme,2024,50,12,2025-06-01", "Acme,2025,60,55,2026-03-01"];
  const wanted = [["2024", 5_000, "create"], ["2023", 1_000, "create"], ["2024", 5_000, "same"], ["2023", 1_200, "update"], ["2025", 6_000, "create"], ["2024", 5_500, "update"]];
  expect(ledger().load(`${YEARS}${first}\n${second}`).map(told)).toEqual(wanted);
  const books = ledger();
  expect([...books.load(YEARS + first), ...books.load(YEARS + second)].map(told)).toEqual(wanted);
});

test("of one day a year's own row wins over another row's column for the year before, whichever comes first", () => {
  const [own, later] = ["Acme,2024,50,,2026-03-01", "Acme,2025,60,55,2026-03-01"];
  const wins = (...files: string[]) => {
    const books = ledger();
    for (const lines of files) books.load(YEARS + lines);
    return books.stored.filter((one) => one.period === "2024").at(-1)!.revenue;
  };
  expect([wins(own, later), wins(later, own), wins(`${own}\n${later}`), wins(`${later}\n${own}`)]).toEqual([5_000, 5_000, 5_000, 5_000]);
  const books = ledger();
  books.load(YEARS + own);
  expect(books.load(YEARS + later)[1]).toMatchObject({ status: "same", why: "2024 has a row of its own of the same day; the column for the year before does not overrule it." });
});

test("a column for the year before leaves what it does not tell as it was, the parts of a total that changed apart", () => {
  const head = "Company,Fiscal year,Revenue,Expenses,Payroll,Employees,Cash,Revenue prior year,Expenses prior year,Reported\n";
  const books = ledger();
  books.load(`${head}Acme,2024,50,90,70,4,300,,,2025-03-01`);
  books.load(`${head}Acme,2025,60,80,60,5,200,55,90,2026-03-01`);
  expect(books.stored.at(-1)).toMatchObject({ period: "2024", revenue: 5_500, expenses: 9_000, payroll: 7_000, headcount: 4, cashEnd: 30_000, prior: true });
  books.load(`${head}Acme,2025,60,80,60,5,200,55,65,2026-06-01`);
  expect(books.stored.at(-1)).toMatchObject({ period: "2024", revenue: 5_500, expenses: 6_500, payroll: null, headcount: 4, cashEnd: 30_000 });
});

test("a period that was assumed is stated once a report says so, though the amounts are the same", () => {
  const books = ledger();
  books.load(`${HEAD}Acme,2026-01,100,5`);
  books.stored[0] = { ...books.stored[0]!, periodAssumed: true };
  const [stated] = books.load(`${HEAD}Acme,2026-01,100,5`);
  expect(stated).toMatchObject({ status: "update", changes: [{ field: "period", from: "assumed", to: "stated" }] });
  expect(books.load(`${HEAD}Acme,2026-01,100,5`)[0]!.status).toBe("same");
});

test("the same file twice adds nothing, reports of one day that contradict each other included", () => {
  const amount = fc.constantFrom("", "1", "2");
  const line = fc.tuple(fc.constantFrom("2024", "2025"), amount, amount, amount, amount, fc.constantFrom("2026-01-01", "2026-02-01", "2026-03-01"));
  fc.assert(fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
    const sorted = [...lines].sort((a, b) => (a[5] < b[5] ? -1 : a[5] > b[5] ? 1 : 0));
    const csv = `Company,Fiscal year,Revenue,Cash,Revenue prior year,Cash prior year,Reported\n${sorted.map((one) => `Acme,${one.join(",")}`).join("\n")}`;
    const books = ledger();
    books.load(csv);
    expect(books.load(csv).map((one) => one.status).filter((status) => status !== "same")).toEqual([]);
  }));
});

test("rounds: the same again is the same, an unknown amount is filled in, another amount waits for a person", () => {
  const known = [{ kind: "Seed", day: "2026-02-01", amount: 100_00, currency: "USD", preMoney: null, postMoney: null, security: null, tier: "in-bank", condition: null, sourceRef: null }] as unknown as RoundRow[];
  const load = (csv: string, rounds = known) => readTable<RoundRow>(`Company,Round,Date,Amount\n${csv}`).readings.flatMap(roundJudge({ companies, roundsOf: () => rounds, forCompany: null })).map((one) => one.status);
  expect(load("Acme,seed,2026-02-01,100\nAcme,Seed,2026-02-01,200\nAcme,A,2026-02-01,100\nAcme,A,2026-02-01,100\nGlobex,A,2026-02-01,1")).toEqual(["same", "conflict", "create", "create", "rejected"]);
  const twins = [known[0]!, { ...known[0]! }];
  expect(load("Acme,seed,2026-02-01,100\nAcme,seed,2026-02-01,100\nAcme,seed,2026-02-01,100", twins)).toEqual(["same", "same", "create"]);
  expect(load("Acme,Seed,2026-02-01,200", [{ ...known[0]!, amount: null }])).toEqual(["update"]);
});
