import type { Progress } from "#lib/import/progress.ts";
import { call } from "./server.ts";

const EVERY_MS = 400;

/** Asks again and again how far the work on an upload or an import is, until stopped. A question that fails is asked again. */
export function follow(workspace: string, subject: string, told: (progress: Progress) => void): () => void {
  let over = false;
  const ask = async () => {
    if (over) return;
    const answer = await call<{ progress: Progress | null }>(workspace, "get-progress", { subject }).catch(() => null);
    if (over) return;
    if (answer?.progress) told(answer.progress);
    setTimeout(() => void ask(), EVERY_MS);
  };
  setTimeout(() => void ask(), EVERY_MS);
  return () => {
    over = true;
  };
}
