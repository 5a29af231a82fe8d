"use client";

import { Button } from "./_ui/button.tsx";
import { EmptyState } from "./_ui/empty-state.tsx";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id="main" className="mx-auto max-w-xl px-4 py-24">
      <EmptyState
        title="This is a fault of ours"
        actions={
          <Button tone="primary" onClick={reset}>
            Try again
          </Button>
        }
      >
        Nothing was changed. If it happens again, the server&apos;s log has the details{error.digest ? ` under ${error.digest}` : ""}.
      </EmptyState>
    </main>
  );
}
