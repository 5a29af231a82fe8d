import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { asMonth, isMonth } from "#lib/date.ts";
import { formatMonth } from "#lib/format/date.ts";
import { formatMoneyExact } from "#lib/format/money.ts";
import type { Currency, Minor } from "#lib/money.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { ROLES } from "#app/_operations/importing/labels.ts";
import { listEntries } from "#app/_operations/list-entries.ts";
import { listRules } from "#app/_operations/list-rules.ts";
import { ask, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { stateOf, withState } from "#app/_ui/links.ts";
import { Section } from "#app/_ui/section.tsx";
import { AccountList } from "./_parts/account-list.tsx";
import { EntryFilter, type Filter } from "./_parts/entry-filter.tsx";
import { EntrySums } from "./_parts/entry-sums.tsx";
import { EntryTable } from "./_parts/entry-table.tsx";
import { RuleList } from "./_parts/rule-list.tsx";
import { LINE_WORDS, ROLE_WORDS } from "./_parts/words.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export const metadata: Metadata = { title: "Bank rows" };

function filterOf(search: SearchParams): Filter {
  const month = param(search, "month");
  const role = param(search, "role");
  return {
    month: month && isMonth(month) ? month : null,
    category: param(search, "category") || null,
    role: role && (ROLES as readonly string[]).includes(role) ? role : null,
    account: param(search, "account") || null,
    importId: param(search, "importId") || null,
  };
}

export default async function EntriesPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const search = await searchParams;
  const caller = await pageCaller(search);
  const filter = filterOf(search);
  const page = Math.max(1, Number.parseInt(param(search, "page") ?? "1", 10) || 1);
  const workspace = await ask(caller, getWorkspace, {});
  const data = await ask(caller, listEntries, { company: decodeURIComponent(slug), ...filter, role: filter.role as (typeof ROLES)[number] | null, page });
  const { rules } = await ask(caller, listRules, { company: data.company.slug });
  const { company, entries, total, pages, sums, figure, accounts } = data;
  const base = `/companies/${company.slug}/entries`;
  const here = (change: Partial<Filter> & { page?: number; edit?: string }) => {
    const { page: at, edit, ...rest } = change;
    const query = Object.entries({ ...filter, ...rest, page: at && at > 1 ? String(at) : null, edit: edit ?? null }).filter((pair): pair is [string, string] => pair[1] !== null);
    return withState(search, `${base}?${new URLSearchParams(query).toString()}`);
  };
  const name = { account: accounts.find(({ id }) => id === filter.account)?.name ?? "account", importId: entries[0]?.fileName ?? "one import" };
  const chips = [
    ...(filter.month ? [{ label: formatMonth(asMonth(filter.month)), href: here({ month: null }) }] : []),
    ...(filter.category ? [{ label: LINE_WORDS[filter.category] ?? filter.category, href: here({ category: null }) }] : []),
    ...(filter.role ? [{ label: ROLE_WORDS[filter.role] ?? filter.role, href: here({ role: null }) }] : []),
    ...(filter.account ? [{ label: name.account, href: here({ account: null }) }] : []),
    ...(filter.importId ? [{ label: name.importId, href: here({ importId: null }) }] : []),
  ];
  const line = filter.category ? LINE_WORDS[filter.category] : undefined;
  const what = `${line ?? "Money"}${filter.month ? ` of ${formatMonth(asMonth(filter.month))}` : ""}`;
  const told = sums.sum === null ? "is not known whole" : formatMoneyExact(sums.sum as Minor, company.currency as Currency);
  return (
    <Shell caller={caller} search={search}>
      <header className="flex flex-col gap-2">
        <Link href={withState(search, `/companies/${company.slug}`)} className="touch inline-flex w-fit items-center gap-1.5 text-sm text-accent">
          <ArrowLeft aria-hidden className="size-4" />
          {company.name}
        </Link>
        <h1 className="text-2xl tracking-tight">
          {what}: {told} in {total.toLocaleString("en-US")} {total === 1 ? "row" : "rows"}
        </h1>
        <EntrySums sums={sums} figure={figure} line={line ?? null} currency={company.currency as Currency} />
      </header>
      <EntryFilter filter={filter} accounts={accounts} keep={stateOf(search)} chips={chips} />
      {total === 0 ? (
        <EmptyState title="No row is like that" actions={<LinkButton href={withState(search, accounts.length === 0 ? `/import?company=${company.slug}` : base)}>{accounts.length === 0 ? "Import a statement" : "Show all rows"}</LinkButton>}>
          {accounts.length === 0 ? "Rows come with bank, card and processor statements." : "Leave a filter out, or choose another month."}
        </EmptyState>
      ) : (
        <Section title="Rows" lead={pages > 1 ? `Page ${page} of ${pages}, newest first.` : "Newest first."}>
          <EntryTable
            entries={entries}
            company={company.slug}
            workspace={workspace.slug}
            editing={param(search, "edit")}
            back={here({ page })}
            editHref={(id) => here({ page, edit: id })}
            importHref={(id) => withState(search, `/import/${id}`)}
          />
          {pages > 1 ? (
            <nav aria-label="Pages" className="flex gap-2">
              {page > 1 ? <LinkButton href={here({ page: page - 1 })}>Newer</LinkButton> : null}
              {page < pages ? <LinkButton href={here({ page: page + 1 })}>Older</LinkButton> : null}
            </nav>
          ) : null}
        </Section>
      )}
      {rules.length > 0 ? (
        <Section title="What rows were taught to mean" lead="Rules win over what is recognised; a row set by hand wins over rules.">
          <RuleList rules={rules} company={company.slug} workspace={workspace.slug} />
        </Section>
      ) : null}
      {accounts.length > 0 ? (
        <Section title="Accounts" lead="Money moved between these is counted as neither revenue nor expense.">
          <AccountList accounts={accounts} company={company.slug} currency={company.currency} workspace={workspace.slug} today={workspace.today} />
        </Section>
      ) : null}
    </Shell>
  );
}
