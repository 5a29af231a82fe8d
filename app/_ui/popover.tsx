"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { popupStyle } from "./popup-style.ts";

export type PopoverProps = { trigger: ReactElement; title?: ReactNode; align?: "start" | "center" | "end"; children: ReactNode };

export function Popover({ trigger, title, align = "start", children }: PopoverProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} collisionPadding={12} className="z-50">
          <Base.Popup className={classNames(popupStyle, "max-w-[min(24rem,calc(100vw-1.5rem))] p-4 text-sm")}>
            {title ? <Base.Title className="mb-1.5 font-semibold">{title}</Base.Title> : null}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
