import Link from "next/link";
import type { ComponentProps } from "react";
import { buttonStyle, type ButtonSize, type ButtonTone } from "./button-style.ts";
import { classNames } from "./class-names.ts";

export type LinkButtonProps = ComponentProps<typeof Link> & { tone?: ButtonTone; size?: ButtonSize };

export function LinkButton({ tone, size, className, ...rest }: LinkButtonProps) {
  return <Link className={classNames(buttonStyle(tone, size), className)} {...rest} />;
}
