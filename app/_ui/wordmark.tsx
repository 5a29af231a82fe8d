/** The name, with a pulse that runs out; on a phone the sign alone, unless `whole`. */
export const Wordmark = ({ whole = false }: { whole?: boolean }) => (
  <span className="flex shrink-0 items-center gap-2">
    <svg viewBox="0 0 24 24" className="size-5 text-accent" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden>
      <path d="M1.5 12h4l2.5-7 4 14 2.5-7h2" />
      <path d="M19 12h.01M22.5 12h.01" />
    </svg>
    <span className={whole ? "tracking-tight whitespace-nowrap" : "sr-only tracking-tight whitespace-nowrap sm:not-sr-only"}>Default Dead</span>
  </span>
);
