/** One element of an OFX text with its own text. `line` is the physical line of its start tag; closing tags have name "/NAME". */
export type OfxTag = { name: string; text: string; line: number };

const TAG = /<(\/?[A-Za-z][A-Za-z0-9._]*)(?:\s[^<>]*)?>([^<]*)/g;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Start and end tags in file order: SGML without closing tags and XML alike. CDATA is text. */
export function* ofxTags(source: string): Generator<OfxTag> {
  const text = source.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => inner.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;"));
  let line = 1;
  let at = 0;
  for (const match of text.matchAll(TAG)) {
    for (; at < match.index; at++) {
      const c = text.charCodeAt(at);
      if (c === 10 || (c === 13 && text.charCodeAt(at + 1) !== 10)) line++;
    }
    yield { name: (match[1] as string).toUpperCase(), text: unescape(match[2] as string).trim(), line };
  }
}

const unescape = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (all, name: string) => {
        if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? all;
        const code = name[1] === "x" || name[1] === "X" ? parseInt(name.slice(2), 16) : Number(name.slice(1));
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
      })
    : text;
