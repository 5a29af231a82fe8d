"use server";

import { headers } from "next/headers";
import { AppError } from "#lib/errors.ts";
import { search } from "#app/_operations/search.ts";
import { callerFrom } from "#app/_adapters/caller.ts";
import type { PaletteItem } from "#app/_ui/command-palette.tsx";
import { withState } from "#app/_ui/links.ts";

/** Companies for the palette, as typed; nothing for those who may not look. */
export async function searchPalette(workspace: string | null, asOf: string | null, typed: string): Promise<readonly PaletteItem[]> {
  try {
    const caller = await callerFrom(new Headers(await headers()), "page", { workspace });
    const { companies } = await search.call(caller, { query: typed.slice(0, 100) });
    const state = { workspace: workspace ?? undefined, asOf: asOf ?? undefined };
    return companies.map(({ slug, name, words }) => ({ id: `company-${slug}`, label: name, href: withState(state, `/companies/${slug}`), group: "Companies", words }));
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}
