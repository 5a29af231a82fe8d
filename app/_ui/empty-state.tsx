import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type EmptyStateProps = { icon?: ReactNode; title: string; /** It is all there is on the page. */ whole?: boolean; /** What to do next. */ children: ReactNode; actions?: ReactNode };

export function EmptyState({ icon, title, whole, children, actions }: EmptyStateProps) {
  const Heading = whole ? "h1" : "h2";
  return (
    <div className={classNames("flex flex-col items-center gap-2 rounded-lg border border-dashed border-line-strong px-6 py-12 text-center", whole && "mx-auto my-12 w-full max-w-2xl")}>
      {icon ? <span className="text-ink-soft [&_svg]:size-6">{icon}</span> : null}
      <Heading className={whole ? "text-xl" : "text-lg"}>{title}</Heading>
      <div className="max-w-prose text-ink-soft">{children}</div>
      {actions ? <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}
