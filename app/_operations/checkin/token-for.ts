import { createHash } from "node:crypto";

/** A link's own token, from the one secret that the caller drew: 256 bits, so that several links of one call are told apart. */
export const tokenFor = (secret: string, id: string): string => createHash("sha256").update(`check-in ${id} ${secret}`).digest("base64url");

export const checkInPath = (token: string): string => `/c#${token}`;
