import type { Role } from "#lib/access/rights.ts";
import type { Day } from "#lib/date.ts";
import type { Progress } from "#lib/import/progress.ts";
import type { Database } from "#db/client.ts";

export type Door = "page" | "form" | "rest" | "mcp" | "cli" | "job";

/** What the caller shows to prove who they are. `local` is this machine's command line, `demo` the open demo, `schedule` the jobs that are due. */
export type Credential =
  | { kind: "none" }
  | { kind: "session"; token: string }
  | { kind: "key"; token: string }
  | { kind: "link"; token: string }
  | { kind: "local" }
  | { kind: "demo" }
  | { kind: "schedule" };

/** Where a browser request came from; null at doors that no browser reaches. */
export type Origin = { host: string | null; origin: string | null; allowedHosts: string };

/** Everything that a door tells an operation; the clock is read at the door. */
export type Caller = {
  database: Database;
  door: Door;
  credential: Credential;
  origin: Origin | null;
  /** Where the request came from, as the nearest proxy tells; null or absent where no net is between. */
  address?: string | null;
  /** Slug of the workspace; null means the first one. */
  workspace: string | null;
  /** Slug of the workspace that the browser showed last; counts where `workspace` is null and it still exists. */
  lastWorkspace?: string | null;
  /** ISO instant. */
  now: string;
  today: Day;
  /** Time zone of `today`, "Europe/Berlin"; UTC where absent. */
  zone?: string;
  /** Hears how far a long operation is: every few thousand rows, in order. */
  progress?: (said: Said) => void;
  /** The way to the net; absent where nothing may be fetched, as in the demo. */
  outbound?: Outbound;
  /** How messages leave the house; absent where a door cannot tell. */
  delivery?: Delivery;
};

/**
 * `publicUrl`: where readers of a mail reach this installation, without a final slash. `mailFrom`: the sender of every mail; null where mail
 * is not set up, and messages then wait and are given up. `sendsNothing`: the demo, which keeps messages and sends none. `runs`: scheduled
 * jobs and messages are seen to, unless JOBS=off.
 */
export type Delivery = { publicUrl: string; mailFrom: string | null; mailServer: string | null; sendsNothing: boolean; runs: boolean };

/** Throws invalid where an address is none or is not allowed. `check` reads its form alone; `fetchFile` refuses more than `most` bytes. */
export type Outbound = { check: (address: string) => string; fetchFile: (address: string, most: number) => Promise<{ bytes: Uint8Array; address: string }> };

/** `subject`: the upload or the import that is worked on. */
export type Said = Progress & { workspaceId: string; subject: string };

export type Principal = { role: Role; name: string };
