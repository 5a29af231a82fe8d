/** A value, or the reason why there is none, in words that a founder can read. Unknown is never 0. */
export type Answer<T> = { readonly known: true; readonly value: T } | { readonly known: false; readonly why: string };

export const known = <T>(value: T): Answer<T> => ({ known: true, value });
export const unknown = (why: string): Answer<never> => ({ known: false, why });

/** The value or `null`; for doors that print null for what does not exist. */
export const valueOrNull = <T>(answer: Answer<T>): T | null => (answer.known ? answer.value : null);

export const mapAnswer = <T, U>(answer: Answer<T>, change: (value: T) => U): Answer<U> =>
  answer.known ? known(change(answer.value)) : answer;
