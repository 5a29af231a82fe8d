import { createHash, hkdfSync } from "node:crypto";
import type { Database } from "#db/client.ts";

/**
 * The secret of a webhook, "whsec_" and base64 of 32 bytes: HKDF-SHA256 of the installation's key with the webhook's id. It has to be known at
 * every sending, so a hash would not do; derived, it stands in no table and no backup, since the key is in a file apart from both.
 */
export const webhookSecret = ({ auditKey }: Pick<Database, "auditKey">, id: string): string =>
  `whsec_${Buffer.from(hkdfSync("sha256", auditKey, "", `default-dead webhook ${id}`, 32)).toString("base64")}`;

export const secretDigest = (secret: string): string => createHash("sha256").update(secret).digest("hex");
