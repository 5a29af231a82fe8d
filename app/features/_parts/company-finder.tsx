"use client";

import { useRouter } from "next/navigation";
import { CompanyChoice, type CompanyChoiceProps } from "../../import/_parts/company-choice.tsx";

export type CompanyFinderProps = Omit<CompanyChoiceProps, "label" | "disabled" | "onChoose"> & { /** Address of the page without a company. */ href: string };

/** Chooses the company by typing, and keeps it in the page's address. */
export function CompanyFinder({ href, ...props }: CompanyFinderProps) {
  const router = useRouter();
  return <CompanyChoice {...props} label="Company" onChoose={(slug) => router.push(`${href}${href.includes("?") ? "&" : "?"}company=${encodeURIComponent(slug)}`, { scroll: false })} />;
}
