"use client";

import { useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { DropZone } from "./drop-zone.tsx";
import { FileCard } from "./file-card.tsx";
import { type Company, isBusy, type Item } from "./item.ts";
import { useFiles } from "./use-files.ts";

export type ImportDeskProps = { workspace: string; currency: string; companies: readonly Company[]; /** Slug of the company that the page was opened for. */ company: string | null };

/** From dropped files to committed imports. */
export function ImportDesk({ workspace, currency, companies, company }: ImportDeskProps) {
  const files = useFiles(workspace);
  const [open, setOpen] = useState<string | null>(null);
  const { items } = files;
  const ready = items.filter(({ phase, preview }) => phase === "ready" && preview);
  const shown = items.find(({ key }) => key === open)?.key ?? items.find(({ phase }) => phase !== "done" && phase !== "undone")?.key ?? items.at(-1)?.key;
  return (
    <div className="flex flex-col gap-4">
      <DropZone label={items.length === 0 ? "Choose files" : "Choose more files"} compact={items.length > 0} onFiles={(chosen) => files.add(chosen, company)}>
        {items.length === 0 ? (
          <>
            <p className="text-lg font-medium text-ink">Drop files here</p>
            <p>Statements of banks, cards and processors (CSV, TSV, OFX, QFX, QBO), and tables of companies, rounds, figures, features, investments, proceeds, marks and fund flows (CSV, TSV). Nothing counts before you have seen what it would do.</p>
          </>
        ) : (
          <p>Drop more files here.</p>
        )}
      </DropZone>
      {ready.length > 1 ? (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-md border bg-surface px-4 py-3">
          <p>{ready.length} files are ready. Companies go first, then rounds, figures and statements.</p>
          <Button tone="primary" disabled={items.some(isBusy)} onClick={() => files.commit(ready.map(({ key }) => key))}>
            Commit all in order
          </Button>
        </div>
      ) : null}
      <p role="status" className="sr-only">
        {said(items)}
      </p>
      {items.map((item) => (
        <FileCard
          key={item.key}
          item={item}
          open={item.key === shown}
          onOpen={() => setOpen(item.key)}
          files={files}
          workspace={workspace}
          currency={currency}
          companies={companies}
        />
      ))}
    </div>
  );
}

function said(items: readonly Item[]): string {
  const busy = items.find(isBusy);
  if (busy) return `Working on ${busy.file.name}.`;
  const last = items.at(-1);
  if (!last) return "";
  return last.phase === "ready" ? `${last.file.name} is ready to be looked at.` : last.phase === "done" ? `${last.file.name} is committed.` : (last.fault ?? "");
}
