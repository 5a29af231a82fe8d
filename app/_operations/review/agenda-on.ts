import type { Day } from "#lib/date.ts";
import { groupBy } from "#lib/group-by.ts";
import { formatDay } from "#lib/format/date.ts";
import { formatMoneyShort } from "#lib/format/money.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import { dies } from "#lib/portfolio/line.ts";
import { STANDING_WORDS } from "#lib/portfolio/words.ts";
import { type Agenda, type AgendaItem, agendaOf } from "#lib/review/agenda.ts";
import { changeWords } from "#lib/review/change-words.ts";
import type { CompanyFacts, Seen } from "#lib/review/company-facts.ts";
import { quietKeys } from "#lib/review/ending.ts";
import type { NotReviewed, RecordItem } from "#lib/review/review-record.ts";
import { triggerSentence } from "#lib/review/words.ts";
import { type Change, changesSince } from "#db/change.ts";
import { closedReviews, type Review, seenBy, seenTooClose, touchesOf } from "#db/review.ts";
import type { Context } from "#app/_operations/operation.ts";
import { factsOn } from "#app/_operations/review/facts-on.ts";

/** What a review that is opened now would show. */
export type AgendaOn = { agenda: Agenda; shown: RecordItem[]; notReviewed: NotReviewed[]; companies: CompanyFacts[]; seen: Map<string, Seen>; last: Review | null };

export async function agendaOn(context: Pick<Context, "database" | "db" | "workspace" | "today" | "now">): Promise<AgendaOn> {
  const { db, workspace, today } = context;
  const { companies, currency, endings } = await factsOn(context);
  const last = (await closedReviews(db, workspace.id, 1))[0] ?? null;
  const seen = last ? await seenBy(db, workspace.id, last.id) : new Map<string, Seen>();
  const agenda = agendaOf({ companies, seen, quiet: quietKeys(endings, today), touches: await touchesOf(db, workspace.id), today, kind: workspace.kind });
  const changes = await changesOf(context, agenda.items, seen);
  const tooClose = await seenTooClose(db, workspace.id, agenda.items.flatMap(({ company }) => (dies(company.standing) ? company.id : [])));
  const shown = agenda.items.map((item): RecordItem => {
    const { company, triggers, key, touches } = item;
    const red = dies(company.standing);
    return {
      key, companyId: company.id, slug: company.slug, name: company.name, kinds: kindsOf(item), why: triggers.map((trigger) => triggerSentence(trigger, today)),
      cause: seen.has(company.id) ? changeWords(changes.get(company.id) ?? []) : null, figures: figuresOf(company, currency, today), touches, red, foreseen: tooClose.has(company.id), ending: null,
    };
  });
  return { agenda, shown, notReviewed: agenda.notReviewed.map((item) => ({ companyId: item.company.id, slug: item.company.slug, name: item.company.name, kinds: kindsOf(item) })), companies, seen, last };
}

/** What was reported of each company since the review that it is compared with. */
async function changesOf({ db, workspace }: Pick<Context, "db" | "workspace">, items: readonly AgendaItem[], seen: ReadonlyMap<string, Seen>): Promise<Map<string, Change[]>> {
  const compared = [...new Set(items.map(({ company }) => company.id))].flatMap((id) => ({ id, since: seen.get(id) }));
  const found: Change[] = [];
  for (const [at, some] of groupBy(compared, ({ since }) => since?.at)) {
    const day = some[0]?.since?.day;
    if (at !== undefined && day !== undefined) found.push(...(await changesSince(db, workspace.id, some.map(({ id }) => id), { day, at })));
  }
  return groupBy(found, ({ companyId }) => companyId);
}

const kindsOf = ({ triggers }: AgendaItem): string[] => [...new Set(triggers.map(({ kind }) => kind))];

/** The few figures that an item is decided by; what is not known says so. */
function figuresOf({ standing, cash, netBurn, currency, cashZero, basisEnd, exposure }: CompanyFacts, book: Currency, today: Day): RecordItem["figures"] {
  const day = basisEnd ? `, ${formatDay(basisEnd)}` : "";
  return [
    { label: "Verdict", value: STANDING_WORDS[standing] },
    { label: cashZero !== null && cashZero < today ? "Cash ended" : "Cash ends", value: cashZero ? formatDay(cashZero) : dies(standing) ? "no date" : "not by this trend" },
    { label: `Cash${day}`, value: cash === null ? "not known" : formatMoneyShort(cash, currency) },
    { label: "Net burn a month", value: netBurn === null ? "not known" : formatMoneyShort(netBurn, currency) },
    ...(exposure === null ? [] : [{ label: "Our money in it", value: formatMoneyShort(asMinor(Math.round(exposure)), book) }]),
  ];
}
