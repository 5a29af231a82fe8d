/**
 * Finds the first of many phrases in a text of plain words, in time that does not grow with their number.
 * A phrase is whole words; a `*` at its end (of two words or more) lets the last word go on.
 */
export type WordIndex<T> = { find(text: string, accept?: (item: T) => boolean): T | null };

type Phrase<T> = { words: string; open: boolean; order: number; item: T };
/** A list of phrases that is looked for beside others. */
export type PhraseList = readonly { words: readonly string[]; item: unknown }[];

function byFirstWord<T>(items: readonly { words: readonly string[]; item: T }[]): Map<string, Phrase<T>[]> {
  const byFirst = new Map<string, Phrase<T>[]>();
  items.forEach(({ words, item }, order) => {
    for (const phrase of words) {
      const open = phrase.endsWith("*");
      const plain = open ? phrase.slice(0, -1) : phrase;
      const first = plain.split(" ", 1)[0] as string;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words: plain, open, order, item }]);
    }
  });
  return byFirst;
}

function stands<T>({ words, open }: Phrase<T>, text: string, at: number): boolean {
  if (!text.startsWith(words, at)) return false;
  const after = at + words.length;
  return open || after >= text.length || text.charCodeAt(after) === 32;
}

export function wordIndex<T>(items: readonly { words: readonly string[]; item: T }[]): WordIndex<T> {
  const byFirst = byFirstWord(items);
  return {
    find(text, accept = () => true) {
      let best: Phrase<T> | null = null;
      for (let at = 0; at < text.length; ) {
        const space = text.indexOf(" ", at);
        const end = space < 0 ? text.length : space;
        for (const phrase of byFirst.get(text.slice(at, end)) ?? []) {
          if (best && phrase.order >= best.order) continue;
          if (stands(phrase, text, at) && accept(phrase.item)) best = phrase;
        }
        at = end + 1;
      }
      return best?.item ?? null;
    },
  };
}

/** Looks for many lists in one pass: of each list the item of its first phrase that occurs and is accepted, else null. */
export function wordScanner(lists: readonly PhraseList[]): (text: string, accept: (list: number, item: unknown) => boolean) => unknown[] {
  const byFirst = byFirstWord(lists.flatMap((list, index) => list.map(({ words, item }, order) => ({ words, item: { list: index, order, item } }))));
  return (text, accept) => {
    const found: unknown[] = new Array(lists.length).fill(null);
    const orders: number[] = new Array(lists.length).fill(Infinity);
    for (let at = 0; at < text.length; ) {
      const space = text.indexOf(" ", at);
      const end = space < 0 ? text.length : space;
      const phrases = byFirst.get(text.slice(at, end));
      if (phrases) {
        for (const phrase of phrases) {
          const { list, order, item } = phrase.item;
          if (order >= (orders[list] as number) || !stands(phrase, text, at) || !accept(list, item)) continue;
          orders[list] = order;
          found[list] = item;
        }
      }
      at = end + 1;
    }
    return found;
  };
}
