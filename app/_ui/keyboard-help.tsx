"use client";

import { Dialog } from "./dialog.tsx";
import { Keys } from "./keys.tsx";

export type Shortcut = { keys: string; label: string };
export type KeyboardHelpProps = { open: boolean; onOpenChange: (open: boolean) => void; shortcuts: readonly Shortcut[] };

const ALWAYS: readonly Shortcut[] = [
  { keys: "/", label: "Search and commands" },
  { keys: "mod+k", label: "Search and commands, also from a field" },
  { keys: "?", label: "This list" },
];

export function KeyboardHelp({ open, onOpenChange, shortcuts }: KeyboardHelpProps) {
  return (
    <Dialog title="Keyboard" open={open} onOpenChange={onOpenChange}>
      <dl className="flex flex-col divide-y">
        {[...ALWAYS, ...shortcuts].map(({ keys, label }) => (
          <div key={keys} className="flex items-center justify-between gap-6 py-2">
            <dt>{label}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
