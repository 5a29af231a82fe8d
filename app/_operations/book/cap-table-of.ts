import { capTableOf, type CapTable } from "#lib/captable/cap-table.ts";
import type { Day } from "#lib/date.ts";
import { groupBy } from "#lib/group-by.ts";
import { toMajor } from "#lib/money.ts";
import type { Reader } from "#db/client.ts";
import type { Company } from "#db/company.ts";
import { holdersOf } from "#db/holder.ts";
import { holdingsOf } from "#db/holding.ts";
import { shareClassesOf } from "#db/share-class.ts";
import type { Workspace } from "#db/workspace.ts";

const number = (text: string | null): number | null => (text === null ? null : Number(text));

type Classes = Awaited<ReturnType<typeof shareClassesOf>>;
type Holders = Awaited<ReturnType<typeof holdersOf>>;
type Holdings = Awaited<ReturnType<typeof holdingsOf>>;

function tableOf(classes: Classes, holders: Holders, holdings: Holdings): CapTable {
  const names = new Map(holders.map(({ id, name, kind }) => [id, { name, kind }]));
  return capTableOf(
    classes.map((each) => ({ ...each, price: number(each.price) })),
    holdings.map(({ id, holderId, classId, kind, day, quantity, amount, currency, terms }) => ({
      id, classId, kind, day, terms, holder: holderId === null ? null : (names.get(holderId) ?? null), quantity: number(quantity), amount: amount === null ? null : toMajor(amount, currency),
      cap: terms.capMinor && currency ? toMajor(terms.capMinor, currency) : null,
    })),
  );
}

/** The cap table of a company as known on a day. */
export async function readCapTable(db: Reader, workspace: Workspace, company: Company, asOf: Day): Promise<CapTable> {
  const classes = await shareClassesOf(db, workspace.id, asOf, company.id);
  const holders = await holdersOf(db, workspace.id, asOf, company.id);
  return tableOf(classes, holders, await holdingsOf(db, workspace.id, asOf, company.id));
}

/** Every cap table of the workspace as known on a day, by company id. */
export async function capTablesOn(db: Reader, workspace: Workspace, asOf: Day): Promise<Map<string, CapTable>> {
  const classes = groupBy(await shareClassesOf(db, workspace.id, asOf), (row) => row.companyId);
  const holders = groupBy(await holdersOf(db, workspace.id, asOf), (row) => row.companyId);
  const holdings = groupBy(await holdingsOf(db, workspace.id, asOf), (row) => row.companyId);
  return new Map([...holdings].map(([id, rows]) => [id, tableOf(classes.get(id) ?? [], holders.get(id) ?? [], rows)]));
}
