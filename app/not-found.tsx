import { EmptyState } from "./_ui/empty-state.tsx";
import { LinkButton } from "./_ui/link-button.tsx";

export default function NotFound() {
  return (
    <main id="main" className="mx-auto max-w-xl px-4 py-24">
      <EmptyState
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
        The page does not exist, or it belongs to someone else.
      </EmptyState>
    </main>
  );
}
