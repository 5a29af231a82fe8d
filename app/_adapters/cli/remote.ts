import { AppError, invalid, type ErrorCode, type Fault } from "#lib/errors.ts";

type Refusal = { error?: { code?: string; message?: string; faults?: Fault[] } };
const CODES: readonly string[] = ["invalid", "unauthenticated", "forbidden", "not-found", "conflict"];

function targetOf(url: string, name: string): URL {
  try {
    return new URL(`/api/v1/${encodeURIComponent(name)}`, url);
  } catch {
    throw invalid([{ path: "--url", message: `"${url}" is no address: write it as http://localhost:3000.` }]);
  }
}

/** An operation by its name on a running server. */
export async function callServer(url: string, key: string | null, workspace: string | null, name: string, input: unknown): Promise<unknown> {
  const target = targetOf(url, name);
  if (workspace) target.searchParams.set("workspace", workspace);
  const headers: Record<string, string> = { "Content-Type": "application/json", ...(key ? { Authorization: `Bearer ${key}` } : {}) };
  const response = await fetch(target, { method: "POST", headers, body: JSON.stringify(input) }).catch((error: Error) => {
    const reason = (error.cause as Error | undefined)?.message || error.message;
    throw invalid([{ path: "--url", message: `No server answers at ${target.origin} (${reason}).` }]);
  });
  const body = (await response.json().catch(() => {
    throw invalid([{ path: "--url", message: `What answers at ${target.origin} is no Default Dead: it sends no JSON.` }]);
  })) as Refusal;
  if (response.ok) return body;
  const code = body.error?.code ?? "";
  if (CODES.includes(code)) throw new AppError(code as ErrorCode, body.error?.message ?? "Refused.", body.error?.faults ?? []);
  throw new Error(body.error?.message ?? `The server answered ${response.status}.`);
}
