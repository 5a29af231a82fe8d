import { z } from "zod";
import { notFound } from "#lib/errors.ts";
import { asMinor, sumMinor } from "#lib/money.ts";
import { listCompanies } from "#db/company.ts";
import { roundsByCompany } from "#db/funding-round.ts";
import { importById, listImports } from "#db/import.ts";
import { asOfField, currencyOut, dayOut, idField, minorOut } from "#app/_operations/company/fields.ts";
import { keptOf } from "#app/_operations/importing/kept.ts";
import { operation } from "#app/_operations/operation.ts";

const shared = z.object({ slug: z.string(), name: z.string(), currency: currencyOut, sumMinor: minorOut, rounds: z.int(), /** Rounds whose amount is not known: the sum leaves them out. */ withoutAmount: z.int() });
const disagreeing = shared.extend({ statedMinor: minorOut });
const damagedLine = shared.extend({ stated: z.string() });
const most = 1_000_000;

/** What is found wrong is listed, and nothing is put right in silence. */
export const compareFundingTotals = operation({
  name: "compare-funding-totals",
  summary: "Holds the totals that an imported table of companies states against the sum of their rounds: where they agree, where not, and which cells are damaged or blank",
  action: "read",
  kind: "read",
  input: z.object({
    /** An import of companies; the latest that states totals where absent. */
    import: idField.nullable().default(null),
    asOf: asOfField,
  }),
  output: z.object({
    importId: z.string(), fileName: z.string(), asOf: dayOut,
    counts: z.object({ companies: z.int(), agree: z.int(), disagree: z.int(), damaged: z.int(), blank: z.int() }),
    disagree: z.array(disagreeing).max(most),
    damaged: z.array(damagedLine).max(most),
    blank: z.array(shared).max(most),
  }),
  run: async ({ db, workspace, today }, { import: id, asOf }) => {
    const day = asOf ?? today;
    const all = id === null ? (await listImports(db, workspace.id, { limit: 1000 })).filter(({ kind, state }) => kind === "companies" && state === "committed") : [await importById(db, workspace.id, id)];
    const found = all.find((one) => one !== null && keptOf(one).totals.length > 0);
    if (!found) throw notFound("import of companies with totals");
    const companies = new Map((await listCompanies(db, workspace.id, { archived: true })).map((company) => [company.id, company]));
    const rounds = await roundsByCompany(db, workspace.id, day);
    const result = { disagree: [] as z.input<typeof disagreeing>[], damaged: [] as z.input<typeof damagedLine>[], blank: [] as z.input<typeof shared>[] };
    let agree = 0;
    for (const [companyId, amount, damaged] of keptOf(found).totals) {
      const company = companies.get(companyId);
      if (!company) continue;
      const own = rounds.get(companyId) ?? [];
      const sum = sumMinor(own.flatMap((round) => (round.amount === null || round.currency !== company.currency ? [] : [round.amount])));
      const told = { slug: company.slug, name: company.name, currency: company.currency, sumMinor: sum, rounds: own.length, withoutAmount: own.filter((round) => round.amount === null).length };
      if (damaged !== null) result.damaged.push({ ...told, stated: damaged });
      else if (amount === null) result.blank.push(told);
      else if (amount === sum) agree += 1;
      else result.disagree.push({ ...told, statedMinor: asMinor(amount) });
    }
    const counts = { companies: agree + result.disagree.length + result.damaged.length + result.blank.length, agree, disagree: result.disagree.length, damaged: result.damaged.length, blank: result.blank.length };
    return { importId: found.id, fileName: found.fileName, asOf: day, counts, ...result };
  },
});
