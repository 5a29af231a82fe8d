import { burnMultiple } from "#lib/metrics/burn-multiple.ts";
import { cacPaybackMonths } from "#lib/metrics/cac-payback-months.ts";
import { cmgr } from "#lib/metrics/cmgr.ts";
import { grossMargin } from "#lib/metrics/gross-margin.ts";
import { plainRunwayMonths } from "#lib/metrics/plain-runway-months.ts";
import { quickRatio } from "#lib/metrics/quick-ratio.ts";
import { revenuePerHead } from "#lib/metrics/revenue-per-head.ts";
import { ruleOf40 } from "#lib/metrics/rule-of-40.ts";

/** The registry: tile, glossary line and API field of every metric come from here. */
export const METRICS = [burnMultiple, quickRatio, cacPaybackMonths, ruleOf40, cmgr, grossMargin, revenuePerHead, plainRunwayMonths] as const;
export type MetricId = (typeof METRICS)[number]["id"];
