import { classNames } from "./class-names.ts";

export type ButtonTone = "primary" | "quiet" | "plain" | "danger";
export type ButtonSize = "md" | "sm" | "icon";

const TONE: Record<ButtonTone, string> = {
  primary: "bg-accent text-accent-ink border-transparent hover:opacity-90",
  quiet: "bg-surface text-ink border-line-strong hover:bg-sunken",
  plain: "bg-transparent text-accent border-transparent hover:bg-accent-soft",
  danger: "bg-surface text-dead border-dead hover:bg-dead-soft",
};
const SIZE: Record<ButtonSize, string> = { md: "h-9 px-3.5 text-base", sm: "h-7 px-2.5 text-sm", icon: "size-8 p-0" };

/** One look for everything that is pressed, whether a button or a link. */
export const buttonStyle = (tone: ButtonTone = "quiet", size: ButtonSize = "md"): string =>
  classNames(
    "touch inline-flex shrink-0 items-center justify-center gap-2 rounded-md border font-medium whitespace-nowrap select-none transition-colors",
    "disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-soft",
    TONE[tone],
    SIZE[size],
  );
