import type { Delivery } from "#app/_operations/caller.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** How messages leave the house, from SMTP_URL, MAIL_FROM, PUBLIC_URL, PORT and JOBS. */
export function delivery(env: Env = process.env): Delivery {
  const { SMTP_URL: smtp = "", MAIL_FROM: from = "", PUBLIC_URL: site = "", PORT: port = "3000" } = env;
  const isSet = smtp !== "" && from !== "";
  return {
    publicUrl: (site || `http://localhost:${port}`).replace(/\/+$/, ""),
    mailFrom: isSet ? from : null,
    mailServer: isSet && URL.canParse(smtp) ? new URL(smtp).host : null,
    sendsNothing: env.DEFAULT_DEAD_DEMO === "1",
    runs: env.JOBS !== "off",
  };
}

/** What is wrong with the settings, a sentence each. */
export function deliveryFaults(env: Env = process.env): string[] {
  const { SMTP_URL: smtp = "", MAIL_FROM: from = "", PUBLIC_URL: site = "" } = env;
  const faults: string[] = [];
  if (smtp !== "" && !(URL.canParse(smtp) && /^smtps?:$/.test(new URL(smtp).protocol) && new URL(smtp).hostname !== "")) faults.push("SMTP_URL is no mail server: write it as smtps://name:password@mail.example.com.");
  if (from !== "" && !/^(?:[^<>"\r\n]* <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(from)) faults.push("MAIL_FROM is no sender: write it as dead@example.com or Default Dead <dead@example.com>.");
  if ((smtp === "") !== (from === "")) faults.push(`${smtp === "" ? "SMTP_URL" : "MAIL_FROM"} is missing: mail needs both SMTP_URL and MAIL_FROM.`);
  if (site !== "" && !(URL.canParse(site) && /^https?:$/.test(new URL(site).protocol))) faults.push("PUBLIC_URL is no web address: write it as https://dead.example.com.");
  return faults;
}
