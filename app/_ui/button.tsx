import type { ComponentProps } from "react";
import { buttonStyle, type ButtonSize, type ButtonTone } from "./button-style.ts";
import { classNames } from "./class-names.ts";

export type ButtonProps = ComponentProps<"button"> & { tone?: ButtonTone; size?: ButtonSize };

export function Button({ tone, size, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={classNames(buttonStyle(tone, size), className)} {...rest} />;
}
