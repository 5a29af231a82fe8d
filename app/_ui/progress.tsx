export type ProgressProps = { label: string; /** What is being done now. */ doing?: string; done: number; total: number | null; /** `doing` says the numbers itself. */ bare?: boolean };

/** Long work: what is being done and how far it is; without a total it only says that it runs. */
export function Progress({ label, doing, done, total, bare }: ProgressProps) {
  return (
    <div className="flex flex-col gap-1.5" role="group" aria-label={label}>
      <div className="flex justify-between gap-4 text-sm">
        <span className="num min-w-0 break-words">{doing ?? label}</span>
        {bare ? null : (
          <span className="num whitespace-nowrap text-ink-soft">
            {done.toLocaleString("en-US")}
            {total === null ? "" : ` of ${total.toLocaleString("en-US")}`}
          </span>
        )}
      </div>
      <progress
        aria-label={label}
        value={total === null ? undefined : done}
        max={total ?? undefined}
        className="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-line accent-accent [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
    </div>
  );
}
