import { classNames } from "../class-names.ts";
import { Disclosure } from "../figure.tsx";
import { toneSoft, verdictLook, type VerdictState } from "../verdict-look.ts";
import { Tooltip } from "../tooltip.tsx";

/** One reasonable way to do the same arithmetic, and what it says. */
export type ConventionMark = { /** "grow-first, growth over 6 months, last month's costs" */ label: string; /** Marks of one group stand together: the discretisation. */ group: string; state: VerdictState };
export type ConventionsStripProps = { marks: readonly ConventionMark[] };

/** The same verdict under every reasonable convention: a mark each, named on focus and hover, and in the list below. */
export function ConventionsStrip({ marks }: ConventionsStripProps) {
  const groups = [...new Set(marks.map((mark) => mark.group))];
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-wrap gap-x-6 gap-y-3 print:gap-y-1">
        {groups.map((group) => (
          <li key={group} className="flex flex-col gap-1.5">
            <span className="text-xs text-ink-soft first-letter:uppercase">{group}</span>
            <ul className="flex gap-1">
              {marks.filter((mark) => mark.group === group).map((mark) => (
                <li key={mark.label}>
                  <Mark mark={mark} wide={groups.length === marks.length} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {groups.length === marks.length ? null : (
        <Disclosure summary="Each in words" className="no-print">
          <ol className="grid list-decimal gap-x-8 gap-y-1 pl-5 text-sm sm:grid-cols-2">
            {marks.map((mark) => (
              <li key={mark.label}>
                {mark.label}: <strong>{verdictLook[mark.state].headline}</strong>
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </div>
  );
}

function Mark({ mark, wide }: { mark: ConventionMark; wide: boolean }) {
  const { icon: Icon, tone, word } = verdictLook[mark.state];
  return (
    <Tooltip label={`${mark.label}: ${verdictLook[mark.state].headline}`}>
      <button type="button" aria-label={`${mark.label}: ${word}`} className={classNames("touch inline-flex h-9 items-center justify-center gap-1.5 rounded-sm text-sm font-semibold print:h-6", wide ? "px-3" : "w-9", toneSoft[tone])}>
        <Icon aria-hidden className="size-4" />
        {wide ? word : null}
      </button>
    </Tooltip>
  );
}
