import path from "node:path";

/** A bundled data file or folder; db/seed/SOURCES.md says where each comes from. Put together at run time, so that a bundler leaves it alone. */
export const seed = (...names: string[]): string => path.join(process.cwd(), ...["db", "seed"], ...names);
