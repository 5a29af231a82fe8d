import { isObject, type Json, type JsonObject, type OcfPackage } from "#lib/captable/ocf/read-package.ts";
import { type OcfKind, OCF_KINDS, REFERENCE_FIELDS } from "#lib/captable/ocf/reference-fields.ts";

/** One occurrence of a name that nothing bears: in which file, object and field. */
export type DanglingReference = { file: string; objectType: string; objectId: string; field: string; kind: OcfKind; id: string };
type Found = { field: string; value: string; nested: boolean };

const KIND_OF_TYPE: Readonly<Record<string, OcfKind>> = { STAKEHOLDER: "stakeholder", STOCK_CLASS: "class", STOCK_PLAN: "plan", STOCK_LEGEND_TEMPLATE: "legend", VESTING_TERMS: "vesting-terms", VALUATION: "valuation" };
const isIssuance = (type: string): boolean => type.startsWith("TX_") && type.endsWith("_ISSUANCE");

/** Every reference to an object that the package does not hold, by occurrence; an empty text refers to nothing. */
export function danglingReferences(found: OcfPackage): DanglingReference[] {
  const names = namesOf(found);
  const heads = found.files.flatMap(({ path, head }) => (isObject(head.issuer) ? [{ file: path, type: "ISSUER", id: String(head.issuer.id ?? ""), body: head.issuer }] : []));
  return [...heads, ...found.objects].flatMap(({ file, type, id: objectId, body }) =>
    references(body).flatMap(({ field, value, nested }): DanglingReference[] => {
      const kind = REFERENCE_FIELDS[field.split(".").at(-1) as string] as OcfKind;
      // An issuance gives its security its name; a trigger inside an issuance is defined there.
      const defines = (field === "security_id" && isIssuance(type)) || (kind === "trigger" && nested);
      return value === "" || defines || names[kind].has(value) ? [] : [{ file, objectType: type, objectId, field, kind, id: value }];
    }),
  );
}

function namesOf({ files, objects }: OcfPackage): Record<OcfKind, Set<string>> {
  const names = Object.fromEntries(OCF_KINDS.map((kind) => [kind, new Set<string>()])) as Record<OcfKind, Set<string>>;
  const add = (kind: OcfKind, id: Json | undefined) => typeof id === "string" && id !== "" && names[kind].add(id);
  for (const { head } of files) {
    if (isObject(head.issuer)) {
      add("issuer", head.issuer.id);
      add("object", head.issuer.id);
    }
  }
  for (const { type, id, body } of objects) {
    add("object", id);
    const kind = KIND_OF_TYPE[type];
    if (kind) add(kind, id);
    if (isIssuance(type)) add("security", body.security_id);
    for (const condition of listOf(body.vesting_conditions)) add("vesting-condition", condition.id);
    for (const trigger of [...listOf(body.conversion_triggers), ...listOf(body.exercise_triggers)]) add("trigger", trigger.trigger_id);
  }
  return names;
}

const listOf = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter((each) => isObject(each)) : []);

function references(value: Json, path: readonly string[] = []): Found[] {
  if (Array.isArray(value)) return value.flatMap((inner) => references(inner, path));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (!(key in REFERENCE_FIELDS)) return references(inner, [...path, key]);
    const field = [...path, key].join(".");
    return (Array.isArray(inner) ? inner : [inner]).flatMap((each) => (typeof each === "string" ? [{ field, value: each, nested: path.length > 0 }] : []));
  });
}
