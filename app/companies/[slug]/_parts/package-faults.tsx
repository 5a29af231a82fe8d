import type { FormState } from "#app/_adapters/form.ts";

const SHOWN = 20;

/** Every fault of a package with its place; "" while there is none. */
export const PackageFaults = ({ state }: { state: FormState }) => (
  <div role="alert" className="text-sm text-dead empty:hidden">
    {state && !state.ok ? (
      state.error.faults.length === 0 ? state.error.message : (
        <ul className="flex list-disc flex-col gap-0.5 pl-4">
          {state.error.faults.slice(0, SHOWN).map(({ path, message }, i) => <li key={i}>{path.startsWith("answers") ? "" : path ? `${path}: ` : ""}{message}</li>)}
          {state.error.faults.length > SHOWN ? <li>and {state.error.faults.length - SHOWN} more</li> : null}
        </ul>
      )
    ) : null}
  </div>
);
