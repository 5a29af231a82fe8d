import { Check, Layers } from "lucide-react";
import type { ReactNode } from "react";
import { buttonStyle } from "./button-style.ts";
import { classNames } from "./class-names.ts";
import { popupStyle } from "./popup-style.ts";

export type WorkspaceMenuProps = {
  /** Slug of the one that is open. */
  current: string;
  workspaces: readonly { slug: string; name: string }[];
  /** Page that lists and opens workspaces. */
  all: string;
  /** What stands below: sign out. */
  children?: ReactNode;
};

const itemStyle = "touch flex h-8 items-center gap-2 rounded-sm px-2.5 text-sm hover:bg-accent-soft";

/** Opens without JavaScript. Plain links: a prefetch must not change which workspace was shown last. */
export const WorkspaceMenu = ({ current, workspaces, all, children }: WorkspaceMenuProps) => (
  <details className="group/menu relative">
    <summary aria-label="Workspaces and session" className={classNames(buttonStyle("quiet", "sm"), "list-none px-2")}>
      <Layers aria-hidden className="size-4" />
    </summary>
    <div className={classNames(popupStyle, "absolute right-0 mt-1.5 flex w-64 flex-col p-1")}>
      <p className="px-2.5 pt-1.5 pb-1 text-xs text-ink-soft">Workspaces</p>
      {workspaces.map(({ slug, name }) => (
        <a key={slug} href={`/?workspace=${slug}`} aria-current={slug === current ? "true" : undefined} className={classNames(itemStyle, slug === current && "font-semibold")}>
          <span className="min-w-0 flex-1 truncate">{name}</span>
          {slug === current ? <Check aria-hidden className="size-4 shrink-0" /> : null}
        </a>
      ))}
      <a href={all} className={classNames(itemStyle, "text-accent")}>
        All workspaces, new workspace
      </a>
      {children}
    </div>
  </details>
);
