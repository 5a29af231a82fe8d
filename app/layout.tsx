import { CSPProvider } from "@base-ui/react/csp-provider";
import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import "./globals.css";
import { SkipLink } from "./_ui/skip-link.tsx";
import { Toasts } from "./_ui/toast.tsx";

export const metadata: Metadata = {
  title: { default: "Default Dead", template: "%s - Default Dead" },
  description: "Does the money last until the company pays for itself?",
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#191b1e" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The policy's nonce belongs to a request: a page rendered at build time would have scripts without one.
  await connection();
  return (
    <html lang="en">
      <body className="isolate">
        <CSPProvider disableStyleElements>
          <SkipLink />
          {children}
          <Toasts />
        </CSPProvider>
      </body>
    </html>
  );
}
