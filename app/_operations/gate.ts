import { createHash } from "node:crypto";
import { isOwnOrigin } from "#lib/access/host.ts";
import { type Action, may } from "#lib/access/rights.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { HOUR, shifted } from "#lib/instant.ts";
import { liveApiKey } from "#db/api-key.ts";
import { liveLink } from "#db/link.ts";
import { liveSession, touchSession } from "#db/session.ts";
import { withTx } from "#db/with-tx.ts";
import { listWorkspaces, type Workspace, workspaceBySlug } from "#db/workspace.ts";
import type { Caller, Principal } from "#app/_operations/caller.ts";
import { deadLink } from "#app/_operations/links/dead-link.ts";
import { refuseForeignHost } from "#app/_operations/refuse-foreign-host.ts";

const IDLE_HOURS = 12;
const TOUCH_AFTER = HOUR / 6;

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

const STRANGER: Principal = { role: "stranger", name: "stranger" };

async function bySession({ database, now }: Caller, token: string): Promise<Principal> {
  const idleSince = shifted(now, -IDLE_HOURS * HOUR);
  const session = await liveSession(database.reader, hashToken(token), now, idleSince);
  if (!session) return STRANGER;
  if (Date.parse(now) - Date.parse(session.lastSeenAt) > TOUCH_AFTER) await withTx(database, (tx) => touchSession(tx, session.id, now));
  return { role: "owner", name: "owner" };
}

async function byKey({ database }: Caller, token: string): Promise<Principal> {
  const key = await liveApiKey(database.reader, hashToken(token));
  return key ? { role: key.scope === "write" ? "key-write" : "key-read", name: `key ${key.name}` } : STRANGER;
}

async function byLink({ database, now }: Caller, token: string): Promise<Principal> {
  const found = await liveLink(database.reader, hashToken(token), now);
  return found ? { role: "link", name: `link for ${found.link.label}` } : STRANGER;
}

/** Who is asking; a stranger where the credential is missing, unknown, revoked or expired. */
export async function identify(caller: Caller): Promise<Principal> {
  const { credential } = caller;
  if (credential.kind === "session") return bySession(caller, credential.token);
  if (credential.kind === "key") return byKey(caller, credential.token);
  if (credential.kind === "link") return byLink(caller, credential.token);
  if (credential.kind === "local") return { role: "owner", name: "owner (command line)" };
  if (credential.kind === "demo") return { role: "owner", name: "demo visitor" };
  if (credential.kind === "schedule") return { role: "schedule", name: "schedule" };
  return STRANGER;
}

/** Lets the caller through or throws; a browser's write must come from our own pages. */
export async function authorise(caller: Caller, action: Action, changes: boolean): Promise<Principal> {
  const { credential } = caller;
  refuseForeignHost(caller);
  const principal = action === "public" ? STRANGER : await identify(caller);
  if (!may(principal.role, action)) {
    if (action === "shared") throw deadLink();
    if (principal.role === "link") throw new AppError("forbidden", "This link opens one thing and nothing else.");
    if (principal.role === "stranger") throw new AppError("unauthenticated", "Sign in with the link that the server printed, or use a key.");
    throw new AppError("forbidden", "You may look at this, but not change it.");
  }
  const byCookie = credential.kind === "session" || credential.kind === "link" || credential.kind === "demo";
  if (changes && byCookie && action !== "public") refuseForeignOrigin(caller);
  return principal;
}

/** Throws where a browser's request came from a page that is not our own. */
export function refuseForeignOrigin({ origin }: Pick<Caller, "origin">): void {
  if (origin && !isOwnOrigin(origin.origin, origin.host)) throw new AppError("forbidden", "This change did not come from a page of this installation.");
}

/** The workspace that the caller names (unknown is not found), or else the one shown last, or else the first. */
export async function openWorkspace({ database: { reader }, workspace, lastWorkspace = null }: Caller): Promise<Workspace> {
  const last = workspace === null && lastWorkspace !== null ? await workspaceBySlug(reader, lastWorkspace) : null;
  const found = workspace === null ? (last ?? (await listWorkspaces(reader))[0]) : await workspaceBySlug(reader, workspace);
  if (!found) throw notFound("workspace");
  return found;
}
