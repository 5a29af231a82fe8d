import { install, requireNode, root } from "./shell.mjs";

requireNode();
install();
process.env.CALLED_FROM = process.env.INIT_CWD ?? process.cwd();
process.chdir(root);
// Zod is a hundred files of plain JavaScript: read before the TypeScript loader, which would look into every one.
await import("zod");
(await import("tsx/esm/api")).register();
await import("../cli/main.ts");
