import type { OcfPackage } from "#lib/captable/ocf/read-package.ts";

/** What the format does not say and a waterfall or a round needs: to be asked, never assumed. */
export type OpenQuestion = { objectId: string; name: string; asks: "participation" | "maturity" };

export const openQuestions = ({ objects }: OcfPackage): OpenQuestion[] =>
  objects.flatMap(({ type, id, body }): OpenQuestion[] => {
    if (type === "STOCK_CLASS" && body.class_type === "PREFERRED") return [{ objectId: id, name: String(body.name ?? id), asks: "participation" }];
    if (type === "TX_CONVERTIBLE_ISSUANCE" && body.convertible_type === "NOTE") return [{ objectId: id, name: String(body.custom_id ?? id), asks: "maturity" }];
    return [];
  });
