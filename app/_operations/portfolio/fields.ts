import { z } from "zod";
import type { Month } from "#lib/date.ts";
import { isMonth } from "#lib/date.ts";
import { BANDS, STANDINGS } from "#lib/portfolio/line.ts";
import { COLUMNS, DEFAULT_COLUMNS, SORTS } from "#lib/portfolio/view.ts";
import { LINE_FIELDS, type PackedLine } from "#lib/portfolio/pack.ts";
import { asOfField } from "#app/_operations/company/fields.ts";

const nothing = <T>(): T[] => [];

/** What of the portfolio is wanted; all of it, most urgent first, where nothing is said. */
export const viewFields = {
  asOf: asOfField,
  search: z.string().trim().max(100).default(""),
  standings: z.array(z.enum(STANDINGS)).max(STANDINGS.length).default(nothing),
  bands: z.array(z.enum(BANDS)).max(BANDS.length).default(nothing),
  month: z.string().refine(isMonth, "is not a month, such as 2026-11").transform((month) => month as Month).nullable().default(null),
  sort: z.enum(SORTS).default("runway"),
  descending: z.boolean().default(false),
  columns: z.array(z.enum(COLUMNS)).max(COLUMNS.length).default([...DEFAULT_COLUMNS]),
};

/** Cells of a line in the order of `fields`: names on every line would double the answer. Cells are not parsed one by one: of 5,297 lines that took longer than making them. */
const packedLine = z.custom<PackedLine>((line) => Array.isArray(line) && line.length === LINE_FIELDS.length).meta({ type: "array", maxItems: LINE_FIELDS.length });
export const packedLines = z.array(packedLine).max(100_000);
