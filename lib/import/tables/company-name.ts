import { plainWords } from "#lib/cash/entries/wording.ts";

const FORMS = new Set("inc incorporated corp corporation co company llc llp lp ltd limited plc pbc gmbh ag kg ug se sa sas sarl srl spa bv nv oy ab as aps kft sro pty pte the".split(" "));

/** A company's name as it is compared: no case, accents, punctuation or legal form; the whole where nothing else is left. */
export function companyName(text: string): string {
  const words = plainWords(text.replace(/\b(\p{L})\.(?=\p{L}\b|\s|,|$)/gu, "$1")).split(" ");
  const kept = words.filter((word) => !FORMS.has(word));
  return (kept.length > 0 ? kept : words).join(" ");
}
