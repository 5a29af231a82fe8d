import { classNames } from "./class-names.ts";
import { toneSoft, verdictLook, type VerdictSign } from "./verdict-look.ts";

export type VerdictMarkProps = { sign: VerdictSign; /** "10 of 12" behind the word. */ agree?: string; size?: "sm" | "lg"; /** Takes the icon from the page's VerdictSprite: for long lists. */ sprite?: boolean };

/** Icon and word, always both; colour is the third sign, never the only one. */
export function VerdictMark({ sign, agree, size = "sm", sprite }: VerdictMarkProps) {
  const { icon: Icon, tone, word, headline } = verdictLook[sign];
  return (
    <span
      className={classNames(
        "inline-flex items-center rounded-sm font-semibold whitespace-nowrap",
        toneSoft[tone],
        size === "lg" ? "gap-2 px-2.5 py-1 text-lg" : "gap-1.5 px-1.5 py-0.5 text-xs",
      )}
    >
      {sprite ? <SpriteIcon sign={sign} /> : <Icon aria-hidden className={size === "lg" ? "size-5" : "size-3.5"} />}
      <span className={classNames("inline-flex gap-1.5", tone === "unknown" && "rounded-sm bg-surface/90 px-1")}>
        {size === "lg" ? headline : word}
        {agree ? <span className={classNames("num font-normal", sprite && "max-md:sr-only")}>{agree}</span> : null}
      </span>
    </span>
  );
}

const spriteId = (sign: VerdictSign): string => `verdict-${sign}`;

const SpriteIcon = ({ sign }: { sign: VerdictSign }) => (
  <svg aria-hidden className="size-3.5">
    <use href={`#${spriteId(sign)}`} />
  </svg>
);

/** Every verdict's icon once, for a page that shows hundreds of marks. */
export const VerdictSprite = () => (
  <svg aria-hidden width="0" height="0" className="absolute">
    {(Object.keys(verdictLook) as VerdictSign[]).map((sign) => {
      const { icon: Icon } = verdictLook[sign];
      return (
        <symbol key={sign} id={spriteId(sign)} viewBox="0 0 24 24">
          <Icon width="24" height="24" />
        </symbol>
      );
    })}
  </svg>
);
