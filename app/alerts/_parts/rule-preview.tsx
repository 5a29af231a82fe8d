import Link from "next/link";
import { formatDay } from "#lib/format/date.ts";
import { FormSelect } from "#app/_ui/form/form-select.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Section } from "#app/_ui/section.tsx";
import { DELIVERY_WORDS } from "./delivery-words.ts";
import { type Preview, type RuleFields, ruleInput } from "./read-rule.ts";

const MOST_SHOWN = 20;
const times = (n: number): string => (n === 0 ? "not once" : n === 1 ? "once" : n === 2 ? "twice" : `${n} times`);

/** The rule's fields as an operation's form sends them; what is typed stays text. */
function hiddenOf(fields: RuleFields): Record<string, string> {
  const { days, daysAgo, ...input } = ruleInput(fields);
  const hidden = Object.entries({ ...input, "days:number": days, "daysAgo:number": daysAgo, rule: fields.rule, "version:number": fields.version });
  return Object.fromEntries(hidden.flatMap(([name, value]) => (value === null || value === "" ? [] : [[name, String(value)]])));
}

/** What a rule would have told, and the way to keep it. */
export function RulePreview({ preview, fields, workspace, to }: { preview: Preview; fields: RuleFields; workspace: string; to: (href: string) => string }) {
  const { words, again, fired, told, takenBack, beyond, unknown, companies, of, from } = preview;
  const rest = fired - Math.min(MOST_SHOWN, told.length);
  return (
    <Section title={words} lead={`Looking at ${companies === 1 ? "1 company" : `${companies} companies`}, it would have fired ${times(fired)} since ${formatDay(from)}, by what was known on each day; ${again}.`}>
      <p className="text-pretty text-ink-soft">
        {beyond === 0 ? "No company is beyond it now." : `${beyond} ${beyond === 1 ? "company is" : "companies are"} beyond it now: for ${beyond === 1 ? "that one" : "those"} it tells nothing until they come back and cross it again.`}
        {takenBack > 0 ? ` ${times(takenBack)} a correction took it back.` : ""}{unknown > 0 ? ` Of ${unknown} the figure was never known.` : ""}{companies < of ? ` Tried on the first ${companies} of ${of.toLocaleString("en-US")} companies.` : ""}
      </p>
      {told.length > 0 ? (
        <ol aria-label="When it would have fired" className="max-w-3xl divide-y rounded-md border bg-surface">
          {told.slice(0, MOST_SHOWN).map((each) => (
            <li key={`${each.day} ${each.company.slug}`} className="flex flex-wrap gap-x-4 px-4 py-2"><span className="num w-28 shrink-0 text-ink-soft">{formatDay(each.day)}</span><Link href={to(`/companies/${each.company.slug}`)} className="font-medium text-accent">{each.company.name}</Link><span>{each.words}</span></li>
          ))}
        </ol>
      ) : null}
      {rest > 0 ? <p className="text-sm text-ink-soft">And {rest} earlier.</p> : null}
      <OperationForm operation="set-alert-rule" workspace={workspace} label={fields.rule === "" ? "Make the rule" : "Change the rule"} hidden={hiddenOf(fields)} done={fields.rule === "" ? "The rule is made." : "The rule is changed."} next={to("/alerts/rules")} className="flex flex-wrap items-end gap-3 pt-1">
        <FormSelect name="delivery" label="It goes to" defaultValue={fields.delivery} options={[{ value: "inbox", label: DELIVERY_WORDS.inbox }, { value: "digest", label: `${DELIVERY_WORDS.digest}, and to webhooks` }, { value: "now", label: `${DELIVERY_WORDS.now}, and to webhooks` }]} />
        <SubmitButton>{fields.rule === "" ? "Make this rule" : "Change the rule"}</SubmitButton>
      </OperationForm>
    </Section>
  );
}
