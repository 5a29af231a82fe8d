import { createHash } from "node:crypto";
import { backtest } from "#lib/ai-risk/backtest/report.ts";
import { fits } from "#lib/ai-risk/fits/report.ts";
import { ENGINE_VERSION } from "#lib/ai-risk/forecast-feature.ts";
import { bundledEvidence, type Evidence } from "#db/bundled-evidence.ts";
import type { Reader, Tx } from "#db/client.ts";
import { evidenceByDigest, keepEvidence } from "#db/forecast-evidence.ts";
import type { PublishedRulers } from "#app/_operations/features/rulers-on.ts";

const digestOf = ({ eci, edi }: PublishedRulers): string => createHash("sha256").update([ENGINE_VERSION, eci?.digest, edi?.digest, eci?.publishedOn].join("\n")).digest("hex");

/** The backtest and the fits of the files in use; those of the bundled files, and `current` false, where they were not computed for newer ones. */
export async function evidenceOf(db: Reader, published: PublishedRulers): Promise<Evidence & { from: "bundled" | "loaded"; current: boolean }> {
  if (!published.eci && !published.edi) return { ...bundledEvidence(), from: "bundled", current: true };
  const kept = await evidenceByDigest(db, digestOf(published));
  return kept ? { ...kept, from: "loaded", current: true } : { ...bundledEvidence(), from: "bundled", current: false };
}

/** Computes them by the same code as for the bundled files and keeps them: about a second, so never for a page. */
export async function computeEvidence(tx: Tx, published: PublishedRulers, now: string): Promise<void> {
  if (!published.eci && !published.edi) return;
  await keepEvidence(tx, digestOf(published), now, { backtest: backtest(published.rulers), fits: fits(published.rulers) });
}
