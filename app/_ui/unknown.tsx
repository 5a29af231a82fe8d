/** The one way in which a missing figure is shown; `why` for the reason. */
export const Unknown = ({ why }: { why?: string }) => (
  <span title={why} className="hatched inline-flex rounded-sm px-1.5 text-xs font-normal tracking-normal text-ink">
    <span className="bg-surface/90 px-1">unknown</span>
    {why ? <span className="sr-only">: {why}</span> : null}
  </span>
);
