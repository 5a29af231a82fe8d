import type { Answer } from "#lib/answer.ts";
import { formatDays } from "#lib/format/date.ts";
import { formatPercent } from "#lib/format/percent.ts";
import { IRR_REASONS } from "#lib/portfolio/irr/command.ts";
import type { Irr } from "#lib/portfolio/irr/irr.ts";

// Under a year a yearly rate says what would be if the same happened again; the multiple says what happened.
const YEAR = 365;

export const formatMultiple = (multiple: number): string => `${multiple.toFixed(2)}x`;

/** A rate of return for a screen: `figure` is null where there is none, `short` the status in a word or two, `note` the status in a sentence. */
export type IrrWords = { figure: string | null; short: string; note: string; why: string | null };

export function irrWords(answer: Answer<Irr>): IrrWords {
  if (!answer.known) return { figure: null, short: "unknown", note: answer.why, why: answer.why };
  const { status, irr, roots, multiple, days } = answer.value;
  const plain = multiple === null ? null : formatMultiple(multiple);
  if (status === "unique" && irr !== null) {
    if (days < YEAR && plain) return { figure: plain, short: `in ${formatDays(days)}`, note: `${plain} in ${formatDays(days)}; under a year the multiple comes first. By the year that would be ${formatPercent(irr)}.`, why: null };
    return { figure: formatPercent(irr), short: "one rate fits", note: `The one rate that fits these flows, over ${formatDays(days)}.`, why: null };
  }
  if (status === "total-loss") return { figure: formatPercent(-1, 0), short: "total loss", note: IRR_REASONS[status] ?? "", why: null };
  const reason = IRR_REASONS[status] ?? "";
  const fits = status === "multiple" ? ` The rates: ${roots.slice(0, 4).map((rate) => formatPercent(rate)).join(", ")}${roots.length > 4 ? ` and ${roots.length - 4} more` : ""}.` : "";
  return { figure: null, short: { multiple: `${roots.length} rates fit`, none: "no rate fits", undetermined: "undetermined", "not-annualisable": "not annualisable", error: "no rate", unique: "" }[status], note: `${reason}${fits}${plain && status !== "error" ? ` Multiple of money: ${plain}.` : ""}`, why: reason };
}
