import type { LineNote } from "./table-rows.ts";

export type Change = { field: string; from: string | number | null; to: string | number | null };

/**
 * What an import would do with one row. create and update write; same writes nothing; conflict waits for a person; rejected names
 * why. `companyId` is an existing company's id, or `line:N` for one that line N of this import creates.
 */
export type Outcome<T> = { line: number; status: "create" | "update" | "same" | "conflict" | "rejected"; row: T | null; companyId: string | null; changes: Change[]; why: string | null };

export const lineReference = (line: number): string => `line:${line}`;

export const rejectedOutcome = ({ line, why }: LineNote): Outcome<never> => ({ line, status: "rejected", row: null, companyId: null, changes: [], why });

/** Fields that are stated now and differ from what is known. */
export function changesOf<T extends Record<string, string | number | boolean | null>>(known: { [K in keyof T]?: T[K] | null }, stated: T): Change[] {
  return Object.entries(stated).flatMap(([field, to]) => {
    const from = (known[field] ?? null) as string | number | null;
    return to === null || typeof to === "boolean" || to === from ? [] : [{ field, from, to }];
  });
}
