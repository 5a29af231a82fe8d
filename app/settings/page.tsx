import type { Metadata } from "next";
import { asDay } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import { formatMomentUtc } from "#lib/format/moment.ts";
import { listKeys } from "#app/_operations/api-keys.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listProgressFiles } from "#app/_operations/list-progress-files.ts";
import { listAudit, verifyAudit } from "#app/_operations/list-audit.ts";
import { listJobs } from "#app/_operations/list-jobs.ts";
import { listMessages } from "#app/_operations/list-messages.ts";
import { listBackups } from "#app/_operations/make-backup.ts";
import { listRateFiles } from "#app/_operations/replace-rates.ts";
import { submit } from "#app/_adapters/form.ts";
import { labelOf, NAVIGATION } from "#app/_adapters/navigation.ts";
import { ask, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { Badge } from "#app/_ui/badge.tsx";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Keys } from "#app/_ui/keys.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { withState } from "#app/_ui/links.ts";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { WorkspaceForm } from "../workspaces/workspace-form.tsx";
import { ProgressSection } from "./_parts/progress-section.tsx";
import { OutgoingSection } from "./_parts/outgoing-section.tsx";
import { KeyForm } from "./_parts/key-form.tsx";
import { RatesForm } from "./_parts/rates-form.tsx";

export const metadata: Metadata = { title: "Settings" };

const day = (at: string): string => formatDay(asDay(at.slice(0, 10)));

