// A worker of Node 20 takes no `--import tsx` for its first file: the loader is registered here, then the real one starts.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
