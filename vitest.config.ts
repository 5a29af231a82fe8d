import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{lib,db,app}/**/*.test.ts", "{lib,db,app}/**/*.test.tsx"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "threads",
  },
});
