export type Fault = { path: string; message: string };
/** A refusal in the server's own words. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly faults: readonly Fault[],
  ) {
    super(message);
  }
}

type Body = { error?: { message: string; faults: Fault[] } };
const BROKEN = "The server did not answer. Nothing was changed; try again.";

async function read(response: Response): Promise<unknown> {
  const body = (await response.json().catch(() => null)) as Body | null;
  if (response.ok && body !== null) return body;
  throw new Refusal(body?.error?.message ?? BROKEN, body?.error?.faults ?? []);
}

/** Calls an operation by its name, as every other program does. Throws Refusal. */
export async function call<T>(workspace: string, operation: string, input: unknown): Promise<T> {
  const response = await fetch(`/api/v1/${operation}?workspace=${encodeURIComponent(workspace)}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(input),
  }).catch(() => null);
  if (!response) throw new Refusal(BROKEN, []);
  return (await read(response)) as T;
}

/** Sends a file, telling how many bytes are through. */
export function upload(file: File, told: (sent: number) => void): Promise<{ id: string; bytes: number }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/uploads?name=${encodeURIComponent(file.name)}`);
    request.upload.onprogress = (event) => told(event.loaded);
    request.onerror = () => reject(new Refusal(BROKEN, []));
    request.onload = () => {
      void read(new Response(request.responseText, { status: request.status === 0 ? 500 : request.status })).then((body) => resolve(body as { id: string; bytes: number }), reject);
    };
    request.send(file);
  });
}
