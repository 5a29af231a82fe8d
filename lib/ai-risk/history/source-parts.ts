export type SourcePart = { text: string; href: string | null };

const ADDRESS = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?)(?=[\s,)]|$)/i;
const ARXIV = /^arXiv (\d{4}\.\d{4,5})/;

function addressOf(text: string): string | null {
  const paper = ARXIV.exec(text);
  if (paper) return `https://arxiv.org/abs/${paper[1]}`;
  const page = ADDRESS.exec(text);
  return page ? `https://${page[1]}` : null;
}

/** A list of sources, parted at semicolons; a part that begins with a web address or a paper's number leads there. */
export const sourceParts = (text: string): SourcePart[] =>
  text.split(";").map((part) => part.trim()).filter((part) => part !== "").map((part) => ({ text: part, href: addressOf(part) }));
