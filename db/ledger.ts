import { prepared, type Reader } from "#db/connection.ts";
import type { EntryRole } from "#db/entry.ts";
import { COMMITTED_IMPORTS } from "#db/visible.ts";
import type { Day } from "#lib/date.ts";
import type { Currency, Minor } from "#lib/money.ts";

/** An entry as the months are made of it, and the label that it carries; `staged`: it is of the staged import that was asked for. */
export type LedgerRow = {
  id: string; accountId: string; day: Day; amountMinor: Minor; currency: Currency; description: string; counterparty: string | null;
  role: EntryRole; category: string | null; matchedId: string | null; userSet: { role: EntryRole; category: string | null } | null; staged: boolean;
};

const COLUMNS = "e.id, e.account_id, e.day, e.amount_minor, e.currency, e.description, e.counterparty, e.role, e.category, e.matched_id, e.user_set, e.import_id = @alsoImport";
const SQL = `SELECT ${COLUMNS} FROM entry e
  WHERE e.workspace_id = @workspaceId AND e.company_id = @companyId AND e.withdrawn_at IS NULL
    AND (e.import_id = @alsoImport OR e.import_id IN ${COMMITTED_IMPORTS})
  ORDER BY e.day, e.id`;

/** One string for all that are equal: a million rows name few accounts, days and categories. */
function sharing(): <T extends string>(text: T) => T {
  const known = new Map<string, string>();
  return <T extends string>(text: T): T => {
    const there = known.get(text);
    if (there !== undefined) return there as T;
    if (known.size < 100_000) known.set(text, text);
    return text;
  };
}

/** Every visible entry of a company, oldest first, those of the staged import `alsoImport` too; read one by one, since there may be a million. */
export async function ledgerRows(db: Reader, workspaceId: string, companyId: string, alsoImport: string | undefined): Promise<LedgerRow[]> {
  const share = sharing();
  const rows: LedgerRow[] = [];
  for (const row of prepared(db, SQL).raw().iterate({ workspaceId, companyId, alsoImport: alsoImport ?? "" })) {
    const v = row as unknown[];
    const role = share(v[7] as EntryRole);
    const category = v[8] === null ? null : share(v[8] as string);
    rows.push({
      id: v[0] as string, accountId: share(v[1] as string), day: share(v[2] as Day), amountMinor: v[3] as Minor, currency: share(v[4] as Currency),
      description: v[5] as string, counterparty: v[6] === null ? null : share(v[6] as string), role, category, matchedId: v[9] as string | null,
      userSet: v[10] === 1 ? { role, category } : null, staged: v[11] === 1,
    });
  }
  return rows;
}
