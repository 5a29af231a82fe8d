"use client";

import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { buttonStyle } from "./button-style.ts";

export type Notice = { title: string; description?: string; /** Undo, or whatever takes the message's deed back. */ action?: { label: string; run: () => void } };

const manager = Toast.createToastManager();

/** Says that something was done; from any client component. */
export function notify({ title, description, action }: Notice): void {
  const id = manager.add({
    title,
    description,
    timeout: action ? 12_000 : 6_000,
    actionProps: action
      ? {
          children: action.label,
          onClick: () => {
            action.run();
            manager.close(id);
          },
        }
      : undefined,
  });
}

/** Once, in the layout. */
export function Toasts() {
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="no-print fixed inset-x-3 bottom-3 z-50 ml-auto flex max-w-sm flex-col gap-2 sm:right-5 sm:bottom-5">
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function List() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} swipeDirection={["right", "down"]} className="rounded-md border bg-surface shadow-lift transition-opacity data-ending-style:opacity-0 data-limited:hidden">
      <Toast.Content className="flex items-center gap-3 py-2 pr-2 pl-4">
        <div className="min-w-0 flex-1">
          <Toast.Title className="text-sm font-semibold" />
          <Toast.Description className="text-sm text-ink-soft" />
        </div>
        {toast.actionProps ? <Toast.Action className={buttonStyle("plain", "sm")} /> : null}
        <Toast.Close aria-label="Dismiss" className={buttonStyle("plain", "icon")}>
          <X aria-hidden className="size-4" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
