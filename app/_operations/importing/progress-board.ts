import type { Said } from "#app/_operations/caller.ts";

// Registered: the bundler may load this file more than once in a process, and all copies share one board.
const store = globalThis as typeof globalThis & { defaultDeadProgress?: Map<string, Said> };
const board = (store.defaultDeadProgress ??= new Map<string, Said>());

type Place = Pick<Said, "workspaceId" | "subject">;
const key = ({ workspaceId, subject }: Place): string => `${workspaceId} ${subject}`;

/** What the long operations of this process said last, by the workspace and the upload or import that they work on. */
export const progressBoard = {
  note: (said: Said): void => void board.set(key(said), said),
  read: (place: Place): Said | null => board.get(key(place)) ?? null,
  clear: (place: Place): void => void board.delete(key(place)),
};
