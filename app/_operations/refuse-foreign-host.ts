import { isAllowedHost } from "#lib/access/host.ts";
import { AppError } from "#lib/errors.ts";
import type { Caller } from "#app/_operations/caller.ts";

/** A browser reaches an operation only by a name that this installation answers to. */
export function refuseForeignHost({ origin }: Pick<Caller, "origin">): void {
  if (origin && !isAllowedHost(origin.host, origin.allowedHosts)) throw new AppError("forbidden", "This host is not served here.");
}
