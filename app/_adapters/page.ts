import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { asDay, isDay, type Day } from "#lib/date.ts";
import { may } from "#lib/access/rights.ts";
import { AppError } from "#lib/errors.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { identify } from "#app/_operations/gate.ts";
import type { Operation } from "#app/_operations/operation.ts";
import { callerFrom } from "#app/_adapters/caller.ts";
import { callerByLink } from "#app/_adapters/link-caller.ts";
import type { LinkPlace } from "#app/_adapters/cookie.ts";

export type SearchParams = Record<string, string | string[] | undefined>;

/** One value of a query parameter; the first where there are several. */
export const param = (search: SearchParams, name: string): string | null => {
  const value = search[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
};

export async function pageCaller(search: SearchParams = {}): Promise<Caller> {
  await cookies();
  return callerFrom(new Headers(await headers()), "page", { workspace: param(search, "workspace") });
}

/** Who asks for a page that a link opens: whoever opened that link, and nobody else, whatever other sessions this browser has. */
export const linkCaller = async (place: LinkPlace): Promise<Caller> => callerByLink(new Headers(await headers()), place, "page");

/** This installation as the browser calls it: "https://fund.example". */
export async function ownAddress(): Promise<string> {
  const given = await headers();
  return `${given.get("x-forwarded-proto")?.startsWith("https") ? "https" : "http"}://${given.get("host") ?? "localhost"}`;
}

/** `?asOf=2022-09-30`: the day as known on which the page is shown; null where not asked for or not a day. */
export function asOfParam(search: SearchParams): Day | null {
  const value = param(search, "asOf");
  return value && isDay(value) ? asDay(value) : null;
}

/** Runs a read for a page: no session goes to the door, what does not exist is the 404 page. */
export async function ask<I extends z.ZodType, O extends z.ZodType>(caller: Caller, operation: Operation<I, O>, input: z.input<I>): Promise<z.output<O>> {
  try {
    return await operation.call(caller, input);
  } catch (error) {
    if (error instanceof AppError && error.code === "unauthenticated") redirect("/signin");
    if (error instanceof AppError && (error.code === "not-found" || error.code === "forbidden")) notFound();
    throw error;
  }
}

/** May this caller see pages at all? For the door itself, which must not send anyone to itself. */
export const isSignedIn = async (caller: Caller): Promise<boolean> => (await identify(caller)).role !== "stranger";

export const mayAdminister = async (caller: Caller): Promise<boolean> => may((await identify(caller)).role, "administer");
