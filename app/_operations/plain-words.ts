import type { z } from "zod";

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

const KINDS: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "an object",
  record: "an object",
  null: "null",
  undefined: "left out",
};

const FORMATS: Record<string, string> = {
  date: "a day, YYYY-MM-DD",
  datetime: "a moment, such as 2026-10-31T12:00:00Z",
  email: "an e-mail address",
  url: "an address, such as https://example.com",
  uuid: "an id",
};

const kind = (expected: string): string => KINDS[expected] ?? `of the kind ${expected}`;

const oneOf = (values: readonly unknown[]): string => {
  const words = values.map(String);
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
};

const CONTENT: Record<string, [one: string, many: string]> = { string: ["character", "characters"], array: ["entry", "entries"], set: ["entry", "entries"] };

function bound(issue: { origin: string; inclusive?: boolean | undefined }, limit: number | bigint, words: { most: "most" | "least"; beyond: "more" | "less" }): string {
  const thing = CONTENT[issue.origin];
  if (!thing) return `must be ${issue.inclusive ? `at ${words.most}` : `${words.beyond} than`} ${limit}`;
  return `must have at ${words.most} ${limit} ${thing[Number(limit) === 1 ? 0 : 1]}`;
}

function ofUnion(errors: readonly (readonly z.core.$ZodIssue[])[]): string {
  const expected = errors.flatMap((issues) => issues.map((issue) => (issue.code === "invalid_type" && issue.path.length === 0 ? kind(issue.expected) : null)));
  const known = expected.filter((words) => words !== null);
  return known.length > 0 && known.length === expected.length ? `must be ${oneOf([...new Set(known)])}` : "has none of the forms that it may have";
}

function said(issue: RawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? `is missing and must be ${kind(issue.expected)}` : `must be ${kind(issue.expected)}`;
    case "invalid_value":
      return `must be ${oneOf(issue.values)}`;
    case "invalid_format":
      return `must be ${FORMATS[issue.format] ?? "written as its description says"}`;
    case "too_small":
      if (issue.origin === "string" && issue.minimum === 1) return "must not be empty";
      return bound(issue, issue.minimum, { most: "least", beyond: "more" });
    case "too_big":
      return bound(issue, issue.maximum, { most: "most", beyond: "less" });
    case "not_multiple_of":
      return `must be a multiple of ${issue.divisor}`;
    case "unrecognized_keys":
      return `has unknown fields: ${issue.keys.join(", ")}`;
    case "invalid_union":
      return issue.discriminator && Array.isArray(issue.options) ? `must be ${oneOf(issue.options)}` : ofUnion(issue.errors);
    default:
      return "is not what is asked for here";
  }
}

/** What is wrong with a field where its schema has no sentence of its own; a fault of the whole names the input. */
export const plainWords = (issue: RawIssue): string => (issue.path?.length ? said(issue) : `The input ${said(issue)}.`);
