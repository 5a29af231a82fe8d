"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { Preview } from "#app/_operations/importing/preview.ts";
import { follow } from "./follow.ts";
import { type Choice, type Item, newItem, ORDER } from "./item.ts";
import { call, Refusal, upload } from "./server.ts";

export type Files = {
  items: readonly Item[];
  add: (files: Iterable<File>, company: string | null) => void;
  change: (key: string, choice: Partial<Choice>) => void;
  remove: (key: string) => void;
  commit: (keys: readonly string[]) => void;
  undo: (key: string) => void;
  /** Reads a file again, after something beside it was changed. */
  again: (key: string) => void;
};

const sentence = (error: unknown): string => {
  if (!(error instanceof Refusal)) return "Something broke in this page. Nothing was changed; load it again.";
  const [first] = error.faults;
  return first && !error.message.includes(first.message) ? `${error.message} ${first.path}: ${first.message}` : error.message;
};
const needsOf = (error: unknown): Item["needs"] => {
  if (!(error instanceof Refusal)) return null;
  if (error.faults.some(({ path }) => path === "company")) return "company";
  return /not recognised|neither dates|no columns/.test(error.message) ? "kind" : null;
};

/** Files on their way in, one at a time: a workspace holds one staged import, so a file that lost its place is read again before it counts. */
export function useFiles(workspace: string): Files {
  const [items, setItems] = useState<readonly Item[]>([]);
  const live = useRef<readonly Item[]>([]);
  const staged = useRef<string | null>(null);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const router = useRouter();

  const set = (next: readonly Item[]) => {
    live.current = next;
    setItems(next);
  };
  const patch = (key: string, change: Partial<Item>) => set(live.current.map((item) => (item.key === key ? { ...item, ...change } : item)));
  const find = (key: string) => live.current.find((item) => item.key === key);
  const enqueue = (work: () => Promise<void>) => {
    line.current = line.current.then(work, work);
  };

  async function followed<T>(key: string, subject: string, work: Promise<T>): Promise<T> {
    const stop = follow(workspace, subject, (progress) => patch(key, { progress }));
    try {
      return await work;
    } finally {
      stop();
      patch(key, { progress: null });
    }
  }

  async function preview(key: string): Promise<boolean> {
    const item = find(key);
    if (!item) return false;
    try {
      let { uploadId } = item;
      if (!uploadId) {
        patch(key, { phase: "uploading", sent: 0, fault: null });
        uploadId = (await upload(item.file, (sent) => patch(key, { sent }))).id;
        patch(key, { uploadId });
      }
      patch(key, { phase: "reading", fault: null, needs: null });
      const { kind, company, mapping } = find(key)?.choice ?? item.choice;
      const seen = await followed(key, uploadId, call<Preview>(workspace, "preview-import", { uploadId, kind, company, ...(mapping === undefined ? {} : { mapping }) }));
      staged.current = key;
      patch(key, { phase: "ready", preview: seen });
      return true;
    } catch (error) {
      patch(key, { phase: "refused", fault: sentence(error), needs: needsOf(error) });
      return false;
    }
  }

  async function commit(key: string): Promise<void> {
    const item = find(key);
    if (!item || item.phase === "done") return;
    if (staged.current !== key && !(await preview(key))) return;
    patch(key, { phase: "committing" });
    try {
      const importId = find(key)?.preview?.importId ?? "";
      await followed(key, importId, call(workspace, "commit-import", { importId }));
      staged.current = null;
      patch(key, { phase: "done", fault: null });
    } catch (error) {
      staged.current = null;
      patch(key, { phase: "ready", fault: sentence(error) });
    }
  }

  /** Tables that name companies are judged anew where a table before them brought some. */
  async function reread(): Promise<void> {
    for (const { key, phase, preview: seen } of live.current) if (phase === "ready" && seen && seen.kind !== "companies") await preview(key);
  }

  return {
    items,
    add: (files, company) => {
      const fresh = [...files].map((file) => newItem(file, `${file.name}-${file.size}-${file.lastModified}-${live.current.length}`, company));
      set([...live.current, ...fresh]);
      for (const { key } of fresh) enqueue(async () => void (await preview(key)));
    },
    change: (key, choice) => {
      const item = find(key);
      if (!item) return;
      patch(key, { choice: { ...item.choice, ...choice }, phase: "reading" });
      enqueue(async () => void (await preview(key)));
    },
    again: (key) => enqueue(async () => void (await preview(key))),
    remove: (key) => {
      const importId = find(key)?.preview?.importId;
      const held = staged.current === key;
      set(live.current.filter((item) => item.key !== key));
      if (importId && held) enqueue(async () => void (await call(workspace, "discard-import", { importId }).catch(() => null)));
    },
    commit: (keys) => {
      const place = (key: string) => ORDER.indexOf(find(key)?.preview?.kind ?? "statement");
      enqueue(async () => {
        for (const key of [...keys].sort((a, b) => place(a) - place(b))) await commit(key);
        if (keys.length === 1) await reread();
        router.refresh();
      });
    },
    undo: (key) =>
      enqueue(async () => {
        const importId = find(key)?.preview?.importId;
        try {
          await call(workspace, "undo-import", { importId });
          patch(key, { phase: "undone", fault: null });
          router.refresh();
        } catch (error) {
          patch(key, { fault: sentence(error) });
        }
      }),
  };
}
