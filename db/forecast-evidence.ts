import { eq } from "drizzle-orm";
import type { BacktestReport } from "#lib/ai-risk/backtest/report.ts";
import type { FitsReport } from "#lib/ai-risk/fits/report.ts";
import type { Evidence } from "#db/bundled-evidence.ts";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { forecastEvidence } from "#db/schema/progress-file.ts";

export async function evidenceByDigest(db: Reader, digest: string): Promise<Evidence | null> {
  const [row] = await orm(db).select().from(forecastEvidence).where(eq(forecastEvidence.digest, digest));
  return row ? { backtest: row.backtest as BacktestReport, fits: row.fits as FitsReport } : null;
}

/** Kept once for the same files and engine. */
export async function keepEvidence(tx: Tx, digest: string, computedAt: string, evidence: Evidence): Promise<void> {
  await orm(tx).insert(forecastEvidence).values({ digest, computedAt, ...evidence }).onConflictDoNothing();
}
