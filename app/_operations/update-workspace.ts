import { z } from "zod";
import { currencyInput } from "#lib/cash/input.ts";
import { asDay, isDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { updateWorkspace as update } from "#db/workspace.ts";
import { operation } from "#app/_operations/operation.ts";

export const updateWorkspace = operation({
  name: "update-workspace",
  summary: "Renames a workspace, changes its currency or the day as known on which it opens",
  action: "write",
  kind: "write",
  input: z.object({
    name: z.string("Give it a name.").trim().min(1, "Give it a name.").max(120).optional(),
    currency: currencyInput.optional(),
    /** Null: pages open as known today. */
    defaultAsOf: z.string().refine(isDay, "This is not a day of the calendar.").nullable().optional(),
  }),
  output: z.object({ slug: z.string() }),
  run: async ({ db, workspace, subject }, { name, currency, defaultAsOf }) => {
    subject(workspace.id);
    const changes = {
      ...(name === undefined ? {} : { name }),
      ...(currency === undefined ? {} : { currency: currency as Currency }),
      ...(defaultAsOf === undefined ? {} : { defaultAsOf: defaultAsOf === null ? null : asDay(defaultAsOf) }),
    };
    return { slug: (Object.keys(changes).length === 0 ? workspace : await update(db, workspace.id, changes)).slug };
  },
});
