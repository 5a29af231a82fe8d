const LOOK = "touch inline-flex h-9 items-center rounded-md border px-3 hover:bg-sunken";

/** The way through a long list where the page's script does not bring it whole. */
export const Pages = ({ page, pages, hrefOf }: { page: number; pages: number; hrefOf: (page: number) => string }) => (
  <nav aria-label="Pages of the list" className="no-print num flex items-center gap-3 text-sm">
    {page > 1 ? (
      <a href={hrefOf(page - 1)} rel="prev" className={LOOK}>
        Previous
      </a>
    ) : null}
    <span className="text-ink-soft">
      Page {page.toLocaleString("en-US")} of {pages.toLocaleString("en-US")}
    </span>
    {page < pages ? (
      <a href={hrefOf(page + 1)} rel="next" className={LOOK}>
        Next
      </a>
    ) : null}
  </nav>
);
