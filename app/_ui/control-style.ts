/** One look for every control that takes text or a choice. 16 px on touch screens, or iOS zooms in. */
export const controlStyle =
  "touch h-9 w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-base text-ink pointer-coarse:text-lg " +
  "placeholder:text-ink-soft aria-invalid:border-dead aria-invalid:bg-dead-soft disabled:bg-sunken disabled:text-ink-soft";
