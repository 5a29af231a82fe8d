import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { KeyRound } from "lucide-react";
import { isSignedIn, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Wordmark } from "#app/_ui/wordmark.tsx";

export const metadata: Metadata = { title: "Sign in" };

const REASONS: Record<string, string> = {
  used: "That link was used already, or it is too old. Each link signs in one browser, once.",
  out: "You are signed out. This browser's session has ended.",
};

export default async function SignInPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  if (await isSignedIn(await pageCaller())) redirect("/");
  const reason = REASONS[param(search, "reason") ?? ""];
  return (
    <main id="main" tabIndex={-1} className="mx-auto flex min-h-dvh max-w-xl flex-col justify-center gap-6 px-5 py-16 outline-none">
      <p className="font-semibold">
        <Wordmark whole />
      </p>
      {reason ? <p className="rounded-md bg-close-soft px-3 py-2 text-close">{reason}</p> : null}
      <div className="flex flex-col gap-2">
        <h1 className="text-2xl tracking-tight">Sign in with the link that the server printed</h1>
        <p className="text-ink-soft">There is no password. Whoever starts the server is its owner, and its window shows a link that signs one browser in.</p>
      </div>
      <ol className="flex flex-col gap-3">
        <Step number={1}>
          Look at the window in which the server was started, and open the line that begins with <Code>http</Code> and holds <Code>/claim?token=</Code> in this browser.
        </Step>
        <Step number={2}>
          Gone, or used? Stop the server and run <Code>npm start</Code> again: it prints a new link. Nothing is lost.
        </Step>
        <Step number={3}>
          Only looking around? <Code>npm start -- --demo</Code> opens an invented portfolio without a link.
        </Step>
      </ol>
      <div className="flex flex-wrap items-center gap-3 border-t pt-5">
        <LinkButton href="/calculator" tone="primary">
          Open the calculator
        </LinkButton>
        <p className="flex items-center gap-1.5 text-sm text-ink-soft">
          <KeyRound aria-hidden className="size-4" />
          The calculator needs no session.
        </p>
      </div>
    </main>
  );
}

const Step = ({ number, children }: { number: number; children: React.ReactNode }) => (
  <li className="flex gap-3">
    <span aria-hidden className="num flex size-6 shrink-0 items-center justify-center rounded-full bg-accent-soft text-sm font-semibold text-accent">
      {number}
    </span>
    <span className="pt-0.5">{children}</span>
  </li>
);

const Code = ({ children }: { children: React.ReactNode }) => <code className="rounded-sm bg-sunken px-1 py-0.5 font-mono text-sm whitespace-nowrap">{children}</code>;
