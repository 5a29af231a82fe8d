import Link from "next/link";
import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Wordmark } from "./wordmark.tsx";

export type NavItem = { label: string; href: string; /** What waits there to be read; nothing where 0. */ unread?: number };
export type PageShellProps = {
  /** Whose figures these are; null on public pages. */
  workspace: { name: string; href: string; /** "Invented demo data": shown on every page. */ notice?: string | null } | null;
  nav: readonly NavItem[];
  /** href of the nav item that is open. */
  current?: string;
  /** An AsOfPicker. */
  asOf?: ReactNode;
  /** A CommandPalette. */
  palette?: ReactNode;
  /** Buttons at the right end. */
  actions?: ReactNode;
  children: ReactNode;
};

export function PageShell({ workspace, nav, current, asOf, palette, actions, children }: PageShellProps) {
  return (
    <>
      <header className="no-print sticky top-0 z-30 border-b bg-surface">
        <div className="mx-auto flex h-12 max-w-[1400px] items-center gap-3 px-4 sm:gap-5 sm:px-6">
          <Link href={workspace?.href ?? "/"} prefetch={workspace ? undefined : false} className="touch flex min-w-0 items-center gap-2 rounded-sm font-semibold">
            <Wordmark whole={workspace === null} />
            {workspace ? (
              <>
                <span aria-hidden className="text-line-strong">/</span>
                <span className="min-w-0 truncate">{workspace.name}</span>
              </>
            ) : null}
          </Link>
          <Nav items={nav} current={current} className="hidden self-stretch lg:flex" />
          <div className="ml-auto flex items-center gap-2">
            {asOf}
            {palette}
            {actions}
          </div>
        </div>
      </header>
      <Nav items={nav} current={current} className="no-print flex h-11 overflow-x-auto border-b bg-surface px-1.5 [scrollbar-width:none] sm:px-3.5 lg:hidden" />
      {workspace?.notice ? (
        <aside aria-label="About this data" className="flex items-center justify-center gap-2 border-b bg-close-soft px-4 py-1 text-center text-xs font-medium text-close">
          <Info aria-hidden className="size-3.5 shrink-0" />
          <p>{workspace.notice}</p>
        </aside>
      ) : null}
      <main id="main" tabIndex={-1} className="mx-auto flex w-full max-w-[1400px] flex-col gap-8 px-4 py-6 outline-none sm:px-6 print:gap-4 print:p-0">
        {children}
      </main>
    </>
  );
}

/** Beside the name on a wide screen; on a narrow one a row of its own that scrolls sideways and starts at the open page. */
function Nav({ items, current, className }: { items: readonly NavItem[]; current?: string; className: string }) {
  if (items.length === 0) return null;
  return (
    <nav aria-label="Main" className={classNames("nav-row items-stretch", className)}>
      {items.map(({ href, label, unread = 0 }) => (
        <Link
          key={href}
          href={href}
          aria-current={href === current ? "page" : undefined}
          className="touch inline-flex shrink-0 items-center justify-center border-y-2 border-transparent px-2.5 text-sm font-medium text-ink-soft hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-b-accent aria-[current=page]:text-ink"
        >
          {label}
          {unread > 0 ? <span className="num ml-1.5 rounded-full bg-accent-soft px-1.5 text-xs text-ink">{unread > 99 ? "99+" : unread}<span className="sr-only"> unread</span></span> : null}
        </Link>
      ))}
    </nav>
  );
}
