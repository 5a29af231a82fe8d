import Link from "next/link";
import { Button } from "#app/_ui/button.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { CompanyFinder } from "./company-finder.tsx";

type Company = { slug: string; name: string };
export type CompanyStepProps = {
  chosen: Company | null;
  /** What was asked for in the address, and what holds it in its name. */
  asked: string;
  found: readonly Company[];
  /** The first by name. */
  first: readonly Company[];
  workspace: string;
  currency: string;
  /** Address of the page without a company, and its parameters. */
  href: string;
  kept: Readonly<Record<string, string>>;
  to: (company: string) => string;
};

/** Whose feature it is: found by part of its name, with scripts or without. */
export const CompanyStep = ({ chosen, asked, found, first, workspace, currency, href, kept, to }: CompanyStepProps) => (
  <div className="flex max-w-5xl flex-col gap-3 rounded-md border bg-surface p-4 sm:px-6">
    <div className="noscript:hidden">
      <CompanyFinder key={chosen?.slug ?? ""} value={chosen} companies={first} workspace={workspace} currency={currency} href={href} />
    </div>
    {asked === "" || chosen ? null : (
      <div>
        <p>{found.length === 0 ? `No company is called \u201c${asked}\u201d.` : `These companies have \u201c${asked}\u201d in their name:`}</p>
        <ul className="flex flex-wrap gap-x-4">
          {found.map(({ slug, name }) => (
            <li key={slug}><Link prefetch={false} href={to(slug)} className="touch text-accent underline underline-offset-2">{name}</Link></li>
          ))}
        </ul>
      </div>
    )}
    <noscript>
      <form method="get" action="/features/new" className="flex flex-wrap items-end gap-2">
        {Object.entries(kept).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <TextField label="Company, by part of its name" name="company" defaultValue={chosen?.name ?? asked} className="w-full sm:w-80" />
        <Button type="submit">Find it</Button>
      </form>
    </noscript>
  </div>
);
