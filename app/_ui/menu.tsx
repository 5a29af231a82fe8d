"use client";

import { Menu as Base } from "@base-ui/react/menu";
import Link from "next/link";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { popupStyle } from "./popup-style.ts";

export type MenuItem = { label: ReactNode; icon?: ReactNode; href?: string; onSelect?: () => void; danger?: boolean; disabled?: boolean };
export type MenuProps = { trigger: ReactElement; items: readonly MenuItem[]; align?: "start" | "end" };

const itemStyle = "touch flex h-8 cursor-pointer items-center gap-2 rounded-sm px-2.5 text-sm outline-none select-none data-highlighted:bg-accent-soft data-disabled:cursor-not-allowed data-disabled:text-ink-soft";

export function Menu({ trigger, items, align = "start" }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} collisionPadding={8} className="z-50">
          <Base.Popup className={classNames(popupStyle, "min-w-44 p-1")}>
            {items.map((item, index) => (
              <Base.Item
                key={index}
                disabled={item.disabled}
                onClick={item.onSelect}
                render={item.href ? <Link href={item.href} /> : undefined}
                className={classNames(itemStyle, item.danger && "text-dead")}
              >
                {item.icon}
                {item.label}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
