/** The name, with a pulse that runs out. */
export const Wordmark = () => (
  <span className="flex shrink-0 items-center gap-2">
    <svg viewBox="0 0 24 24" className="size-5 text-accent" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden>
      <path d="M1.5 12h4l2.5-7 4 14 2.5-7h2" />
      <path d="M19 12h.01M22.5 12h.01" />
    </svg>
    <span className="hidden tracking-tight whitespace-nowrap sm:inline">Default Dead</span>
    <span className="sr-only sm:hidden">Default Dead</span>
  </span>
);
