"use client";

import type { ReactNode } from "react";
import type { ButtonTone } from "#app/_ui/button-style.ts";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";

export type ActionButtonProps = {
  operation: string;
  workspace: string;
  /** What the button does, in full: for those who do not see what it stands beside. */
  label: string;
  hidden: Readonly<Record<string, string>>;
  done?: string;
  tone?: ButtonTone;
  children: ReactNode;
};

/** A form of one button. */
export const ActionButton = ({ label, tone = "plain", children, ...form }: ActionButtonProps) => (
  <OperationForm {...form} label={label} className="no-print inline-flex flex-col">
    <SubmitButton tone={tone} size="sm" aria-label={label}>
      {children}
    </SubmitButton>
  </OperationForm>
);
