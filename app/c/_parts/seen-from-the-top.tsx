"use client";

import { useEffect } from "react";

/** What an answer did stands at the top; the form that sent it was scrolled down. */
export function SeenFromTheTop() {
  useEffect(() => scrollTo(0, 0), []);
  return null;
}
