const PAUSE_MS = 5;
const sleeper = new Int32Array(new SharedArrayBuffer(4));

/** Repeats, at growing intervals, what SQLite refuses at once while another process holds a lock (a change of journal mode, a recovery). */
export function whileBusy<T>(work: () => T, attempts = 60): T {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return work();
    } catch (error) {
      const code = (error as { code?: string }).code ?? "";
      if (attempt >= attempts || !code.startsWith("SQLITE_BUSY")) throw error;
      Atomics.wait(sleeper, 0, 0, attempt * PAUSE_MS);
    }
  }
}
