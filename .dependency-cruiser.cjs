// The house: lib knows nothing. db knows lib. Operations know both. Doors know operations. e2e knows only the browser.
const outside = "(^|/)node_modules/";
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "lib-knows-nothing", severity: "error", from: { path: "^lib/" }, to: { path: "^(db|app|e2e)/" } },
    {
      name: "lib-is-pure",
      severity: "error",
      comment: "No disk, net, clock or framework in lib; tests may read their fixtures.",
      from: { path: "^lib/", pathNot: "\\.(test|bench)\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "lib-libraries",
      severity: "error",
      from: { path: "^lib/", pathNot: "\\.(test|bench)\\.ts$" },
      to: { path: outside, pathNot: "node_modules/(@types/)?(zod|temporal-polyfill|papaparse|d3-[a-z]+|temporal-spec|temporal-utils)/" },
    },
    { name: "db-knows-lib", severity: "error", from: { path: "^db/" }, to: { path: "^(app|e2e)/" } },
    {
      name: "sql-only-in-db",
      severity: "error",
      from: { pathNot: "^db/" },
      to: { path: "node_modules/(drizzle-orm|better-sqlite3)/" },
    },
    {
      name: "operations-know-lib-and-db",
      severity: "error",
      from: { path: "^app/_operations/" },
      to: { path: "^(app/(?!_operations/)|e2e/)" },
    },
    {
      name: "operations-know-no-framework",
      severity: "error",
      from: { path: "^app/_operations/" },
      to: { path: "node_modules/(next|react|react-dom)/" },
    },
    {
      name: "doors-reach-db-only-through-operations",
      severity: "error",
      comment: "Adapters compose the client that operations run on; pages and components never touch db.",
      from: { path: "^app/", pathNot: "^app/(_operations|_adapters)/" },
      to: { path: "^db/" },
    },
    {
      name: "ui-knows-no-operation",
      severity: "error",
      from: { path: "^app/_ui/" },
      to: { path: "^(app/_operations|db)/", dependencyTypesNot: ["type-only"] },
    },
    { name: "e2e-knows-only-the-browser", severity: "error", from: { path: "^e2e/" }, to: { path: "^(app|lib|db)/" } },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "no-dev-dependencies-in-product",
      severity: "error",
      from: { path: "^(lib|db|app)/", pathNot: "\\.(test|bench)\\.tsx?$" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^\\.next/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], extensions: [".ts", ".tsx", ".js", ".mjs", ".json"] },
  },
};
