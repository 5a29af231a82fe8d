import { expect, it } from "vitest";
import { secretDigest, webhookSecret } from "./webhook-secret.ts";
import { signWebhook } from "./sign-webhook.ts";

it("signs as the published example of Standard Webhooks does", () =>
  expect(signWebhook({ id: "msg_p5jXN8AQM9LWM0D4loKWxJek", at: "2021-02-25T15:02:10.999Z", body: '{"test": 2432232314}', secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" })).toEqual({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek", "webhook-timestamp": "1614265330", "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  }));

it("has one secret for each webhook of each installation, which its digest does not give away", () => {
  const [one, other] = [{ auditKey: Buffer.alloc(32, 1) }, { auditKey: Buffer.alloc(32, 2) }] as const;
  const secrets = [webhookSecret(one, "a"), webhookSecret(one, "b"), webhookSecret(other, "a")];
  expect(new Set(secrets).size).toBe(3);
  expect(webhookSecret(one, "a")).toBe(secrets[0]);
  for (const secret of secrets) {
    expect(Buffer.from(secret.slice(6), "base64")).toHaveLength(32);
    expect(secretDigest(secret)).not.toContain(secret.slice(6, 20));
  }
});