export default async function SettingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const workspace = await ask(caller, getWorkspace, {});
  const { files } = await ask(caller, listRateFiles, {});
  const progress = await ask(caller, listProgressFiles, {});
  const { keys } = await ask(caller, listKeys, {});
  const { backups } = await ask(caller, listBackups, {});
  const page = Math.max(1, Number.parseInt(param(search, "page") ?? "1", 10) || 1);
  const audit = await ask(caller, listAudit, { page });
  const proof = param(search, "verify") ? await ask(caller, verifyAudit, {}) : null;
  const messages = await ask(caller, listMessages, {});
  const { jobs } = await ask(caller, listJobs, {});
  const [last] = backups;
  return (
    <Shell caller={caller} search={search} current="/settings">
      <header className="flex flex-col gap-1">
        <h1 className="text-2xl tracking-tight">Settings of {workspace.name}</h1>
        <p className="text-ink-soft">{last ? `Last backup ${formatMomentUtc(last.at)}.` : "No backup was made yet."}</p>
      </header>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-8">
          <Section title="Workspace" lead={workspace.notice ?? undefined}>
            <WorkspaceForm action={submit} operation="update-workspace" workspace={workspace.slug} submitLabel="Save" initial={workspace} />
          </Section>
          <Section title="Exchange rates" lead="What amounts in other currencies are turned with. A day after the last one has no rate, never a guess.">
            <div id="rates" className="scroll-mt-16" />
            <Table caption="Exchange rates">
              <thead>
                <tr>
                  <Th>File</Th>
                  <Th>Days</Th>
                  <Th>Retrieved</Th>
                </tr>
              </thead>
              <tbody>
                {files.map(({ id, name, publisher, firstDay, lastDay, retrieved, active }) => (
                  <Tr key={id}>
                    <RowTh className="min-w-48 py-2">
                      {name} {active ? <Badge>in use</Badge> : null}
                      <span className="block text-xs font-normal text-ink-soft">{publisher}; free reuse with the source named</span>
                    </RowTh>
                    <Td className="num whitespace-nowrap">
                      {day(firstDay)} to {day(lastDay)}
                    </Td>
                    <Td className="num whitespace-nowrap">{day(retrieved)}</Td>
                  </Tr>
                ))}
              </tbody>
            </Table>
            <RatesForm workspace={workspace.slug} />
          </Section>
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          <Section title="Backups" lead="A copy of everything, made while it is in use, then checked. Keep audit.key elsewhere: it is not in it. To go back: npm run cli -- restore PATH.">
            {backups.length > 0 ? (
              <ul className="divide-y rounded-md border bg-surface">
                {backups.slice(0, 5).map(({ file, at, bytes }) => (
                  <li key={file} className="flex flex-wrap justify-between gap-x-4 px-3 py-2">
                    <span className="num">{formatMomentUtc(at)}</span>
                    <span className="text-ink-soft">{(bytes / 1024 ** 2).toFixed(1)} MB, checked when made</span>
                  </li>
                ))}
              </ul>
            ) : null}
            <OperationForm operation="make-backup" workspace={workspace.slug} label="Backup" done="The backup is made and checked.">
              <SubmitButton tone="quiet">Make a backup now</SubmitButton>
            </OperationForm>
          </Section>
          <OutgoingSection messages={messages} jobs={jobs} hrefs={{ messages: withState(search, "/settings/messages"), jobs: withState(search, "/settings/jobs"), alerts: withState(search, "/alerts/recipients") }} />
          <Section title="Take everything with you" lead="Companies, figures with their history, rounds, bank rows, rules and imports as one JSON file.">
            <a href={`/api/v1/export-workspace?workspace=${workspace.slug}`} download={`${workspace.slug}.json`} className={`${buttonStyle()} w-fit`}>
              Export the workspace
            </a>
          </Section>
          <Section title="API keys" lead="For programs: send it as Authorization: Bearer KEY. Only a hash of it is kept.">
            {keys.length > 0 ? (
              <Table caption="API keys">
                <thead>
                  <tr>
                    <Th>Name</Th>
                    <Th>May</Th>
                    <Th>Made</Th>
                    <Th>State</Th>
                  </tr>
                </thead>
                <tbody>
                  {keys.map(({ id, name, scope, createdAt, revokedAt }) => (
                    <Tr key={id}>
                      <RowTh>{name}</RowTh>
                      <Td className="whitespace-nowrap">{scope === "write" ? "read and write" : "read"}</Td>
                      <Td className="num whitespace-nowrap">{day(createdAt)}</Td>
                      <Td>
                        {revokedAt ? (
                          `revoked ${day(revokedAt)}`
                        ) : (
                          <OperationForm operation="revoke-key" workspace={workspace.slug} label={`Revoke ${name}`} hidden={{ key: id }} done="Revoked." className="inline-flex flex-col">
                            <SubmitButton tone="plain" size="sm" aria-label={`Revoke ${name}`}>
                              Revoke
                            </SubmitButton>
                          </OperationForm>
                        )}
                      </Td>
                    </Tr>
                  ))}
                </tbody>
              </Table>
            ) : null}
            <KeyForm workspace={workspace.slug} />
          </Section>
        </div>
      </div>
      <ProgressSection data={progress} workspace={workspace.slug} frontier={withState(search, "/frontier")} />
      <Section
        title="Audit log"
        lead={proof === null ? "Who did what, when and through which door, newest first." : proof.whole ? "Walked from old to new: no row was changed, added or cut out." : proof.faults.join(" ")}
        actions={<LinkButton href={withState(search, "/settings?verify=1")} size="sm">Verify the whole log</LinkButton>}
      >
        {audit.rows.length === 0 ? (
          <p className="rounded-md border border-dashed border-line-strong px-4 py-6 text-center text-ink-soft">Nothing was changed here yet. The first change, by a person or a program, is the first row.</p>
        ) : (
          <Table caption="Audit log">
            <thead>
              <tr>
                <Th number>Row</Th>
                <Th>When</Th>
                <Th>Who</Th>
                <Th>Through</Th>
                <Th>What</Th>
                <Th>With</Th>
              </tr>
            </thead>
            <tbody>
              {audit.rows.map(({ seq, at, actor, door, operation, detail }) => (
                <Tr key={seq}>
                  <Td number>{seq}</Td>
                  <Td className="num whitespace-nowrap">{formatMomentUtc(at)}</Td>
                  <Td className="whitespace-nowrap">{actor}</Td>
                  <Td>{door}</Td>
                  <Td className="whitespace-nowrap">{operation}</Td>
                  <Td className="max-w-md truncate text-ink-soft" title={JSON.stringify(detail)}>
                    {JSON.stringify(detail)}
                  </Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        )}
        <nav aria-label="Pages of the audit log" className="flex gap-2">
          {page > 1 ? <LinkButton href={withState(search, `/settings?page=${page - 1}`)}>Newer</LinkButton> : null}
          {audit.more ? <LinkButton href={withState(search, `/settings?page=${page + 1}`)}>Older</LinkButton> : null}
        </nav>
      </Section>
      <Section title="Keyboard">
        <dl className="grid max-w-md grid-cols-[6rem_1fr] gap-y-2">
          {[["/", "Find anything"], ...NAVIGATION.map((place) => [place.keys, labelOf(place, workspace.kind)]), ["g w", "Workspaces"], ["?", "All keys"]].map(([keysText = "", what]) => (
            <div key={keysText} className="contents">
              <dt>
                <Keys keys={keysText} />
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </Shell>
  );
}
