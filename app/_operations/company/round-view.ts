import { z } from "zod";
import type { FundingRoundRow } from "#db/funding-round.ts";
import { currencyOut, dayOut, minorOut } from "#app/_operations/company/fields.ts";

export const TIERS = ["in-bank", "signed", "conditional", "hoped"] as const;

export const roundView = z.object({
  id: z.string(),
  kind: z.string(),
  day: dayOut,
  amountMinor: minorOut.nullable(),
  currency: currencyOut,
  preMoneyMinor: minorOut.nullable(),
  postMoneyMinor: minorOut.nullable(),
  security: z.string().nullable(),
  tier: z.enum(TIERS),
  condition: z.string().nullable(),
  ours: z.boolean(),
  sourceRef: z.string().nullable(),
  reportedAt: dayOut,
  reportedBy: z.string(),
  importId: z.string().nullable(),
});
export type RoundView = z.output<typeof roundView>;

export const viewRound = ({ amount, preMoney, postMoney, ...row }: FundingRoundRow): RoundView =>
  roundView.parse({ ...row, amountMinor: amount, preMoneyMinor: preMoney, postMoneyMinor: postMoney });
