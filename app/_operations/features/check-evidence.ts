import type { Evidence } from "#lib/ai-risk/register/evidence.ts";
import { invalid } from "#lib/errors.ts";
import type { WriteContext } from "#app/_operations/operation.ts";
import { rulersOn } from "#app/_operations/features/rulers-on.ts";

/** Refuses a benchmark whose difficulty is in no file. */
export async function checkEvidence({ db, workspace, today }: WriteContext, evidence: Evidence): Promise<void> {
  if (evidence.from !== "benchmark") return;
  const { rulers } = await rulersOn(db, workspace, today);
  if (!rulers.difficulties.some(({ benchmark }) => benchmark === evidence.benchmark))
    throw invalid([{ path: "evidence.benchmark", message: `"${evidence.benchmark}" is no benchmark whose difficulty is known: take one of the list.` }]);
}
