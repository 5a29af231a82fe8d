"use client";

import { type ReactNode, useEffect, useState } from "react";
import { DeadLink } from "./dead-link.tsx";

type Said = { error?: { message?: string } };

/** Trades the token in the address for the right to see one thing, takes it out of the address and shows that; else what stands here. */
export function OpenLink({ exchange, children }: { /** Where the token is sent. */ exchange: string; children: ReactNode }) {
  const [state, setState] = useState<"as-sent" | "opening" | { refused: string }>("as-sent");
  useEffect(() => {
    async function open() {
      const token = location.hash.slice(1);
      if (token === "" || token === "main") return;
      setState("opening");
      // Gone from the address before anything else is shown: it must not be copied on by chance.
      history.replaceState(null, "", location.pathname);
      try {
        const answer = await fetch(exchange, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ token }) });
        if (answer.ok) return location.reload();
        const said = (await answer.json()) as Said;
        setState({ refused: said.error?.message ?? "The link could not be opened." });
      } catch {
        setState({ refused: "The server cannot be reached. Open the link again in a moment." });
      }
    }
    const listen = () => void open();
    listen();
    addEventListener("hashchange", listen);
    return () => removeEventListener("hashchange", listen);
  }, [exchange]);
  if (state === "as-sent") return children;
  return state === "opening" ? <p role="status" className="px-5 py-16 text-center text-ink-soft">Opening the link</p> : <DeadLink why={state.refused} />;
}
