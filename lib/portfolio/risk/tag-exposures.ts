import type { Answer } from "#lib/answer.ts";

/** What a company stands on and with which share of its revenue or cost; null: the share is not stated. */
export type CompanyTag = { companyId: string; tag: string; of: "revenue" | "cost"; share: number | null };
/** Capital in the companies that bear a tag: whole, and weighted by the shares that are stated. */
export type TagExposure = { tag: string; amount: number; weighted: number; ids: string[]; withoutShare: string[]; unknownIds: string[] };

/** Capital by tag, the largest first; a company counts whole in each of its tags, so that the sums are not to be added up. */
export function tagExposures(tags: readonly CompanyTag[], exposures: ReadonlyMap<string, Answer<number>>): TagExposure[] {
  const found = new Map<string, TagExposure>();
  for (const { companyId, tag } of tags) {
    const line = found.get(tag) ?? { tag, amount: 0, weighted: 0, ids: [], withoutShare: [], unknownIds: [] };
    found.set(tag, line);
    if (line.ids.includes(companyId) || line.unknownIds.includes(companyId)) continue;
    const exposure = exposures.get(companyId);
    if (!exposure?.known) {
      line.unknownIds.push(companyId);
      continue;
    }
    line.ids.push(companyId);
    line.amount += exposure.value;
    const shares = tags.filter((other) => other.companyId === companyId && other.tag === tag).flatMap((other) => other.share ?? []);
    if (shares.length === 0) line.withoutShare.push(companyId);
    else line.weighted += Math.max(...shares) * exposure.value;
  }
  return [...found.values()].sort((a, b) => b.amount - a.amount);
}
