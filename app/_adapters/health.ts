import { isAllowedHost } from "#lib/access/host.ts";
import { AppError } from "#lib/errors.ts";
import { installation } from "#app/_adapters/installation.ts";
import { failure, json } from "#app/_adapters/json-answer.ts";

/** Says whether the database answers; nothing else. */
export async function health(request: Request): Promise<Response> {
  try {
    if (!isAllowedHost(request.headers.get("host"), process.env.ALLOWED_HOSTS ?? "")) throw new AppError("forbidden", "This host is not served here.");
    await installation();
    return json({ status: "ok" });
  } catch (error) {
    return failure(error);
  }
}
