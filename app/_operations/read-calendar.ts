import { z } from "zod";
import { addressBucket } from "#lib/access/address-bucket.ts";
import { AppError } from "#lib/errors.ts";
import { HOUR } from "#lib/instant.ts";
import { companyById } from "#db/company.ts";
import { countOpening, liveLink } from "#db/link.ts";
import { withTx } from "#db/with-tx.ts";
import { dayOut } from "#app/_operations/company/fields.ts";
import { hashToken } from "#app/_operations/gate.ts";
import { calendarOn } from "#app/_operations/links/calendar-on.ts";
import { deadLink } from "#app/_operations/links/dead-link.ts";
import { operation } from "#app/_operations/operation.ts";
import { tryWithin } from "#app/_operations/try-within.ts";

const MOST_TRIES = 20;
// Programs ask every few minutes: an hour is near enough for "read last", and costs no write a time.
const COUNTED_EVERY = HOUR;

const event = z.object({ key: z.string(), day: dayOut, title: z.string(), text: z.string(), slug: z.string(), changedAt: z.string() });

/** A calendar by the token in its address. Not in the registry: the token is all that opens it, and it opens nothing else. */
export const readCalendar = operation({
  name: "read-calendar",
  summary: "The calendar of a link",
  action: "public",
  // Its own transactions: a failed try is counted although it is refused.
  kind: "long",
  workspace: "none",
  input: z.object({ token: z.string().max(200) }),
  output: z.object({ id: z.string(), name: z.string(), workspace: z.string(), events: z.array(event).max(1_000_000) }),
  run: async (context, { token }) => {
    const { caller, database, db, now } = context;
    const bucket = `calendar ${addressBucket(caller.address ?? null)}`;
    const found = await liveLink(db, hashToken(token), now);
    if (found?.link.kind !== "calendar") {
      if (!(await withTx(database, (tx) => tryWithin(tx, bucket, MOST_TRIES, now)))) throw new AppError("forbidden", "Too many calendars were tried from here. Wait a quarter of an hour.");
      throw deadLink();
    }
    const { link, workspace } = found;
    const company = link.targetId === null ? null : await companyById(db, workspace.id, link.targetId);
    if (link.targetId !== null && company === null) throw deadLink();
    if (link.lastOpenedAt === null || Date.parse(now) - Date.parse(link.lastOpenedAt) >= COUNTED_EVERY) await withTx(database, (tx) => countOpening(tx, link, now));
    return { id: link.id, name: company ? `${company.name}: cash and raises` : `${workspace.name}: cash, raises and actions`, workspace: workspace.slug, events: await calendarOn({ ...context, workspace }, link.targetId) };
  },
});
