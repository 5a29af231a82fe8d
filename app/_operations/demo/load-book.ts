import { demoBook } from "#lib/demo/fund/demo-book.ts";
import type { DemoBookRow } from "#lib/demo/fund/demo-book-row.ts";
import { CAP_TABLE_COMPANY, DEMO_CLASSES, DEMO_HOLDINGS } from "#lib/demo/fund/demo-cap-table.ts";
import { FORMER_COMPANIES } from "#lib/demo/fund/former-companies.ts";
import type { DemoFund } from "#lib/demo/fund/demo-types.ts";
import type { Day } from "#lib/date.ts";
import { archiveCompany } from "#app/_operations/archive-company.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { recordFund } from "#app/_operations/record-fund.ts";
import { recordFundFlow } from "#app/_operations/record-fund-flow.ts";
import { recordHolding } from "#app/_operations/record-holding.ts";
import { recordInvestment } from "#app/_operations/record-investment.ts";
import { recordMark } from "#app/_operations/record-mark.ts";
import { recordProceeds } from "#app/_operations/record-proceeds.ts";
import { recordShareClass } from "#app/_operations/record-share-class.ts";

/** Fills the invented fund's book the way its people would have: each row as reported on its own day, through the operations; the audit keeps the true time. */
export async function loadBook(caller: Caller, fund: DemoFund): Promise<void> {
  const { name, vintage, committed, owner, rows } = demoBook(fund, caller.today);
  const on = (day: Day): Caller => ({ ...caller, today: day });
  const [first] = rows;
  await recordFund.call(on(first?.day ?? caller.today), { name, vintage, committedMinor: committed, owner });
  for (const each of FORMER_COMPANIES) {
    const { company } = await createCompany.call(caller, each);
    await archiveCompany.call(caller, { company: company.slug });
  }
  for (const row of rows) await add(on(row.day), row);
  for (const each of DEMO_CLASSES) await recordShareClass.call(caller, { company: CAP_TABLE_COMPANY, ...each });
  for (const each of DEMO_HOLDINGS) await recordHolding.call(caller, { company: CAP_TABLE_COMPANY, ...each });
}

function add(caller: Caller, row: DemoBookRow): Promise<unknown> {
  if (row.table === "investment") return recordInvestment.call(caller, { ...row, amountMinor: row.amount });
  if (row.table === "mark") return recordMark.call(caller, { ...row, fairValueMinor: row.fairValue, author: "Valuation committee (invented)" });
  if (row.table === "proceeds") return recordProceeds.call(caller, { ...row, amountMinor: row.amount });
  return recordFundFlow.call(caller, { ...row, amountMinor: row.amount });
}
