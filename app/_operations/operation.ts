import type { z } from "zod";
import type { Action } from "#lib/access/rights.ts";
import type { Day } from "#lib/date.ts";
import { appendAudit, INSTALLATION } from "#db/audit.ts";
import type { Database, Reader, Tx } from "#db/client.ts";
import { withTx } from "#db/with-tx.ts";
import type { Workspace } from "#db/workspace.ts";
import type { Caller, Principal } from "#app/_operations/caller.ts";
import { authorise, openWorkspace } from "#app/_operations/gate.ts";
import { parseInput } from "#app/_operations/parse-input.ts";

/** What every operation knows of its caller. `today` is the caller's calendar day, `now` an ISO instant. */
export type Context = { principal: Principal; caller: Caller; database: Database; db: Reader; workspace: Workspace; today: Day; now: string };
export type WriteContext = Omit<Context, "db"> & { db: Tx; subject: (id: string) => void };

type Shared<I extends z.ZodType, O extends z.ZodType> = { name: string; summary: string; action: Action; input: I; output: O };
type Read<I extends z.ZodType, O extends z.ZodType> = Shared<I, O> & { kind: "read"; run: (context: Context, input: z.output<I>) => Promise<z.input<O>> };
type Write<I extends z.ZodType, O extends z.ZodType> = Shared<I, O> & {
  kind: "write";
  /** What the audit row keeps of the input; all of it where absent. Secrets must never be kept. */
  record?: (input: z.output<I>) => unknown;
  run: (context: WriteContext, input: z.output<I>) => Promise<z.input<O>>;
};
/** Work too long for one transaction (imports, backups): it opens its own short ones and keeps its own audit rows. */
type Long<I extends z.ZodType, O extends z.ZodType> = Shared<I, O> & { kind: "long"; run: (context: Context, input: z.output<I>) => Promise<z.input<O>> };
/** As `write` or `read`, but about the installation rather than a workspace. */
type Definition<I extends z.ZodType, O extends z.ZodType> = (Read<I, O> | Write<I, O> | Long<I, O>) & { workspace?: "none" };

export type Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = Shared<I, O> & {
  kind: Definition<I, O>["kind"] | "stateless";
  call: (caller: Caller, input: unknown) => Promise<z.output<O>>;
};

const NO_WORKSPACE: Workspace = { id: INSTALLATION, kind: "fund", slug: "", name: "", currency: "USD" as Workspace["currency"], defaultAsOf: null, notice: null, createdAt: "" };

/** One use-case on stored data, defined once; session, origin, bounds, rights, transaction and audit are applied here and nowhere else. */
export function operation<I extends z.ZodType, O extends z.ZodType>(definition: Definition<I, O>): Operation<I, O> {
  const { name, summary, action, input: inputSchema, output: outputSchema, kind } = definition;
  const call = async (caller: Caller, raw: unknown): Promise<z.output<O>> => {
    const changes = kind === "write" || kind === "long";
    const principal = await authorise(caller, action, changes);
    const input = parseInput(inputSchema, raw);
    const { database, today, now } = caller;
    const workspace = definition.workspace === "none" ? NO_WORKSPACE : await openWorkspace(caller);
    const base = { principal, caller, database, workspace, today, now };
    if (definition.kind !== "write") return outputSchema.parse(await definition.run({ ...base, db: database.reader }, input));
    const { run, record } = definition;
    return withTx(database, async (tx) => {
      let subject: string | null = null;
      const result = outputSchema.parse(await run({ ...base, db: tx, subject: (id) => (subject = id) }, input));
      const detail = (record ? record(input) : input) ?? {};
      await appendAudit(tx, database.auditKey, workspace.id, { at: now, actor: principal.name, door: caller.door, operation: name, subject, detail });
      return result;
    });
  };
  return { name, summary, action, kind, input: inputSchema, output: outputSchema, call };
}
