import { Fragment } from "react";
import type { SourcePart } from "#lib/ai-risk/history/source-parts.ts";

/** Where it was read: links to others' pages, and words where no page is named. */
export const Sources = ({ parts }: { parts: readonly SourcePart[] }) => (
  <span className="text-xs text-ink-soft">
    {parts.map(({ text, href }, i) => (
      <Fragment key={i}>
        {i > 0 ? "; " : null}
        {href === null ? text : <a href={href} rel="noreferrer noopener" className="wrap-anywhere text-accent underline underline-offset-2">{text}</a>}
      </Fragment>
    ))}
  </span>
);
