import { install, requireNode, root, start } from "./shell.mjs";

requireNode();
install();
const child = start(process.execPath, ["--import", "tsx", `${root}/app/_adapters/cli/main.ts`, ...process.argv.slice(2)], {
  stdio: "inherit",
  cwd: root,
  env: { ...process.env, CALLED_FROM: process.env.INIT_CWD ?? process.cwd() },
});
child.on("exit", (code) => process.exit(code ?? 1));
