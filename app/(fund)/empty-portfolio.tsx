import { Building2 } from "lucide-react";
import type { SearchParams } from "#app/_adapters/page.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { withState } from "#app/_ui/links.ts";

/** A workspace without companies says what to do next. */
export const EmptyPortfolio = ({ search, kind }: { search: SearchParams; kind: "fund" | "company" }) => (
  <>
    <h1 className="text-2xl tracking-tight">{kind === "fund" ? "No companies yet, so nobody is default dead or alive" : "No company yet, so nothing to judge"}</h1>
    <EmptyState
      icon={<Building2 aria-hidden />}
      title="Bring the first figures in"
      actions={
        <>
          <LinkButton href={withState(search, "/import")} tone="primary">
            Import a file
          </LinkButton>
          <LinkButton href={withState(search, "/companies/new")}>Add a company</LinkButton>
          <LinkButton href={withState(search, "/calculator")}>Try the calculator</LinkButton>
        </>
      }
    >
      <p>A table of companies with their figures, a bank statement, or three numbers typed by hand: each is enough for a first verdict.</p>
      <p className="mt-2">
        To look around first, run <code className="rounded-sm bg-sunken px-1 font-mono text-sm">npm start -- --demo</code>: it opens an invented portfolio on a data folder of its own.
      </p>
    </EmptyState>
  </>
);
