import { monthOf, type Day } from "#lib/date.ts";
import { shownAs } from "#lib/ai-risk/shown-as.ts";
import { actionSource, actionWords } from "#lib/portfolio/action-words.ts";
import { formatDay, formatDays, formatDaysFrom, formatMonth } from "#lib/format/date.ts";
import { lives, type PortfolioLine } from "#lib/portfolio/line.ts";
import type { Column } from "#lib/portfolio/view.ts";
import { deciderWords, flagHint, flagWords } from "#lib/portfolio/words.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Money } from "#app/_ui/money.tsx";
import { Unknown } from "#app/_ui/unknown.tsx";
import { verdictLook } from "#app/_ui/verdict-look.ts";
import { VerdictMark } from "#app/_ui/verdict-mark.tsx";

const DAYS_A_MONTH = 365.2425 / 12;
const BAR_MONTHS = 12;
const LONGEST_IN_DAYS = 92;
const MOST_FLAGS = 2;

type CellProps = { line: PortfolioLine; day: Day };

const Soft = ({ children }: { children: React.ReactNode }) => <span className="text-ink-soft">{children}</span>;
const beyond = (line: PortfolioLine): boolean => line.flags.includes("beyond-horizon");

function Verdict({ line }: CellProps) {
  const { standing, state, agree, of } = line;
  const votes = of && agree !== null ? `${agree} of ${of}` : undefined;
  const before = (standing === "stale" || standing === "too-close") && state !== null ? verdictLook[state].word.toLowerCase() : null;
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <VerdictMark sprite sign={standing} agree={standing === "stale" ? undefined : votes} />
      {before ? <span className="text-xs text-ink-soft max-md:sr-only">{standing === "stale" ? `was ${before}` : before}</span> : null}
    </span>
  );
}

function Runway({ line, day }: CellProps) {
  const { standing, daysLeft } = line;
  if (standing === "unknown") return <Unknown />;
  if (standing === "out") return <span className="text-dead">none left</span>;
  if (daysLeft === null) return <Soft>{line.state !== null && line.state !== "unknown" && lives(line.state) ? "does not end" : beyond(line) ? "over 10 years" : "no date"}</Soft>;
  const months = daysLeft / DAYS_A_MONTH;
  const text = daysLeft < 0 ? formatDaysFrom(day, line.cashZeroDay ?? day) : daysLeft < LONGEST_IN_DAYS ? formatDays(daysLeft) : `${months.toFixed(1)} months`;
  const fill = standing === "stale" ? "bg-line-strong" : standing === "too-close" ? "bg-close" : "bg-dead";
  return (
    <span className="inline-flex items-center justify-end gap-2">
      <span className={standing === "stale" ? "text-ink-soft" : undefined}>{text}</span>
      <span aria-hidden className="flex h-1.5 w-12 overflow-hidden rounded-full bg-line max-md:hidden">
        <span className={fill} style={{ width: `${Math.max(4, Math.min(100, (months / BAR_MONTHS) * 100))}%` }} />
      </span>
    </span>
  );
}

function BreakEven({ line }: CellProps) {
  if (line.standing === "unknown") return <Unknown />;
  if (line.state === "profitable" || line.state === "profitable-trend-dead") return <Soft>now</Soft>;
  if (line.breakEvenDay !== null) return formatMonth(monthOf(line.breakEvenDay));
  return <Soft>{beyond(line) ? "over 10 years" : "none"}</Soft>;
}

function LastFigures({ line, day }: CellProps) {
  if (line.basisEnd === null) return <Soft>none yet</Soft>;
  const age = formatDaysFrom(day, line.basisEnd);
  return <span title={line.freshUntil === null ? age : `${age}; fresh until ${formatDay(line.freshUntil)}`}>{formatDay(line.basisEnd)}</span>;
}

