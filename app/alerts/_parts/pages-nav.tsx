import { LinkButton } from "#app/_ui/link-button.tsx";

/** Newer and older pages of a long list. */
export const PagesNav = ({ page, pages, href }: { page: number; pages: number; href: (page: number) => string }) =>
  pages > 1 ? (
    <nav aria-label="Pages" className="flex items-center gap-2">
      {page > 1 ? <LinkButton href={href(page - 1)}>Newer</LinkButton> : null}
      <span className="num text-sm text-ink-soft">Page {page} of {pages}</span>
      {page < pages ? <LinkButton href={href(page + 1)}>Older</LinkButton> : null}
    </nav>
  ) : null;
