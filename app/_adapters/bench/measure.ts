/** Seconds of processor time (all threads of this process) and of the clock that `run` took. */
export type Spent = { cpu: number; wall: number };

export async function measure<T>(run: () => T | Promise<T>): Promise<{ spent: Spent; result: T }> {
  const [from, start] = [process.cpuUsage(), process.hrtime.bigint()];
  const result = await run();
  const { user, system } = process.cpuUsage(from);
  return { spent: { cpu: (user + system) / 1e6, wall: Number(process.hrtime.bigint() - start) / 1e9 }, result };
}

/** The middle of many runs, each by itself. */
export async function median(times: number, run: () => unknown): Promise<Spent> {
  const all: Spent[] = [];
  for (let i = 0; i < times; i++) all.push((await measure(run)).spent);
  const middle = (key: keyof Spent) => all.map((one) => one[key]).sort((a, b) => a - b)[times >> 1] ?? NaN;
  return { cpu: middle("cpu"), wall: middle("wall") };
}

export const peakMemory = (): number => process.resourceUsage().maxRSS * 1024;

/** Hands the findings to the parent process, which prints them. */
export const report = (findings: Record<string, unknown>): void => void process.stdout.write(`${JSON.stringify({ ...findings, peakMemory: peakMemory() })}\n`);
