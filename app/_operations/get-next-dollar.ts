import { z } from "zod";
import { dies, lives, type Standing } from "#lib/portfolio/line.ts";
import { companiesById } from "#db/company.ts";
import { outcomeViewsOf } from "#db/outcome-view.ts";
import { capTablesOn } from "#app/_operations/book/cap-table-of.ts";
import { companyInput } from "#app/_operations/company/company-input.ts";
import { asOfField, dayOut } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";
import { openBook } from "#app/_operations/portfolio/book.ts";
import { candidateOf } from "#app/_operations/risk/candidate-of.ts";
import { candidateView, type CandidateView, unsaidView, type UnsaidView } from "#app/_operations/risk/candidate-view.ts";
import { heldOn } from "#app/_operations/risk/held-on.ts";

/** Best first; `better`: how many bring back more than nothing does, the dollar kept. */
const list = z.object({ candidates: z.array(candidateView).max(100_000), better: z.int() });
/** A dollar that is kept comes back as a dollar. */
const KEPT = 1;

export const getNextDollar = operation({
  name: "get-next-dollar",
  summary: "Where the next dollar brings back most by people's own outcomes through the waterfall, rescues and winners apart, and what the round does to the verdict; to keep it is a candidate in both",
  action: "read",
  kind: "read",
  input: z.object({ asOf: asOfField }),
  output: z.object({
    asOf: dayOut, nothing: z.object({ multiple: z.number() }), rescues: list, winners: list,
    /** Neither dying nor living by their verdict: in no list. */
    undecided: z.array(candidateView).max(100_000),
    /** Held, or spoken of, without an answer; and how many more companies are neither. */
    unsaid: z.array(unsaidView).max(100_000), others: z.int(),
  }),
  run: async (context, { asOf }) => {
    const { db, workspace } = context;
    const book = await openBook(context, asOf);
    const { day } = book;
    const latest = new Map((await outcomeViewsOf(db, workspace.id, day)).map((view) => [view.companyId, view]));
    const rows = new Map((await companiesById(db, workspace.id, [...latest.keys()])).map((row) => [row.id, row]));
    const tables = await capTablesOn(db, workspace, day);
    const { held } = await heldOn(db, workspace, day, { values: false });
    const found: CandidateView[] = [];
    const unsaid: UnsaidView[] = [];
    let others = 0;
    for (const line of book.lines) {
      const [view, row] = [latest.get(line.id), rows.get(line.id)];
      const named = { company: { slug: line.slug, name: line.name }, standing: line.standing };
      if (!view || !row) {
        if (held.has(line.id)) unsaid.push({ ...named, why: "Nobody has stated how it may end.", view: null, author: null, madeOn: null });
        else others += 1;
        continue;
      }
      const candidate = candidateOf({ line, view, table: tables.get(line.id), input: await companyInput(db, workspace, row, day), day });
      if (candidate.known) found.push(candidate.value);
      else unsaid.push({ ...named, why: candidate.why, view: view.id, author: view.author, madeOn: view.madeOn });
    }
    found.sort((a, b) => b.multiple - a.multiple || a.company.name.localeCompare(b.company.name, "en"));
    unsaid.sort((a, b) => a.company.name.localeCompare(b.company.name, "en"));
    const of = (fits: (standing: Standing) => boolean) => {
      const candidates = found.filter(({ standing }) => fits(standing));
      return { candidates, better: candidates.filter(({ multiple }) => multiple > KEPT).length };
    };
    return { asOf: day, nothing: { multiple: KEPT }, rescues: of(dies), winners: of(lives), undecided: found.filter(({ standing }) => !dies(standing) && !lives(standing)), unsaid, others };
  },
});
