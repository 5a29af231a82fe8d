import type { Progress } from "#lib/import/progress.ts";
import type { Preview } from "#app/_operations/importing/preview.ts";

export type Company = { slug: string; name: string };
export type Kind = Preview["kind"];
/** What a person decided about a file; null is left to the file's own evidence. */
export type Choice = { kind: Kind | null; company: string | null; mapping: unknown };
export type Phase = "waiting" | "uploading" | "reading" | "ready" | "refused" | "committing" | "done" | "undone";
/** One file on its way in. */
export type Item = {
  key: string;
  file: File;
  phase: Phase;
  sent: number;
  /** How far its reading or its commit is; null until it is known. */
  progress: Progress | null;
  uploadId: string | null;
  choice: Choice;
  preview: Preview | null;
  /** Why it was refused, in the server's words. */
  fault: string | null;
  /** What a person has to say before it can be read. */
  needs: "company" | "kind" | null;
};

export const KIND_WORDS: Record<Kind, string> = {
  statement: "Bank, card or processor statement",
  companies: "Table of companies",
  rounds: "Table of funding rounds",
  figures: "Table of monthly, quarterly or yearly figures",
  investments: "Table of the fund's investments",
  proceeds: "Table of proceeds: dividends, sales, exits, write-offs",
  marks: "Table of marks (fair values)",
  "fund-flows": "Table of calls, fees, expenses and distributions",
  features: "Table of features at risk from AI",
};
/** Companies first, because rounds and figures speak of them; marks and proceeds speak of investments. */
export const ORDER: readonly Kind[] = ["companies", "rounds", "figures", "investments", "proceeds", "marks", "fund-flows", "features", "statement"];

export const newItem = (file: File, key: string, company: string | null): Item => ({
  key, file, phase: "waiting", sent: 0, progress: null, uploadId: null, choice: { kind: null, company, mapping: undefined }, preview: null, fault: null, needs: null,
});

/** How many rows a commit would add or change. */
export const changes = ({ counts }: Preview): number => (counts.create ?? 0) + (counts.update ?? 0);

export const isBusy = ({ phase }: Item): boolean => phase === "waiting" || phase === "uploading" || phase === "reading" || phase === "committing";
