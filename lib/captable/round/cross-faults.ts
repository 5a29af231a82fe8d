type Fault = { path: (string | number)[]; message: string };
type Loose = Record<string, unknown>;

const isObject = (value: unknown): value is Loose => typeof value === "object" && value !== null;
const given = (value: unknown): boolean => value !== undefined && value !== null;

/** What is wrong between the fields of a round's SAFEs, whatever else is: each field may hold anything. */
export function safeFaults(value: unknown): Fault[] {
  const safes: unknown[] = Array.isArray(value) ? value : [];
  return safes.flatMap((safe, i): Fault[] => {
    if (!isObject(safe)) return [];
    const { cap, type, mfn, takesTermsOf } = safe;
    const faults: Fault[] = [];
    const fault = (field: string, message: string) => faults.push({ path: ["safes", i, field], message });
    if (given(cap) && !given(type)) fault("type", "must be post or pre, because a cap counts other shares in each");
    if (mfn === true && takesTermsOf === undefined) fault("takesTermsOf", "must name the SAFE whose terms the holder takes, or be null to keep its own");
    if (typeof takesTermsOf !== "number") return faults;
    if (!given(mfn) || mfn === false) fault("takesTermsOf", "belongs to an MFN SAFE (mfn: true)");
    const chosen = safes[takesTermsOf];
    if (takesTermsOf === i || chosen === undefined) fault("takesTermsOf", "is not another SAFE of the list");
    else if (isObject(chosen) && chosen.mfn === true) fault("takesTermsOf", "is itself an MFN SAFE: name one that has terms");
    return faults;
  });
}

/** The same of its pool. */
export function poolFaults(pool: unknown): Fault[] {
  if (!isObject(pool)) return [];
  const hasTarget = given(pool.targetPostMoney);
  const faults: Fault[] = [];
  if (given(pool.increase) && hasTarget) faults.push({ path: ["pool"], message: "has an increase and a target: give one or the other" });
  if (hasTarget && !given(pool.of)) faults.push({ path: ["pool", "of"], message: "must be total or unallocated: which part of the pool the target is about" });
  return faults;
}
