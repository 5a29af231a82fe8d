"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { popupStyle } from "./popup-style.ts";

export type TooltipProps = { label: ReactNode; children: ReactElement };

/** A hint on hover and focus. Never the only place where something is said: touch screens do not show it. */
export function Tooltip({ label, children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} delay={150} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup className={classNames(popupStyle, "max-w-72 px-2.5 py-1.5 text-sm")}>{label}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
