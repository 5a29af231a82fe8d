import { z } from "zod";
import { addressBucket } from "#lib/access/address-bucket.ts";
import { AppError } from "#lib/errors.ts";
import { shifted } from "#lib/instant.ts";
import { countTry, triesSince } from "#db/attempt.ts";
import { appendAudit } from "#db/audit.ts";
import { countOpening, liveLink } from "#db/link.ts";
import { withTx } from "#db/with-tx.ts";
import { hashToken, refuseForeignOrigin } from "#app/_operations/gate.ts";
import { deadLink } from "#app/_operations/links/dead-link.ts";
import { operation } from "#app/_operations/operation.ts";
import { TRY_WINDOW } from "#app/_operations/try-within.ts";

// A person mistypes a few; a token has 256 bits, so this only keeps the log and the disk quiet.
const MOST_TRIES = 20;

/** Says whether a link opens, counts and records that it was opened. The token then goes with every request, in a cookie that scripts cannot read. */
export const openLink = operation({
  name: "open-link",
  summary: "Opens a link by its token",
  action: "public",
  // Its own transaction: a failed try is counted although it is refused.
  kind: "long",
  workspace: "none",
  input: z.object({ token: z.string().max(200), /** What the page that asks can show: a founder's form, or what is shared. */ opens: z.enum(["share", "check-in"]).default("share") }),
  output: z.object({ expiresAt: z.string() }),
  run: async ({ caller, database, now }, { token, opens }) => {
    refuseForeignOrigin(caller);
    const bucket = `link ${addressBucket(caller.address ?? null)}`;
    const since = shifted(now, -TRY_WINDOW);
    const opened = await withTx(database, async (tx) => {
      const tries = await triesSince(tx, bucket, since);
      if (tries >= MOST_TRIES) return "too-many";
      const found = await liveLink(tx, hashToken(token), now);
      if (!found || (found.link.kind === "check-in") !== (opens === "check-in")) {
        await countTry(tx, bucket, tries, now);
        return null;
      }
      const { link, workspace } = found;
      await countOpening(tx, link, now);
      await appendAudit(tx, database.auditKey, workspace.id, { at: now, actor: `link for ${link.label}`, door: caller.door, operation: "open-link", subject: link.id, detail: {} });
      return link;
    });
    if (opened === "too-many") throw new AppError("forbidden", "Too many links were tried from here. Wait a quarter of an hour.");
    if (opened === null) throw deadLink();
    return { expiresAt: opened.expiresAt };
  },
});
