import type { Progress } from "#lib/import/progress.ts";
import type { Context } from "#app/_operations/operation.ts";

/** Hears how far it is. */
export type Tell = (told: Progress) => void;

/** Tells whoever called how far the work on an upload or an import is. */
export const tellOf =
  ({ caller, workspace }: Context, subject: string): Tell =>
  (told) =>
    caller.progress?.({ ...told, workspaceId: workspace.id, subject });
