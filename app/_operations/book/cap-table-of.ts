import { capTableOf, type CapTable } from "#lib/captable/cap-table.ts";
import type { Day } from "#lib/date.ts";
import { toMajor } from "#lib/money.ts";
import type { Reader } from "#db/client.ts";
import type { Company } from "#db/company.ts";
import { holdersOf } from "#db/holder.ts";
import { holdingsOf } from "#db/holding.ts";
import { shareClassesOf } from "#db/share-class.ts";
import type { Workspace } from "#db/workspace.ts";

const number = (text: string | null): number | null => (text === null ? null : Number(text));

/** The cap table of a company as known on a day. */
export async function readCapTable(db: Reader, workspace: Workspace, company: Company, asOf: Day): Promise<CapTable> {
  const classes = await shareClassesOf(db, workspace.id, asOf, company.id);
  const holders = new Map((await holdersOf(db, workspace.id, asOf, company.id)).map(({ id, name, kind }) => [id, { name, kind }]));
  const holdings = await holdingsOf(db, workspace.id, asOf, company.id);
  return capTableOf(
    classes.map((each) => ({ ...each, price: number(each.price) })),
    holdings.map(({ id, holderId, classId, kind, day, quantity, amount, currency, terms }) => ({
      id, classId, kind, day, terms, holder: holderId === null ? null : (holders.get(holderId) ?? null), quantity: number(quantity), amount: amount === null ? null : toMajor(amount, currency),
    })),
  );
}
