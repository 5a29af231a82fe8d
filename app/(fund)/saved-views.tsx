"use client";

import { Bookmark, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useActionState, useEffect, useRef } from "react";
import { parseView, viewQuery, type PortfolioView } from "#lib/portfolio/view.ts";
import type { FormState } from "#app/_adapters/form.ts";
import { Button } from "#app/_ui/button.tsx";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { classNames } from "#app/_ui/class-names.ts";
import { popupStyle } from "#app/_ui/popup-style.ts";
import { TextField } from "#app/_ui/text-field.tsx";
import { notify } from "#app/_ui/toast.tsx";

type SavedView = { id: string; name: string; query: string };
type Submit = (previous: FormState, form: FormData) => Promise<FormState>;
export type SavedViewsProps = {
  views: readonly SavedView[];
  view: PortfolioView;
  kept: Readonly<Record<string, string>>;
  workspace: string;
  submit: Submit;
  onOpen: (view: PortfolioView) => void;
};

/** Views that were kept under a name: a link each, so that they work without JavaScript. */
export function SavedViews({ views, view, kept, workspace, submit, onOpen }: SavedViewsProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const open = viewQuery(view);
  const prefix = new URLSearchParams(kept).toString();
  return (
    <details ref={menu} className="relative">
      <summary className={classNames(buttonStyle("quiet", "sm"), "list-none")}>
        <Bookmark aria-hidden className="size-4" />
        Views
        {views.length > 0 ? <span className="num text-ink-soft">{views.length}</span> : null}
      </summary>
      <div className={classNames(popupStyle, "absolute right-0 z-40 mt-1.5 flex w-72 flex-col gap-1 p-1.5 max-sm:right-auto max-sm:left-0")}>
        {views.length === 0 ? <p className="px-2 py-1.5 text-sm text-ink-soft">Filter, sort, choose columns; then keep that here under a name.</p> : null}
        {views.map(({ id, name, query }) => (
          <div key={id} className="flex items-center gap-1">
            <a
              href={`/?${[prefix, query].filter(Boolean).join("&")}`}
              aria-current={query === open ? "true" : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(parseView(query));
                if (menu.current) menu.current.open = false;
              }}
              className={classNames("touch flex h-8 min-w-0 flex-1 items-center rounded-sm px-2 text-sm hover:bg-accent-soft", query === open && "font-semibold")}
            >
              <span className="truncate">{name}</span>
            </a>
            <Forget id={id} name={name} workspace={workspace} submit={submit} />
          </div>
        ))}
        <Keep query={open} workspace={workspace} submit={submit} />
      </div>
    </details>
  );
}

function Keep({ query, workspace, submit }: { query: string; workspace: string; submit: Submit }) {
  const [state, run, pending] = useActionState(submit, null);
  const router = useRouter();
  useEffect(() => {
    if (!state?.ok) return;
    notify({ title: `View kept: ${(state.output as SavedView).name}` });
    router.refresh();
  }, [state, router]);
  const error = state && !state.ok ? (state.error.faults[0]?.message ?? state.error.message) : null;
  return (
    <form action={run} className="mt-1 flex items-end gap-2 border-t px-1 pt-2">
      <input type="hidden" name="operation" value="save-view" />
      <input type="hidden" name="workspace" value={workspace} />
      <input type="hidden" name="query" value={query} />
      <TextField name="name" label="Keep this view as" error={error} maxLength={60} required autoComplete="off" className="flex-1" />
      <Button type="submit" tone="primary" disabled={pending}>
        Keep
      </Button>
    </form>
  );
}

function Forget({ id, name, workspace, submit }: { id: string; name: string; workspace: string; submit: Submit }) {
  const [state, run, pending] = useActionState(submit, null);
  const router = useRouter();
  useEffect(() => {
    if (state?.ok) router.refresh();
  }, [state, router]);
  return (
    <form action={run}>
      <input type="hidden" name="operation" value="delete-saved-view" />
      <input type="hidden" name="workspace" value={workspace} />
      <input type="hidden" name="id" value={id} />
      <button type="submit" disabled={pending} aria-label={`Delete the view ${name}`} className={buttonStyle("plain", "icon")}>
        <Trash2 aria-hidden className="size-4" />
      </button>
    </form>
  );
}
