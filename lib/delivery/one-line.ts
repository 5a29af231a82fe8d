/** Text of another machine as one line of at most `most` characters. */
export function oneLine(text: string, most = 300): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
