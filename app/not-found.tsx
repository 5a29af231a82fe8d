import { Compass } from "lucide-react";
import type { Metadata } from "next";
import { EmptyState } from "./_ui/empty-state.tsx";
import { LinkButton } from "./_ui/link-button.tsx";
import { PageShell } from "./_ui/page-shell.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <PageShell workspace={null} nav={[]}>
      <EmptyState
        whole
        icon={<Compass aria-hidden />}
        title="There is nothing here"
        actions={
          <>
            <LinkButton href="/" tone="primary">
              Go to the start
            </LinkButton>
            <LinkButton href="/calculator">Open the calculator</LinkButton>
          </>
        }
      >
        The page does not exist, or it belongs to someone else. A company may have another address now: search finds it by its name.
      </EmptyState>
    </PageShell>
  );
}