function Flags({ line }: CellProps) {
  const flags = line.flags.filter((flag) => flag !== "too-close-to-call");
  const more = flags.slice(MOST_FLAGS);
  return (
    <span className="inline-flex gap-1">
      {flags.slice(0, MOST_FLAGS).map((flag) => (
        <span key={flag} title={flagHint(flag)}>
          <Badge>{flagWords(flag)}</Badge>
        </span>
      ))}
      {more.length > 0 ? <span title={more.map(flagWords).join(", ")}><Badge>+{more.length}</Badge></span> : null}
    </span>
  );
}

function Exposure({ line: { stake } }: CellProps) {
  if (stake === null) return <Soft>not held</Soft>;
  return <Money amount={stake.exposure} currency={stake.currency} why="What was paid cannot be turned into the book's currency: a rate is missing." />;
}

function AtRisk({ line: { stake, standing } }: CellProps) {
  if (stake === null) return null;
  if (stake.atRisk === 0) return <Soft>none</Soft>;
  return <Money amount={stake.atRisk} currency={stake.currency} why={standing === "too-close" ? "The verdict is too close to call." : "No verdict holds, or the exposure is not known."} />;
}

function LastHeard({ line: { lastHeard }, day }: CellProps) {
  return lastHeard === null ? <Soft>never</Soft> : <span title={formatDaysFrom(day, lastHeard)}>{formatDay(lastHeard)}</span>;
}

function Features({ line: { features } }: CellProps) {
  if (features === null) return <Soft>none listed</Soft>;
  const { count, flagged, largest } = features;
  if (largest === null) return <Unknown why="No forecast of its features holds today." />;
  return (
    <span title={`${flagged} of ${count} with 20% or more to be shipped by a large lab within 12 months; the likeliest ${shownAs(largest)}`}>
      {flagged} of {count} <span className={largest >= 0.5 ? "text-dead" : "text-ink-soft"}>({shownAs(largest)})</span>
    </span>
  );
}

const CELLS: Record<Column, (props: CellProps) => React.ReactNode> = {
  verdict: (props) => <Verdict {...props} />,
  runway: (props) => <Runway {...props} />,
  "cash-zero": ({ line }) => (line.cashZeroDay === null ? <Soft>{line.standing === "unknown" ? "" : line.standing === "out" ? "reached" : beyond(line) && !lives(line.standing) ? "over 10 years" : "none"}</Soft> : <time dateTime={line.cashZeroDay}>{formatDay(line.cashZeroDay)}</time>),
  exposure: (props) => <Exposure {...props} />,
  "at-risk": (props) => <AtRisk {...props} />,
  "last-heard": (props) => <LastHeard {...props} />,
  "next-action": ({ line, day }) => <span title={actionSource(line, day)}>{actionWords(line)}</span>,
  "break-even": (props) => <BreakEven {...props} />,
  agreement: ({ line }) => (line.of ? `${line.agree ?? 0} of ${line.of}` : ""),
  "net-burn": ({ line }) => <Money amount={line.netBurn} currency={line.currency} />,
  cash: ({ line }) => <Money amount={line.cash} currency={line.currency} />,
  "capital-needed": ({ line }) => (line.capitalNeeded === null ? <Soft>{line.standing === "unknown" ? "unknown" : "without end"}</Soft> : <Money amount={line.capitalNeeded} currency={line.currency} />),
  "last-figures": (props) => <LastFigures {...props} />,
  features: (props) => <Features {...props} />,
  flags: (props) => <Flags {...props} />,
  "decided-by": ({ line }) => (line.decidedBy === null ? <Soft>all agree</Soft> : deciderWords(line.decidedBy)),
  sector: ({ line }) => line.sector ?? "",
  stage: ({ line }) => line.stage ?? "",
  country: ({ line }) => line.country ?? "",
  currency: ({ line }) => line.currency,
};

/** What one column says of a company on the page's day. */
export const cellOf = (column: Column, line: PortfolioLine, day: Day): React.ReactNode => CELLS[column]({ line, day });

