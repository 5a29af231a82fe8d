import { ChevronLeft } from "lucide-react";
import Link from "next/link";

export const BackToSettings = ({ href }: { href: string }) => (
  <nav aria-label="Back" className="no-print -mb-2">
    <Link href={href} className="touch inline-flex items-center gap-1 text-sm text-accent"><ChevronLeft aria-hidden className="size-4" />Settings</Link>
  </nav>
);
