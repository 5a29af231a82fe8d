import { AppError, type ErrorCode, type Fault } from "#lib/errors.ts";

type Refusal = { error?: { code?: string; message?: string; faults?: Fault[] } };
const CODES: readonly string[] = ["invalid", "unauthenticated", "forbidden", "not-found", "conflict"];

/** An operation by its name on a running server. */
export async function callServer(url: string, key: string | null, workspace: string | null, name: string, input: unknown): Promise<unknown> {
  const target = new URL(`/api/v1/${encodeURIComponent(name)}`, url);
  if (workspace) target.searchParams.set("workspace", workspace);
  const headers: Record<string, string> = { "Content-Type": "application/json", ...(key ? { Authorization: `Bearer ${key}` } : {}) };
  const response = await fetch(target, { method: "POST", headers, body: JSON.stringify(input) });
  const body = (await response.json()) as Refusal;
  if (response.ok) return body;
  const code = body.error?.code ?? "";
  if (CODES.includes(code)) throw new AppError(code as ErrorCode, body.error?.message ?? "Refused.", body.error?.faults ?? []);
  throw new Error(body.error?.message ?? `The server answered ${response.status}.`);
}
