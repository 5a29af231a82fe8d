import path from "node:path";

const named = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** On every answer: pages, data, files, refusals, and what Next answers by itself. Pages get their content policy in proxy.ts. */
const everywhere = named({
  "X-Content-Type-Options": "nosniff",
  // Not no-referrer: a form posted without scripts would then carry the origin "null", and be refused.
  "Referrer-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
});
const data = named({ "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'" });
/** Only behind TLS, where a proxy says so: for a year, this host alone. */
const overTls = named({ "Strict-Transport-Security": "max-age=31536000" });

/** @type {import("next").NextConfig} */
export default {
  serverExternalPackages: ["better-sqlite3"],
  poweredByHeader: false,
  reactStrictMode: true,
  skipTrailingSlashRedirect: true,
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/:path*", has: [{ type: "header", key: "x-forwarded-proto", value: "https(?:,.*)?" }], headers: overTls },
    { source: "/api/:path*", headers: data },
  ],
  // Types are checked by `npm test`: a start installs no test tools, without which the tests' own types cannot be found.
  typescript: { ignoreBuildErrors: true },
  // A package of a cap table or a data file of 8 MB comes with a form; beyond 10 MB a proxy would cut it.
  experimental: { serverActions: { bodySizeLimit: "9mb" } },
  turbopack: { root: path.resolve(import.meta.dirname ?? ".") },
};
