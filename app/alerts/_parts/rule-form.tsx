import Link from "next/link";
import { ALERT_FIGURES } from "#lib/alerts/figures.ts";
import { CONDITION_KINDS } from "#lib/alerts/conditions/conditions.ts";
import { CONDITION_WORDS, TURN_WORDS } from "#lib/alerts/words.ts";
import type { Fault } from "#lib/errors.ts";
import { Button } from "#app/_ui/button.tsx";
import { classNames } from "#app/_ui/class-names.ts";
import { SelectField } from "#app/_ui/select-field.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import type { RuleFields } from "./read-rule.ts";

export type RuleFormProps = { fields: RuleFields; faults: readonly Fault[]; companies: readonly { slug: string; name: string }[]; kept: Readonly<Record<string, string>>; hrefOf: (kind: string) => string };

const FIGURES = ALERT_FIGURES.map(({ id, name }) => ({ value: id, label: name }));
const TURNS = Object.entries(TURN_WORDS).map(([value, label]) => ({ value, label: `${label.charAt(0).toUpperCase()}${label.slice(1)}` }));
// More do not fit into a list that anybody reads.
const MOST_LISTED = 200;

/** What a rule waits for, as a plain form that asks for its backtest: its address is its state, so it works without scripts. */
export function RuleForm({ fields, faults, companies, kept, hrefOf }: RuleFormProps) {
  const { kind } = fields;
  const fault = (name: string): string | null => faults.find(({ path }) => path === name)?.message ?? null;
  const text = (name: keyof RuleFields, label: string, more: { hint?: string; inputMode?: "numeric" } = {}) => <TextField name={name} label={label} defaultValue={fields[name]} error={fault(name)} autoComplete="off" {...more} />;
  const select = (name: keyof RuleFields, label: string, options: { value: string; label: string }[]) => <SelectField name={name} label={label} defaultValue={fields[name]} options={options} error={fault(name)} />;
  return (
    <div className="flex flex-col gap-4">
      <nav aria-label="What the rule waits for" className="flex flex-wrap gap-1">
        {CONDITION_KINDS.map((each) => (
          <Link key={each} href={hrefOf(each)} aria-current={each === kind ? "true" : undefined} className={classNames("touch inline-flex h-9 items-center rounded-md border px-3 text-sm font-medium", each === kind ? "border-accent bg-accent-soft text-ink" : "text-ink-soft hover:text-ink")}>
            {CONDITION_WORDS[each]}
          </Link>
        ))}
      </nav>
      <form method="get" action="/alerts/rules/new" aria-label="The rule" className="grid items-start gap-4 rounded-md border bg-surface p-4 sm:grid-cols-2 lg:grid-cols-3">
        {Object.entries({ ...kept, kind, rule: fields.rule, version: fields.version, delivery: fields.delivery, try: "1" }).map(([name, value]) => (value === "" ? null : <input key={name} type="hidden" name={name} value={value} />))}
        {kind === "silent" || kind === "verdict-changed" ? null : select("figure", "Figure", FIGURES)}
        {kind === "below" || kind === "above" ? (
          <>
            {text("threshold", kind === "below" ? "Is below" : "Is above", { hint: "In the figure's unit: 6, 500k or 25%." })}
            {text("band", "Fires again once back by", { hint: "So that a figure that trembles tells once. Empty: what suits the unit." })}
          </>
        ) : null}
        {kind === "changed" ? (
          <>
            {select("direction", "Way", [{ value: "down", label: "Fell by" }, { value: "up", label: "Rose by" }, { value: "either", label: "Changed by" }])}
            {select("as", "Counted as", [{ value: "share", label: "A share of what it was" }, { value: "amount", label: "An amount" }])}
            {text("by", "By at least", { hint: "25%, or an amount such as 500k." })}
            {text("daysAgo", "Within days", { inputMode: "numeric", hint: "Empty: against the last reported period." })}
          </>
        ) : null}
        {kind === "verdict-changed" ? select("to", "Turned", TURNS) : null}
        {kind === "silent" ? text("days", "For days", { inputMode: "numeric" }) : null}
        {companies.length > MOST_LISTED ? text("company", "Company", { hint: "Its address in /companies/…; empty: every company." }) : select("company", "Of", [{ value: "", label: "Every company" }, ...companies.map(({ slug, name }) => ({ value: slug, label: name }))])}
        <div className="sm:col-span-full"><Button type="submit" tone="quiet">Try it on the last 12 months</Button></div>
      </form>
    </div>
  );
}
