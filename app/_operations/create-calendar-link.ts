import { z } from "zod";
import { DAY, shifted } from "#lib/instant.ts";
import { createLink } from "#db/link.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, nameField, secretField } from "#app/_operations/company/fields.ts";
import { hashToken } from "#app/_operations/gate.ts";
import { calendarLinkView, viewCalendarLink } from "#app/_operations/links/calendar-link-view.ts";
import { operation } from "#app/_operations/operation.ts";

export const createCalendarLink = operation({
  name: "create-calendar-link",
  summary: "Makes the address of a calendar to subscribe to: when cash ends, by when raises have to start, actions and answers due; until it ends or is revoked; only the hash of its token is kept",
  action: "administer",
  kind: "write",
  // The token itself must never stand in the audit.
  record: ({ company, label, days }) => ({ company, label, days }),
  input: z.object({
    /** Null: all companies. */
    company: companyField.nullable().default(null), label: nameField,
    days: z.int("must be a whole number of days").min(1, "must be at least 1 day").max(366, "must be at most 366 days").default(366),
    token: secretField.regex(/^[A-Za-z0-9_-]+$/, "A token may hold letters, digits, - and _."),
  }),
  output: z.object({ link: calendarLinkView, /** The address within this installation. */ path: z.string() }),
  run: async ({ db, workspace, now, principal, subject }, { company: name, label, days, token }) => {
    const company = name === null ? null : await companyOf(db, workspace, name);
    const made = await createLink(db, workspace.id, {
      kind: "calendar", targetId: company?.id ?? null, tokenHash: hashToken(token), label, asOf: null, createdAt: now, createdBy: principal.name, expiresAt: shifted(now, days * DAY),
    });
    subject(made.id);
    return { link: viewCalendarLink(made, company && { slug: company.slug, name: company.name }, now), path: `/api/calendar/${token}.ics` };
  },
});
