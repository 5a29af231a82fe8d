"use client";

import { useEffect, useState } from "react";

/** Time since the review was opened, of the minutes that it may take. `seconds`: by the server's clock, when the page was drawn. */
export function ReviewTimer({ seconds, most }: { seconds: number; most: number }) {
  const [gone, setGone] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => setGone(Math.floor((performance.now() - start) / 1000)), 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  const total = seconds + gone;
  const over = total >= most * 60;
  const clock = `${Math.floor(total / 60)}:${String(total % 60).padStart(2, "0")}`;
  return <span role="timer" aria-label="Time taken" className={over ? "num font-semibold text-dead" : "num text-ink-soft"}>{over ? `${clock}: over ${most} minutes, close it` : `${clock} of ${most}:00`}</span>;
}
