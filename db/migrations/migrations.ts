import type { Migration } from "#db/migrate.ts";
import { companies } from "#db/migrations/0001-companies.ts";
import { entries } from "#db/migrations/0002-entries.ts";
import { verdictsAndAccess } from "#db/migrations/0003-verdicts-and-access.ts";
import { statementSpans } from "#db/migrations/0004-statement-spans.ts";
import { costGrowth } from "#db/migrations/0005-cost-growth.ts";
import { importKinds } from "#db/migrations/0020-import-kinds.ts";
import { fundBook } from "#db/migrations/0021-fund-book.ts";
import { capTables } from "#db/migrations/0022-cap-tables.ts";
import { lossAssumptions } from "#db/migrations/0040-loss-assumptions.ts";
import { features } from "#db/migrations/0030-features.ts";
import { priorColumns } from "#db/migrations/0040-prior-columns.ts";
import { progressSources } from "#db/migrations/0050-progress-sources.ts";
import { reviews } from "#db/migrations/0060-reviews.ts";
import { links } from "#db/migrations/0051-links.ts";
import { linkKinds } from "#db/migrations/0070-link-kinds.ts";
import { dismissedMessages } from "#db/migrations/0072-dismissed-messages.ts";
import { jobsAndMessages } from "#db/migrations/0071-jobs-and-messages.ts";
import { checkIns } from "#db/migrations/0080-check-ins.ts";
import { alerts } from "#db/migrations/0090-alerts.ts";
import { unreadAlerts } from "#db/migrations/0091-unread-alerts.ts";

/** In order; one that has been released is never edited again (its digest is in every database's journal). */
export const MIGRATIONS: readonly Migration[] = [companies, entries, verdictsAndAccess, statementSpans, costGrowth, importKinds, fundBook, capTables, features, priorColumns, lossAssumptions, reviews, progressSources, links, linkKinds, jobsAndMessages, checkIns, alerts, dismissedMessages, unreadAlerts];
