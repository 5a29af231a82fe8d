import type { OcfPackage } from "#lib/captable/ocf/read-package.ts";

/** Stock classes with the rank of our waterfall: in the format a higher seniority is paid first, with us rank 1 is. Null: not stated. */
export type ClassRank = { id: string; name: string; preferred: boolean; rank: number | null };

export function classRanks({ objects }: OcfPackage): ClassRank[] {
  const classes = objects.filter(({ type }) => type === "STOCK_CLASS");
  const seniorities = [...new Set(classes.map(({ body }) => Number(body.seniority ?? NaN)).filter(Number.isFinite))].sort((a, b) => b - a);
  return classes.map(({ id, body }) => {
    const place = seniorities.indexOf(Number(body.seniority ?? NaN));
    return { id, name: String(body.name ?? id), preferred: body.class_type === "PREFERRED", rank: place < 0 ? null : place + 1 };
  });
}
