import type { ReactNode } from "react";

export type EmptyStateProps = { icon?: ReactNode; title: string; /** What to do next. */ children: ReactNode; actions?: ReactNode };

export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 rounded-lg border border-dashed border-line-strong px-6 py-12 text-center">
      {icon ? <span className="text-ink-soft [&_svg]:size-6">{icon}</span> : null}
      <h2 className="text-lg">{title}</h2>
      <div className="max-w-prose text-ink-soft">{children}</div>
      {actions ? <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}
