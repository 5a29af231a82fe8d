import { AppError } from "#lib/errors.ts";

/** The one answer for a link that is revoked, expired or unknown, so that none of them can be told from the others. */
export const deadLink = (): AppError => new AppError("not-found", "This link opens nothing. It may have been revoked, be too old or be incomplete: ask whoever sent it for a new one.");
