import { invalid } from "#lib/errors.ts";

export const BODY_LIMIT = 4 * 1024 * 1024;

/** A request's body as text; reading stops at the limit, whatever length the sender states. */
export async function bodyText({ body }: Request): Promise<string> {
  if (body === null) return "";
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.byteLength;
    if (bytes > BODY_LIMIT) {
      await reader.cancel();
      throw invalid([{ path: "", message: "The request is larger than 4 MB." }]);
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks).toString("utf8");
}
