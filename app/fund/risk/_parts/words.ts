import type { TagKind } from "#lib/portfolio/ledger/kinds.ts";
import { formatDays } from "#lib/format/date.ts";
import type { RiskRow } from "#app/_operations/risk/risk-view.ts";

export const TAG_WORDS: Record<TagKind, string> = {
  "model-provider": "Model provider", "inference-price": "Inference price", "export-controlled-chips": "Chips under export control", cloud: "One cloud", customer: "One customer", regulation: "A regulation", other: "Something else",
};

export const flagText = (flag: RiskRow["flags"][number]): string =>
  flag.kind === "silent" ? `silent for ${formatDays(flag.days)}` : flag.kind === "overfunded" ? "overfunded" : "mark and runway disagree";

export const FLAG_HINTS: Record<RiskRow["flags"][number]["kind"], string> = {
  "mark-and-runway": "Held at the price of a round that is older than a year, with under six months of cash.",
  overfunded: "Its last round bought more than 18 months of today's burn, and a dollar of new yearly revenue costs more than three (all revenue counted as recurring).",
  silent: "No figures for more than 45 days: a monthly report is two weeks late.",
};
