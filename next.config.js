import path from "node:path";

/** @type {import("next").NextConfig} */
export default {
  serverExternalPackages: ["better-sqlite3"],
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root: path.resolve(import.meta.dirname ?? ".") },
};
