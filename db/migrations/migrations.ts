import type { Migration } from "#db/migrate.ts";
import { companies } from "#db/migrations/0001-companies.ts";
import { entries } from "#db/migrations/0002-entries.ts";
import { verdictsAndAccess } from "#db/migrations/0003-verdicts-and-access.ts";
import { statementSpans } from "#db/migrations/0004-statement-spans.ts";
import { costGrowth } from "#db/migrations/0005-cost-growth.ts";

/** In order; one that has been released is never edited again (its digest is in every database's journal). */
export const MIGRATIONS: readonly Migration[] = [companies, entries, verdictsAndAccess, statementSpans, costGrowth];
