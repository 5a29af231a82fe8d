import { z } from "zod";
import { asDay } from "#lib/date.ts";
import { ATTRIBUTION } from "#lib/ai-risk/rulers.ts";
import { dataKindOf } from "#lib/ai-risk/tables/data-kinds.ts";
import { bundledFile, bundledRulers } from "#db/bundled-rulers.ts";
import { modelReleases } from "#db/model-release.ts";
import { listProgressFiles as read } from "#db/progress-file.ts";
import { listProgressSources } from "#db/progress-source.ts";
import { dayOut } from "#app/_operations/company/fields.ts";
import { FILE_KINDS, publishedRulersOn, rulersOn } from "#app/_operations/features/rulers-on.ts";
import { operation } from "#app/_operations/operation.ts";

const file = z.object({
  name: z.string(), kind: z.string(), what: z.string(), vintage: z.boolean(), publisher: z.string(), licence: z.string(),
  /** The publisher's page; empty where it is own work. */
  address: z.string(), publishedOn: dayOut, rows: z.int().nullable(),
  /** Null: it ships with the program. */
  loadedOn: dayOut.nullable(), loadedBy: z.string().nullable(), fetchedFrom: z.string().nullable(), inUse: z.boolean(),
});

export const listProgressFiles = operation({
  name: "list-progress-files",
  summary: "The files of AI progress with their days, rows, publishers and licences, the addresses that newer ones may be fetched from, and the models that were typed in here",
  action: "read",
  kind: "read",
  input: z.object({}),
  output: z.object({
    attribution: z.string(),
    dataDate: dayOut,
    today: dayOut,
    files: z.array(file).max(10_000),
    /** By kind of file that can be replaced: where the publisher has it, and the address that is set, null for none. */
    sources: z.array(z.object({ kind: z.string(), what: z.string(), published: z.string(), address: z.string().nullable(), setOn: dayOut.nullable(), setBy: z.string().nullable() })).max(10),
    /** Whether this door may fetch at all. */
    mayFetch: z.boolean(),
    releases: z.array(z.object({ id: z.string(), name: z.string(), day: dayOut, eci: z.number().nullable(), price: z.number().nullable(), link: z.string().nullable(), reportedAt: dayOut, by: z.string() })).max(10_000),
  }),
  run: async ({ db, workspace, today, caller }) => {
    const { rulers } = await rulersOn(db, workspace, today);
    const { eci, edi, rulers: published } = await publishedRulersOn(db, today);
    const bundled = bundledRulers().files;
    const addressOf = (kind: string) => bundled.find(({ file: name }) => name === kind)?.address ?? "";
    const sources = new Map((await listProgressSources(db)).map((source) => [source.kind, source]));
    const replaced = new Set([eci?.kind, edi?.kind, published.later.length === 0 ? "epoch-eci/later_published.csv" : undefined]);
    const loaded = (await read(db, today)).map(({ id, name, kind, publisher, licence, publishedOn, loadedAt, loadedBy, rows, fetchedFrom }) => ({
      name, kind, ...saidOf(kind), publisher, licence, address: addressOf(kind), publishedOn, rows, loadedOn: asDay(loadedAt.slice(0, 10)), loadedBy, fetchedFrom, inUse: id === eci?.id || id === edi?.id,
    }));
    const shipped = bundled.map(({ file: kind, publisher, licence, address, snapshot }) => ({
      name: kind.split("/").at(-1) ?? kind, kind, ...saidOf(kind), publisher, licence, address, publishedOn: snapshot, rows: bundledFile(kind).rows, loadedOn: null, loadedBy: null, fetchedFrom: null, inUse: !replaced.has(kind),
    }));
    return {
      attribution: ATTRIBUTION, dataDate: rulers.dataDate, today,
      files: [...loaded, ...shipped],
      sources: FILE_KINDS.map((kind) => {
        const source = sources.get(kind);
        return { kind, what: saidOf(kind).what, published: addressOf(kind), address: source?.address ?? null, setOn: source ? asDay(source.setAt.slice(0, 10)) : null, setBy: source?.setBy ?? null };
      }),
      mayFetch: caller.outbound !== undefined,
      releases: (await modelReleases(db, workspace.id, today)).map(({ id, name, day, eci: score, price, link, reportedAt, reportedBy }) => ({ id, name, day, eci: score, price, link, reportedAt, by: reportedBy })),
    };
  },
});

function saidOf(kind: string): { what: string; vintage: boolean } {
  const { what, vintage } = dataKindOf(kind);
  return { what, vintage };
}
