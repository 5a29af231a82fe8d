"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { signOut } from "#app/_operations/sign-out.ts";
import { callerFrom } from "#app/_adapters/caller.ts";
import { sessionCookieName } from "#app/_adapters/cookie.ts";

/** Form action: ends the session and leaves for the door. */
export async function leave(): Promise<void> {
  await signOut.call(await callerFrom(new Headers(await headers()), "form"), {});
  const jar = await cookies();
  for (const secure of [true, false]) jar.delete(sessionCookieName(secure));
  redirect("/signin?reason=out");
}
