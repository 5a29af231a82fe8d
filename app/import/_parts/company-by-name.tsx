import Link from "next/link";
import type { SearchParams } from "#app/_adapters/page.ts";
import { Button } from "#app/_ui/button.tsx";
import { stateOf, withState } from "#app/_ui/links.ts";
import { TextField } from "#app/_ui/text-field.tsx";
import type { Company } from "./item.ts";

export type CompanyByNameProps = { asked: string; found: readonly Company[]; chosen: Company | null; /** The first by name. */ first: readonly Company[]; search: SearchParams };

/** Which company `?company=` means, where that is not plain; and how to say it in a browser without JavaScript. */
export function CompanyByName({ asked, found, chosen, first, search }: CompanyByNameProps) {
  return (
    <>
      {asked === "" || chosen ? null : (
        <div className="max-w-prose">
          <p>{found.length === 0 ? `No company is called “${asked}”.` : `These companies have “${asked}” in their name:`}</p>
          <ul className="flex flex-wrap gap-x-4">
            {found.map(({ slug, name }) => (
              <li key={slug}>
                <Link prefetch={false} href={withState(search, `/import?company=${slug}`)} className="touch text-accent underline underline-offset-2">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <noscript>
        <div className="flex flex-col gap-3 rounded-md bg-close-soft px-3 py-2 text-close">
          <p>
            Sending files needs JavaScript in the browser. On the command line it is: npm run cli -- import FILE{" "}
            {chosen ? `--company ${chosen.slug}` : "--company SLUG"}
          </p>
          {first.length > 1 ? (
            <form method="get" action="/import" className="flex flex-wrap items-end gap-2">
              {Object.entries(stateOf(search)).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <TextField label="Company, by part of its name" name="company" defaultValue={chosen?.name ?? asked} className="w-full sm:w-80" />
              <Button type="submit">Find it</Button>
            </form>
          ) : null}
        </div>
      </noscript>
    </>
  );
}
