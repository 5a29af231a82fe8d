"use client";

import { Check, FileText, TriangleAlert, Undo2, X } from "lucide-react";
import { progressWords } from "#lib/import/progress.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Button } from "#app/_ui/button.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { CompanyChoice } from "./company-choice.tsx";
import { CountList } from "./count-list.tsx";
import { changes, type Company, isBusy, type Item, KIND_WORDS, type Kind } from "./item.ts";
import { PreviewPanel } from "./preview-panel.tsx";
import type { Files } from "./use-files.ts";

export type FileCardProps = { item: Item; open: boolean; onOpen: () => void; files: Files; workspace: string; currency: string; companies: readonly Company[] };

const size = (bytes: number): string => (bytes < 1024 ? `${bytes} bytes` : bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`);

/** One file: what it is, what it would do, and the button that makes it count. */
export function FileCard({ item, open, onOpen, files, workspace, currency, companies }: FileCardProps) {
  const { key, file, phase, preview, fault } = item;
  const over = phase === "done" || phase === "undone";
  return (
    <article aria-label={file.name} className="flex min-w-0 flex-col gap-4 rounded-md border bg-surface p-4 sm:p-5">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <FileText aria-hidden className="size-5 shrink-0 text-ink-soft" />
        <h2 className="min-w-0 text-lg break-all">{file.name}</h2>
        <span className="num text-sm text-ink-soft">{size(file.size)}</span>
        {preview ? <Badge>{KIND_WORDS[preview.kind]}</Badge> : null}
        {phase === "done" ? <Badge tone="alive" icon={<Check aria-hidden />}>committed</Badge> : null}
        {phase === "undone" ? <Badge icon={<Undo2 aria-hidden />}>undone</Badge> : null}
        <span className="ml-auto flex gap-2">
          {!open && preview && !over ? (
            <Button size="sm" onClick={onOpen}>
              Look at it
            </Button>
          ) : null}
          <Button size="icon" tone="plain" aria-label={over ? `Put ${file.name} away` : `Leave ${file.name} out`} disabled={phase === "committing"} onClick={() => files.remove(key)}>
            <X aria-hidden className="size-4" />
          </Button>
        </span>
      </header>
      {isBusy(item) ? <Doing item={item} /> : null}
      {fault ? (
        <p role="alert" className="flex gap-2 rounded-md bg-dead-soft px-3 py-2 text-dead">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>
            {fault} {preview ? null : "Nothing was changed."}
          </span>
        </p>
      ) : null}
      {phase === "refused" ? <Ask item={item} files={files} workspace={workspace} currency={currency} companies={companies} /> : null}
      {over && preview ? <Done item={item} workspace={workspace} files={files} /> : null}
      {!over && preview && open ? <PreviewPanel item={item} preview={preview} files={files} workspace={workspace} currency={currency} companies={companies} /> : null}
      {!over && preview && !open ? <CountList counts={preview.counts} kind={preview.kind} /> : null}
      {!over && preview && open ? (
        <footer className="flex flex-wrap items-center gap-3 border-t pt-4">
          <Button tone="primary" disabled={phase !== "ready" || (changes(preview) === 0 && preview.counts.same === 0)} onClick={() => files.commit([key])}>
            {changes(preview) === 0 ? "Commit, adding nothing" : `Commit ${changes(preview).toLocaleString("en-US")} ${noun(preview.kind, changes(preview))}`}
          </Button>
          <p className="text-sm text-ink-soft">All of it or none; it can be undone whole.</p>
        </footer>
      ) : null}
    </article>
  );
}

const NOUN: Record<Kind, [string, string]> = {
  statement: ["row", "rows"], companies: ["company", "companies"], rounds: ["round", "rounds"], figures: ["figure", "figures"],
  investments: ["investment", "investments"], proceeds: ["row of proceeds", "rows of proceeds"], marks: ["mark", "marks"], "fund-flows": ["fund flow", "fund flows"], features: ["line of features", "lines of features"],
};
export const noun = (kind: Kind, n: number): string => NOUN[kind][n === 1 ? 0 : 1];

function Doing({ item: { phase, file, sent, progress } }: { item: Item }) {
  if (phase === "uploading") return <Progress label={`Sending ${file.name}`} doing={`Sending ${file.name}`} done={sent} total={file.size} />;
  if (progress) return <Progress label={progress.doing} doing={progressWords(progress)} done={progress.done} total={progress.of} bare />;
  const doing = { waiting: "Waiting for its turn", reading: "Reading it and comparing every line with what is here", committing: "Making it count", uploading: "", ready: "", refused: "", done: "", undone: "" }[phase];
  return (
    <p className="flex items-center gap-2.5 text-ink-soft">
      <span aria-hidden className="size-2 animate-pulse rounded-full bg-accent" />
      {doing}
    </p>
  );
}

function Ask({ item, files, workspace, currency, companies }: Omit<FileCardProps, "open" | "onOpen">) {
  const { key, needs } = item;
  if (needs === "company") return <CompanyChoice label="Whose statement is it?" companies={companies} workspace={workspace} currency={currency} value={null} onChoose={(company) => files.change(key, { company })} />;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {needs === "kind"
        ? (Object.keys(KIND_WORDS) as Kind[]).map((kind) => (
            <Button key={kind} size="sm" onClick={() => files.change(key, { kind, mapping: undefined })}>
              It is a {KIND_WORDS[kind].toLowerCase()}
            </Button>
          ))
        : null}
      {item.choice.mapping === undefined ? null : (
        <Button size="sm" onClick={() => files.change(key, { mapping: undefined })}>
          Read it as it was found
        </Button>
      )}
      <Button size="sm" onClick={() => files.again(key)}>
        Try again
      </Button>
    </div>
  );
}

function Done({ item: { key, preview, phase }, workspace, files }: { item: Item; workspace: string; files: Files }) {
  if (!preview) return null;
  const to = (path: string) => `${path}?workspace=${encodeURIComponent(workspace)}`;
  return (
    <div className="flex flex-col gap-3">
      <CountList counts={preview.counts} kind={preview.kind} past />
      <div className="flex flex-wrap gap-2">
        {phase === "done" ? (
          <>
            {preview.company ? (
              <LinkButton tone="primary" href={to(`/companies/${preview.company.slug}`)}>
                See {preview.company.name}
              </LinkButton>
            ) : (
              <LinkButton tone="primary" href={to(preview.kind === "features" ? "/features" : "/")}>
                {preview.kind === "features" ? "See the features" : "See the portfolio"}
              </LinkButton>
            )}
            <LinkButton href={to(`/import/${preview.importId}`)}>All of this import</LinkButton>
            <Button onClick={() => files.undo(key)}>
              <Undo2 aria-hidden className="size-4" />
              Undo
            </Button>
          </>
        ) : (
          <p className="text-ink-soft">Taken back whole: everything is as it was before.</p>
        )}
      </div>
    </div>
  );
}
