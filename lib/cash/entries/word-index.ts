/**
 * Finds the first of many phrases in a text of plain words, in time that does not grow with their number.
 * A phrase is whole words; a `*` at its end (of two words or more) lets the last word go on.
 */
export type WordIndex<T> = { find(text: string, accept?: (item: T) => boolean): T | null };

type Phrase<T> = { words: string; open: boolean; order: number; item: T };

export function wordIndex<T>(items: readonly { words: readonly string[]; item: T }[]): WordIndex<T> {
  const byFirst = new Map<string, Phrase<T>[]>();
  items.forEach(({ words, item }, order) => {
    for (const phrase of words) {
      const open = phrase.endsWith("*");
      const plain = open ? phrase.slice(0, -1) : phrase;
      const first = plain.split(" ", 1)[0] as string;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words: plain, open, order, item }]);
    }
  });
  return {
    find(text, accept = () => true) {
      let best: Phrase<T> | null = null;
      for (let at = 0; at < text.length; ) {
        const space = text.indexOf(" ", at);
        const end = space < 0 ? text.length : space;
        for (const phrase of byFirst.get(text.slice(at, end)) ?? []) {
          if (best && phrase.order >= best.order) continue;
          const after = text[at + phrase.words.length];
          if (text.startsWith(phrase.words, at) && (phrase.open || after === undefined || after === " ") && accept(phrase.item)) best = phrase;
        }
        at = end + 1;
      }
      return best?.item ?? null;
    },
  };
}

/** Whether any of the phrases occurs. */
export const anyOf = (words: readonly string[]): ((text: string) => boolean) => {
  const index = wordIndex([{ words, item: true }]);
  return (text) => index.find(text) !== null;
};
