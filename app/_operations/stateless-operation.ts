import type { z } from "zod";
import type { Day } from "#lib/date.ts";
import type { Operation } from "#app/_operations/operation.ts";
import { parseInput } from "#app/_operations/parse-input.ts";
import { refuseForeignHost } from "#app/_operations/refuse-foreign-host.ts";

type Definition<I extends z.ZodType, O extends z.ZodType> = { name: string; summary: string; input: I; output: O; run: (input: z.output<I>, today: Day) => z.input<O> };

/** A use-case that needs no stored data and is open to everybody; loads no database, so that the command line answers at once. */
export function statelessOperation<I extends z.ZodType, O extends z.ZodType>({ run, ...shared }: Definition<I, O>): Operation<I, O> {
  const call: Operation<I, O>["call"] = async (caller, raw) => {
    refuseForeignHost(caller);
    return shared.output.parse(run(parseInput(shared.input, raw), caller.today));
  };
  return { ...shared, action: "public", kind: "stateless", call };
}
