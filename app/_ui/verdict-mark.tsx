import { classNames } from "./class-names.ts";
import { toneSoft, verdictLook, type VerdictSign } from "./verdict-look.ts";

export type VerdictMarkProps = { sign: VerdictSign; /** "10 of 12" behind the word. */ agree?: string; size?: "sm" | "lg" };

/** Icon and word, always both; colour is the third sign, never the only one. */
export function VerdictMark({ sign, agree, size = "sm" }: VerdictMarkProps) {
  const { icon: Icon, tone, word, headline } = verdictLook[sign];
  return (
    <span
      className={classNames(
        "inline-flex items-center rounded-sm font-semibold whitespace-nowrap",
        toneSoft[tone],
        size === "lg" ? "gap-2 px-2.5 py-1 text-lg" : "gap-1.5 px-1.5 py-0.5 text-xs",
      )}
    >
      <Icon aria-hidden className={size === "lg" ? "size-5" : "size-3.5"} />
      <span className={classNames("inline-flex gap-1.5", tone === "unknown" && "rounded-sm bg-surface/90 px-1")}>
        {size === "lg" ? headline : word}
        {agree ? <span className="num font-normal">{agree}</span> : null}
      </span>
    </span>
  );
}
