import { Wordmark } from "#app/_ui/wordmark.tsx";

/** Why there is nothing to see. */
export const DeadLink = ({ why, children }: { why: string; children?: React.ReactNode }) => (
  <main id="main" tabIndex={-1} className="mx-auto flex min-h-dvh max-w-xl flex-col justify-center gap-6 px-5 py-16 outline-none">
    <p className="font-semibold"><Wordmark whole /></p>
    <h1 className="text-xl font-normal tracking-tight">{why}</h1>
    {children}
  </main>
);
