"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { buttonStyle } from "./button-style.ts";
import { classNames } from "./class-names.ts";

export type DialogProps = {
  title: ReactNode;
  description?: ReactNode;
  /** The element that opens it; leave out and give `open` where something else does. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  wide?: boolean;
  children: ReactNode;
};

export function Dialog({ title, description, trigger, open, onOpenChange, wide, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Base.Popup
          className={classNames(
            "fixed inset-x-3 top-[8dvh] z-50 mx-auto flex max-h-[84dvh] flex-col overflow-auto rounded-lg border bg-surface shadow-lift",
            wide ? "max-w-3xl" : "max-w-lg",
          )}
        >
          <div className="flex items-start gap-3 border-b px-5 py-3.5">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-lg font-semibold">{title}</Base.Title>
              {description ? <Base.Description className="text-sm text-ink-soft">{description}</Base.Description> : null}
            </div>
            <Base.Close aria-label="Close" className={classNames(buttonStyle("plain", "icon"), "-mr-2")}>
              <X aria-hidden className="size-4" />
            </Base.Close>
          </div>
          <div className="px-5 py-4">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
