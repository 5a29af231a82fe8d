import type { Delivery } from "#app/_operations/caller.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** How messages leave the house, from SMTP_URL, MAIL_FROM, PUBLIC_URL and PORT. */
export function delivery(env: Env = process.env): Delivery {
  const { SMTP_URL: smtp = "", MAIL_FROM: from = "", PUBLIC_URL: site = "", PORT: port = "3000" } = env;
  const isSet = smtp !== "" && from !== "";
  return {
    publicUrl: (site || `http://localhost:${port}`).replace(/\/+$/, ""),
    mailFrom: isSet ? from : null,
    mailServer: isSet && URL.canParse(smtp) ? new URL(smtp).host : null,
    sendsNothing: env.DEFAULT_DEAD_DEMO === "1",
  };
}
