import { z } from "zod";
import type { Day } from "#lib/date.ts";
import { invalid } from "#lib/errors.ts";
import { currencyField, idField, shortTextField } from "#app/_operations/company/fields.ts";

/** Slug of the fund; may be left out where there is only one. */
export const fundField = z.string().trim().max(100).nullable().default(null);
export const decimalField = z.string().trim().regex(/^\d{1,18}(\.\d{1,18})?$/, "is not a plain number, such as 1250000 or 0.85").nullable().default(null);
export const optionalText = shortTextField.default(null);
export const optionalCurrency = currencyField.nullable().default(null);
/** The row that this one corrects; a new row where absent. */
export const replacesField = idField.nullable().default(null);
export const rateFields = {
  /** Units of the fund's currency for one of this row's; the published rate of the day where absent. */
  rate: decimalField,
  rateSource: optionalText,
};

/** Throws where a day of what has happened lies ahead. */
export function refuseFuture(day: Day, today: Day): void {
  if (day > today) throw invalid([{ path: "day", message: "This day has not come yet: the ledger holds what has happened." }]);
}
