import { describe, expect, it } from "vitest";
import { burnCommand } from "#lib/cash/burn-command.ts";
import { metricsCommand } from "#lib/metrics/command.ts";
import { runParse } from "#lib/import/command.ts";
import { runwayCommand } from "#lib/runway/command.ts";
import { anyAnswer } from "#app/_adapters/cli/readable/any-answer.ts";
import { present } from "#app/_adapters/cli/readable/present.ts";

async function runway(raw: unknown): Promise<string[]> {
  const input = runwayCommand.inputSchema.parse(raw);
  return (await present("runway", runwayCommand.run(input), input)).split("\n");
}

describe("runway for a reader", () => {
  it("begins with the verdict and proves it", async () => {
    expect(await runway({ cash: 300_000, revenue: 20_000, expenses: 50_000, growth: 0.06, currency: "USD", asOf: "2026-10-31" })).toEqual([
      "Default alive. Break-even comes in Feb 2028 and takes $257K of the $300K there is.",
      "",
      "Break-even      29 Feb 2028, after 16 months",
      "Cash zero       never",
      "Capital needed  $256,549.44",
      "Conventions     ALIVE 3 of 3",
      expect.stringMatching(/^Expenses {8}at most \$52,\d{3}(\.\d+)? a month$/),
      expect.stringMatching(/^Revenue {9}at least \$18,\d{3}(\.\d+)? a month$/),
      expect.stringMatching(/^Growth {10}at least 5\.\d+% a month$/),
      "Extra cash      none needed",
    ]);
  });

  it("tells a verdict that hangs on the way to count", async () => {
    const lines = await runway({ cash: 280_000, revenue: 20_000, expenses: 50_000, growth: 0.06 });
    expect(lines[0]).toMatch(/^Too close to call\. 2 of 3 readings say alive/);
    expect(lines).toContain("Conventions     TOO CLOSE: alive in 2 of 3; decided by how a month's growth is counted");
    expect(lines.at(-1)).toBe("Note            too close to call");
  });

  it("rounds what a death asks for up, and expenses down", async () => {
    const lines = await runway({ cash: 100_000, revenue: 0, expenses: 30_000, growth: 0 });
    expect(lines[0]).toBe("Default dead. Cash ends after 3.3 months; on this trend revenue never covers expenses.");
    expect(lines).toEqual(expect.arrayContaining(["Break-even      never", "Capital needed  without bound", "Conventions     DEAD 3 of 3", "Revenue         at least 30,000 a month", "Extra cash      not enough alone"]));
  });

  it("says only what is missing where nothing is known", async () => {
    expect(await runway({})).toEqual([expect.stringMatching(/^Unknown\. Cash is not known\./)]);
  });
});

it("prints burn as a table of windows", async () => {
  const months = [
    { month: "2026-01", revenue: 10, expenses: 1030 },
    { month: "2026-02", revenue: 20, expenses: 2020 },
    { month: "2026-03", revenue: 30, expenses: 1030 },
  ];
  expect((await present("burn", burnCommand.run(burnCommand.inputSchema.parse({ months })), {})).split("\n")).toEqual([
    "Burn a month; below 0 is money gained.",
    "",
    "Last       Gross mean  Gross median  Net mean  Net median",
    "1 month         1,030         1,030     1,000       1,000",
    "3 months        1,360         1,030     1,340       1,020",
    "6 months      unknown       unknown   unknown     unknown",
    "12 months     unknown       unknown   unknown     unknown",
    "",
    "Unknown: the window needs every one of its complete months, with revenue and expenses.",
  ]);
});

it("prints a line a metric, with its value or its reason", async () => {
  const answer = metricsCommand.run({ netBurn: 300, netNewArr: 200, growthPercent: 50, marginPercent: -20 });
  const lines = (await present("metrics", answer, {})).split("\n");
  expect(lines).toHaveLength(8);
  expect(lines[0]).toBe("Burn multiple     1.5x");
  expect(lines[3]).toBe("Rule of 40        30%");
  expect(lines[1]).toMatch(/^Quick ratio       unknown: \S/);
});

it("sums up a statement and names every refused line", async () => {
  const file = "Date,Description,Amount,Currency\n2026-01-05,Rent,-1000.00,EUR\n2026-02-09,Sale,2500.50,EUR\n2026-02-10,Odd,12.3456,EUR\n";
  const lines = (await present("parse", runParse(new TextEncoder().encode(file), "a.csv"), undefined)).split("\n");
  expect(lines).toEqual(expect.arrayContaining(["Format    csv", "Entries   2", "Days      5 Jan 2026 to 9 Feb 2026", "Sum       €1,500.50 net of 2 entries in EUR", "Rejected  1 line", "Rejected lines"]));
  expect(lines.at(-1)).toMatch(/^ {2}line 4 {2}\S/);
});

it("prints any other answer as names beside values, lists of objects as tables", () => {
  const answer = { price: 1.23456789, safeShares: [1000, 2000], known: true, none: null, ownership: { common: 0.5, newMoney: 0.2 }, rows: [{ name: "Series A", amount: 1200 }, { name: "B", amount: 5 }] };
  expect(anyAnswer(answer).split("\n")).toEqual([
    "Price        1.2346",
    "Safe shares  1,000, 2,000",
    "Known        yes",
    "None         -",
    "",
    "Ownership",
    "  Common     0.5",
    "  New money  0.2",
    "",
    "Rows",
    "  Name      Amount",
    "  Series A   1,200",
    "  B              5",
  ]);
  expect(anyAnswer([])).toBe("none");
});

it("says what each imported file brought, and every refused line", async () => {
  const told = { file: "a.csv", kind: "statement", counts: { create: 2, same: 1, rejected: 21 }, rejected: Array.from({ length: 21 }, (_, i) => ({ line: i + 2, why: "no date" })), warnings: ["Two layouts."] };
  const imported = await present("import", { imports: [{ ...told, importId: "01a2", committed: true }] }, undefined);
  expect(imported.split("\n").slice(0, 4)).toEqual(["a.csv: statement; 2 added, 1 here already, 21 refused.", "  Take back with: undo-import 01a2", "  Two layouts.", "  Refused lines"]);
  expect(imported).toMatch(/\n {4}line 2 {3}no date\n/);
  expect(imported).toMatch(/and 1 more: get-import --import-id 01a2$/);
  const many = await present("import", { imports: [{ ...told, importId: "01a2", warnings: Array.from({ length: 30 }, (_, i) => `Row ${i}.`), rejected: [], counts: {}, committed: true }] }, undefined);
  expect(many.split("\n").slice(-2)).toEqual(["  Row 19.", "  and more of the kind"]);
  expect(await present("import", { imports: [{ ...told, importId: null, rejected: [], counts: { create: 2 }, committed: false }] }, undefined)).toBe("a.csv: statement; 2 would be added.\n  Nothing was changed.\n  Two layouts.");
});
