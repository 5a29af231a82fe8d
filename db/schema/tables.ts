import { account, accountBalance } from "#db/schema/account.ts";
import { apiKey, claim, session } from "#db/schema/access.ts";
import { audit } from "#db/schema/audit.ts";
import { categoryRule } from "#db/schema/category-rule.ts";
import { company } from "#db/schema/company.ts";
import { datedEvent } from "#db/schema/dated-event.ts";
import { entry } from "#db/schema/entry.ts";
import { figure } from "#db/schema/figure.ts";
import { fundingRound } from "#db/schema/funding-round.ts";
import { importMapping, importTable } from "#db/schema/import.ts";
import { outbox } from "#db/schema/outbox.ts";
import { rate, rateFile } from "#db/schema/rate.ts";
import { savedView } from "#db/schema/saved-view.ts";
import { statementSpan } from "#db/schema/statement-span.ts";
import { verdict, verdictDetail } from "#db/schema/verdict.ts";
import { workspace } from "#db/schema/workspace.ts";

/** Every table, parents before children. */
export const TABLES = [
  workspace, importTable, importMapping, company, figure, fundingRound, datedEvent, account, accountBalance, statementSpan, entry, categoryRule,
  rateFile, rate, verdict, verdictDetail, savedView, audit, outbox, session, claim, apiKey,
];
