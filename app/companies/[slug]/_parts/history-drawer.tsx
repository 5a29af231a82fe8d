"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { Dialog } from "#app/_ui/dialog.tsx";

/** Open while the address names a period; closing it goes back to the page without one. */
export function HistoryDrawer({ title, description, back, children }: { title: string; description: string; back: string; children: ReactNode }) {
  const router = useRouter();
  return (
    <Dialog title={title} description={description} open wide onOpenChange={(open) => (open ? undefined : router.push(back, { scroll: false }))}>
      {children}
    </Dialog>
  );
}
