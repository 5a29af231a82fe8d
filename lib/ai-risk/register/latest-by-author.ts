/** The judgement of each author that counts, from judgements in order of report: the last one. Oldest author first. */
export function latestByAuthor<J extends { author: string }>(judgements: readonly J[]): J[] {
  const latest = new Map<string, J>();
  for (const judgement of judgements) latest.set(judgement.author.trim().toLowerCase(), judgement);
  return [...latest.values()];
}
