"use client";

import { Unplug } from "lucide-react";
import { Button } from "./_ui/button.tsx";
import { EmptyState } from "./_ui/empty-state.tsx";
import { LinkButton } from "./_ui/link-button.tsx";
import { PageShell } from "./_ui/page-shell.tsx";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <PageShell workspace={null} nav={[]}>
      <EmptyState
        whole
        icon={<Unplug aria-hidden />}
        title="This is a fault of ours"
        actions={
          <>
            <Button tone="primary" onClick={reset}>
              Try again
            </Button>
            <LinkButton href="/">Go to the start</LinkButton>
          </>
        }
      >
        The page could not be shown. If it happens again, the server&apos;s log has the details{error.digest ? ` under ${error.digest}` : ""}.
      </EmptyState>
    </PageShell>
  );
}
