import { expect, it } from "vitest";
import { BODY_LIMIT, bodyText } from "#app/_adapters/body.ts";

const sending = (body: BodyInit | undefined) => new Request("http://localhost/", { method: "POST", body, duplex: "half" } as RequestInit);

it("reads text whose letters are cut between two chunks", async () => {
  const bytes = Buffer.from("Zoë");
  const stream = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  expect(await bodyText(sending(stream))).toBe("Zoë");
  expect(await bodyText(sending(undefined))).toBe("");
});

it("stops reading at the limit, though the sender never ends", async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1 << 16;
      controller.enqueue(new Uint8Array(1 << 16));
    },
  });
  await expect(bodyText(sending(endless))).rejects.toMatchObject({ code: "invalid" });
  expect(sent).toBeLessThan(BODY_LIMIT + (1 << 20));
});
