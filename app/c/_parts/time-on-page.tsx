"use client";

import { useEffect, useRef } from "react";

/** A hidden field that counts the seconds for which this page was on the screen; empty without scripts. */
export function TimeOnPage() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    let [gone, since] = [0, document.visibilityState === "visible" ? performance.now() : null];
    const tell = () => {
      const total = gone + (since === null ? 0 : performance.now() - since);
      if (field.current) field.current.value = String(Math.round(total / 1000));
    };
    const turn = () => {
      if (since !== null) gone += performance.now() - since;
      since = document.visibilityState === "visible" ? performance.now() : null;
    };
    const timer = setInterval(tell, 1000);
    document.addEventListener("visibilitychange", turn);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", turn);
    };
  }, []);
  return <input ref={field} type="hidden" name="seconds:number" defaultValue="" />;
}
