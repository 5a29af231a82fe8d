"use client";

import { useEffect } from "react";

/** What an answer did stands at the top; the form that sent it was scrolled down. */
export function SeenFromTheTop() {
  useEffect(() => {
    // Without its answer: newer browsers give a promise, which React would call as what undoes the effect.
    scrollTo(0, 0);
  }, []);
  return null;
}
