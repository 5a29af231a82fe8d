"use client";

import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { submit } from "#app/_adapters/form.ts";
import { type Column, fieldOf } from "./grid-columns.ts";
import type { GridRow } from "./grid-rows.ts";

type Cell = { row: GridRow; column: Column };
/** What happened to the last cell; `before` is what stood there, for undoing. */
export type SaveState = { text: string; tone: "ok" | "wrong"; undo: (Cell & { before: string; typed: string }) | null } | null;

// Ids rise with time: the page's row or the one just written, whichever came last.
const later = (a: string, b: string): string => (a > b ? a : b);

/** Sends cells one after the other, each naming the row that it was typed over, so that nobody's change is lost. */
export function useFigureSaves(company: string, workspace: string) {
  const router = useRouter();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const rowIds = useRef(new Map<string, string>());
  const [state, setState] = useState<SaveState>(null);
  const send = useCallback(
    (row: GridRow, column: Column, typed: string, before: string): Promise<{ ok: true } | { ok: false; sentence: string }> => {
      const job = queue.current.then(async () => {
        const form = new FormData();
        for (const [name, value] of Object.entries({ operation: "record-figure", workspace, company, period: row.period, currency: row.currency, seen: later(rowIds.current.get(row.period) ?? "", row.id ?? ""), [fieldOf(column)]: typed })) form.set(name, value);
        const answer = await submit(null, form).catch(() => null);
        if (answer?.ok) {
          rowIds.current.set(row.period, (answer.output as { figure: { id: string } }).figure.id);
          setState({ text: `${column.label}, ${row.label}: saved.`, tone: "ok", undo: { row, column, before, typed } });
          router.refresh();
          return { ok: true } as const;
        }
        const sentence = answer ? (answer.error.faults.find((fault) => fault.path !== "seen")?.message ?? answer.error.message) : "The server did not answer. What you typed is still here: try again.";
        setState({ text: `${column.label}, ${row.label}: not saved. ${sentence}`, tone: "wrong", undo: null });
        if (answer?.error.code === "conflict") router.refresh();
        return { ok: false, sentence } as const;
      });
      queue.current = job.catch(() => undefined);
      return job;
    },
    [company, workspace, router],
  );
  return { send, state, setState };
}
