import { createHmac } from "node:crypto";

type Signed = { id: string; /** ISO instant of this attempt. */ at: string; body: string; secret: string };

/** The headers of Standard Webhooks: HMAC-SHA256 over id, seconds since 1970 and body, with the bytes behind "whsec_". */
export function signWebhook({ id, at, body, secret }: Signed): Record<string, string> {
  const timestamp = String(Math.floor(Date.parse(at) / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
}
