import { z } from "zod";
import type { LinkRow } from "#db/link.ts";
import { dayOut } from "#app/_operations/company/fields.ts";

/** What a share link can open. */
export const SHARED = ["fund-summary", "review"] as const;

const STATES = ["open", "expired", "revoked"] as const;

/** A link as its makers see it: without its token, which nobody can see again. */
export const linkView = z.object({
  id: z.string(), label: z.string(), fund: z.object({ slug: z.string(), name: z.string() }).nullable(),
  /** The review whose record it opens; null: it opens a summary. */
  review: z.string().nullable(),
  /** Null: always the latest. */
  asOf: dayOut.nullable(),
  createdAt: z.string(), createdBy: z.string(), expiresAt: z.string(), revokedAt: z.string().nullable(), state: z.enum(STATES),
  opened: z.int(), lastOpenedAt: z.string().nullable(),
});
export type LinkView = z.output<typeof linkView>;

export const viewLink = ({ id, kind, targetId, label, asOf, createdAt, createdBy, expiresAt, revokedAt, opened, lastOpenedAt }: LinkRow, fund: LinkView["fund"], now: string): LinkView => ({
  id, label, fund, review: kind === "review" ? targetId : null, asOf, createdAt, createdBy, expiresAt, revokedAt, opened, lastOpenedAt, state: revokedAt !== null ? "revoked" : expiresAt <= now ? "expired" : "open",
});
