import { seeded } from "#lib/random.ts";

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A seed from words (FNV-1a): the same words give the same seed everywhere. */
export function seedOf(words: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < words.length; i += 1) hash = Math.imul(hash ^ words.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}

/** A number in [-1, 1) that belongs to these words. */
export const wobble = (words: string): number => seeded(seedOf(words))() * 2 - 1;
