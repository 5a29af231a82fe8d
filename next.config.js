import path from "node:path";

/** @type {import("next").NextConfig} */
export default {
  serverExternalPackages: ["better-sqlite3"],
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm test`: a start installs no test tools, without which the tests' own types cannot be found.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: path.resolve(import.meta.dirname ?? ".") },
};
