import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { toneSoft, type VerdictTone } from "./verdict-look.ts";

/** A short label beside something; without a tone it is only a label. */
export const Badge = ({ tone, icon, children }: { tone?: VerdictTone; icon?: ReactNode; children: ReactNode }) => (
  <span className={classNames("inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 text-xs font-medium whitespace-nowrap [&_svg]:size-3.5", tone ? toneSoft[tone] : "bg-sunken text-ink-soft")}>
    {icon}
    <span className={tone === "unknown" ? "bg-surface/90 px-1" : undefined}>{children}</span>
  </span>
);
