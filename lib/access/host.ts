const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

const nameOf = (host: string): string => host.trim().toLowerCase().replace(/:\d+$/, "");

/**
 * Is this Host header one that the installation answers to? `allowed` is the comma-separated ALLOWED_HOSTS, names
 * with or without a port. Keeps DNS rebinding out: a foreign name that resolves here is still foreign.
 */
export function isAllowedHost(host: string | null, allowed: string): boolean {
  if (!host) return false;
  const name = nameOf(host);
  return LOOPBACK.includes(name) || allowed.split(",").map(nameOf).filter(Boolean).includes(name);
}

/** Does a state-changing browser request come from our own pages? Requests without an Origin are refused. */
export function isOwnOrigin(origin: string | null, host: string | null): boolean {
  if (!origin || !host) return false;
  const match = /^https?:\/\/([^/]+)$/.exec(origin.toLowerCase());
  return match !== null && match[1] === host.toLowerCase();
}
