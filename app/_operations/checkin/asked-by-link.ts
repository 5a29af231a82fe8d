import { type Asked, liveCheckIn } from "#db/check-in.ts";
import type { Reader } from "#db/client.ts";
import { liveLink, type LinkRow } from "#db/link.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { hashToken } from "#app/_operations/gate.ts";
import { deadLink } from "#app/_operations/links/dead-link.ts";

/** What a founder's link asks: found by its token alone, nothing of the request says what. Throws the one answer for what is revoked, expired, unknown or a link to something else. */
export async function askedByLink(db: Reader, { credential, now }: Pick<Caller, "credential" | "now">): Promise<Asked & { link: LinkRow }> {
  const found = credential.kind === "link" ? await liveLink(db, hashToken(credential.token), now) : null;
  if (found?.link.kind !== "check-in" || found.link.targetId === null) throw deadLink();
  const asked = await liveCheckIn(db, found.workspace.id, found.link.targetId);
  if (!asked || asked.request.endsAt <= now) throw deadLink();
  return { ...asked, link: found.link };
}
