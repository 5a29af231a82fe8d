import { z } from "zod";
import { Condition, type ConditionKind, DIRECTIONS, VERDICT_TURNS } from "#lib/alerts/condition.ts";
import { CONDITION_KINDS } from "#lib/alerts/conditions/conditions.ts";
import { defaultBand } from "#lib/alerts/default-band.ts";
import { alertFigure, FIGURE_IDS, type FigureId } from "#lib/alerts/figures.ts";
import { readValue } from "#lib/alerts/read-value.ts";
import { type Fault, invalid } from "#lib/errors.ts";
import { companyField } from "#app/_operations/company/fields.ts";

const value = z.union([z.number(), z.string().trim().max(40)], "Give a number.").nullable().default(null);

/** A condition field by field, as a form sends it; which of them count is told by `kind`. Numbers in the figure's unit (a fraction as 0.25, money in major units); text as people write it ("25%", "500k"). */
export const conditionFields = {
  /** Null: every company. */
  company: companyField.nullable().default(null),
  kind: z.enum(CONDITION_KINDS as [ConditionKind, ...ConditionKind[]], "A rule waits for one of: below, above, changed, verdict-changed, silent."),
  figure: z.enum(FIGURE_IDS as [FigureId, ...FigureId[]], "Choose one of the figures.").nullable().default(null),
  threshold: value,
  /** How far back beyond the threshold it has to go before it can fire again; what suits the unit where absent. */
  band: value,
  by: value,
  as: z.enum(["amount", "share"], "By an amount or by a share.").default("share"),
  direction: z.enum(DIRECTIONS, "Down, up or either.").default("either"),
  /** Null: against the last reported period. */
  daysAgo: z.int("must be a whole number of days").min(1, "must be at least 1 day").max(366, "must be at most 366 days").nullable().default(null),
  to: z.enum(VERDICT_TURNS, "To one of: dies, lives, too-close, any.").default("dies"),
  days: z.int("must be a whole number of days").min(1, "must be at least 1 day").max(730, "must be at most 730 days").default(45),
};
const _input = z.object(conditionFields);
export type ConditionFields = z.output<typeof _input>;

/** Throws AppError invalid, naming each field that is missing or cannot be read. */
export function conditionFrom({ kind, figure: id, threshold, band, by, as, direction, daysAgo, to, days }: ConditionFields): Condition {
  if (kind === "verdict-changed") return { kind, to };
  if (kind === "silent") return { kind, days };
  if (id === null) throw invalid([{ path: "figure", message: "Choose one of the figures." }]);
  const faults: Fault[] = [];
  const { unit } = alertFigure(id);
  const read = (path: string, given: string | number | null, of: typeof unit): number | null => {
    if (given === null || given === "") return null;
    const answer = readValue(given, of);
    if (!answer.known) faults.push({ path, message: answer.why });
    return answer.known ? answer.value : NaN;
  };
  const need = (path: string, given: number | null, sentence: string): number => {
    if (given === null) faults.push({ path, message: sentence });
    return given ?? NaN;
  };
  if (kind === "changed") {
    const changeUnit = as === "share" ? "fraction" : unit;
    const size = need("by", read("by", by, changeUnit), "Say by how much.");
    const back = read("band", band, changeUnit) ?? Math.abs(size) / 10;
    if (faults.length > 0) throw invalid(faults);
    return checked({ kind, figure: id, by: size, as, direction, daysAgo, band: back });
  }
  const limit = need("threshold", read("threshold", threshold, unit), "Give the threshold.");
  const back = read("band", band, unit) ?? defaultBand(id, limit);
  if (faults.length > 0) throw invalid(faults);
  return checked({ kind, figure: id, threshold: limit, band: back });
}

function checked(condition: Condition): Condition {
  const parsed = Condition.safeParse(condition);
  if (!parsed.success) throw invalid(parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })));
  return parsed.data;
}
