"use client";

import { TriangleAlert } from "lucide-react";
import { useRouter } from "next/navigation";
import { createContext, startTransition, useActionState, useContext, useEffect, useRef, type ReactNode } from "react";
import { type FormState, submit } from "#app/_adapters/form.ts";
import { pathAfter } from "#app/_adapters/path-after.ts";
import { notify } from "../toast.tsx";

type Given = { state: FormState; pending: boolean };
const FormContext = createContext<Given>({ state: null, pending: false });

/** The sentence that belongs to a field of the form around, null where there is none. */
export function useFault(name: string): string | null {
  const { state } = useContext(FormContext);
  if (!state || state.ok) return null;
  const path = name.split(":")[0];
  return state.error.faults.find((fault) => fault.path === path)?.message ?? null;
}
/** What was typed into a field before the page was drawn anew, else what stands in it at first. */
export function useTyped<T>(field: string, first: T): T | string {
  const { state } = useContext(FormContext);
  return state && !state.ok ? (state.typed?.[field] ?? first) : first;
}
/** What the operation answered, null before it did. */
export function useOutput<T>(): T | null {
  const { state } = useContext(FormContext);
  return state?.ok ? (state.output as T) : null;
}
export const useFormPending = (): boolean => useContext(FormContext).pending;

export type OperationFormProps = {
  /** Name of the operation that the form posts to. */
  operation: string;
  /** Slug of the page's workspace. */
  workspace: string;
  /** Names the form for those who cannot see it. */
  label: string;
  hidden?: Readonly<Record<string, string>>;
  /** Said once it is done. */
  done?: string;
  /** Faults lie in a file, not in fields: each is told with its place. */
  faultsListed?: boolean;
  /** Where to go then, as `pathAfter` reads it. Stays on the page where absent. */
  next?: string;
  className?: string;
  /** The server action that takes it, where it is not the one of all signed-in forms. */
  action?: typeof submit;
  children: ReactNode;
};

/** A form that posts to an operation, with or without JavaScript; what was typed stays where it is refused. */
export function OperationForm({ operation, workspace, label, hidden = {}, done, faultsListed, next, className, action = submit, children }: OperationFormProps) {
  const [state, act, pending] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const handled = useRef<FormState>(null);
  useEffect(() => {
    if (state === handled.current) return;
    handled.current = state;
    if (!state?.ok) {
      form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
      return;
    }
    if (done) notify({ title: done });
    form.current?.reset();
    const path = pathAfter(next, state.output);
    if (path !== null) router.push(path);
    else router.refresh();
  }, [state, done, next, router]);
  return (
    <FormContext value={{ state, pending }}>
      <form
        ref={form}
        action={act}
        aria-label={label}
        className={className}
        onSubmit={(event) => {
          // React empties a form after its action, also where the action refused: sent by hand, it stays as typed.
          event.preventDefault();
          const submitter = (event.nativeEvent as SubmitEvent).submitter;
          const data = new FormData(event.currentTarget, submitter);
          startTransition(() => act(data));
        }}
      >
        <input type="hidden" name="operation" value={operation} />
        <input type="hidden" name="workspace" value={workspace} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {next ? <input type="hidden" name="next" value={next} /> : null}
        {children}
        <noscript>{state?.ok && done ? <p className="text-sm text-alive">{done}</p> : null}</noscript>
        <p role="alert" className="flex gap-1.5 text-sm text-dead empty:hidden">
          {state && !state.ok ? (
            <>
              <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
              <span>{faultsListed ? "Nothing was changed." : "Not saved."} {state.error.faults.length > 0 && state.error.code === "invalid" ? sentences(state.error.faults, faultsListed) : state.error.message}</span>
            </>
          ) : null}
        </p>
      </form>
    </FormContext>
  );
}

const FAULTS_TOLD = 5;
const PLACE = /^line \d+$/;

const sentences = (faults: readonly { path: string; message: string }[], listed = false): string => {
  if (!listed) return fieldsNeed(faults);
  const told = faults.slice(0, FAULTS_TOLD).map(({ path, message }) => (PLACE.test(path) ? `${path.replace("l", "L")}: ${message}` : message));
  return [...told, ...(faults.length > FAULTS_TOLD ? [`And ${faults.length - FAULTS_TOLD} more.`] : [])].join(" ");
};
const fieldsNeed = (faults: readonly unknown[]): string => (faults.length === 1 ? "One field needs another look." : `${faults.length} fields need another look.`);
