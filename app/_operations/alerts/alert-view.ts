import { z } from "zod";
import type { Reading } from "#lib/alerts/condition.ts";
import { alertFigure, type AlertUnit } from "#lib/alerts/figures.ts";
import { NO_END } from "#lib/alerts/sight.ts";
import { basisWords, conditionWords, eventWords } from "#lib/alerts/words.ts";
import { STANDINGS } from "#lib/portfolio/line.ts";
import type { Alert, Delivered } from "#db/alert.ts";
import { currencyOut, dayOut } from "#app/_operations/company/fields.ts";
import { deliveryField } from "#app/_operations/alerts/rule-view.ts";
import { namedView } from "#app/_operations/risk/risk-view.ts";

const readingView = z.object({
  /** In the figure's unit, money in major units of `currency`; null: not known, or without end. */
  value: z.number().nullable(), endless: z.boolean(), standing: z.enum(STANDINGS), basisEnd: dayOut.nullable(), day: dayOut,
});
const deliveredView = z.object({ channel: z.enum(["mail", "webhook"]), recipient: z.string(), at: z.string(), notBefore: z.string().nullable(), state: z.enum(["waiting", "sent", "failed"]), sentAt: z.string().nullable(), attempts: z.int(), lastFault: z.string().nullable() });
export const alertView = z.object({
  id: z.string(), kind: z.enum(["fired", "taken-back"]), rule: z.string(), company: namedView, waitsFor: z.string(), /** Old to new. */ words: z.string(),
  basis: z.string(), currency: currencyOut, unit: z.string().nullable(), from: readingView.nullable(), to: readingView, day: dayOut, at: z.string(), delivery: deliveryField,
  /** The alert that a correction took back. */
  takesBack: z.string().nullable(), readAt: z.string().nullable(), readBy: z.string().nullable(), deliveries: z.array(deliveredView).max(1000),
  /** Its place on the agenda of the open review, from 1; null: it is not on it. */
  reviewItem: z.int().nullable(),
});

const viewReading = ({ value, standing, basisEnd, day }: Reading): z.input<typeof readingView> => ({ value: value === NO_END ? null : value, endless: value === NO_END, standing, basisEnd, day });
const unitOf = (condition: Alert["condition"]): AlertUnit | null => ("figure" in condition ? alertFigure(condition.figure).unit : condition.kind === "silent" ? "days" : null);

export const viewAlert = (alert: Alert, company: { slug: string; name: string }, deliveries: readonly Delivered[], reviewItem: number | null): z.input<typeof alertView> => {
  const { id, kind, ruleId, condition, currency, from, to, day, at, delivery, takesBack, readAt, readBy } = alert;
  return {
    id, kind, rule: ruleId, company, waitsFor: conditionWords(condition, currency), words: eventWords(condition, { from, to, currency }), basis: basisWords(to), currency, unit: unitOf(condition),
    from: from && viewReading(from), to: viewReading(to), day, at, delivery, takesBack, readAt, readBy, deliveries: deliveries.map(({ alertId: _alertId, ...delivered }) => delivered), reviewItem,
  };
};
