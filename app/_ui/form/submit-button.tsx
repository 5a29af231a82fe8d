"use client";

import { Button, type ButtonProps } from "../button.tsx";
import { useFormPending } from "./operation-form.tsx";

/** Says "Saving" while the form around is on its way. */
export function SubmitButton({ children, tone = "primary", ...rest }: ButtonProps) {
  const pending = useFormPending();
  return (
    <Button type="submit" tone={tone} aria-busy={pending} disabled={pending} {...rest}>
      {pending ? "Saving" : children}
    </Button>
  );
}
