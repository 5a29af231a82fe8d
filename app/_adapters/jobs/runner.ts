import { deliverDue } from "#app/_operations/delivery/deliver-due.ts";
import type { Ways } from "#app/_operations/delivery/way.ts";
import { runDue, type Runner } from "#app/_operations/jobs/run-due.ts";

const PAUSE_MS = 2_000;
/** After a fault of the storage, such as a full disk. */
const LONG_PAUSE_MS = 30_000;

type Options = Omit<Runner, "stopping"> & { ways: Ways; /** Hears of faults that belong to no run and no message. */ say: (fault: string) => void; pause?: number };
export type Running = { /** Begins nothing more; resolves once what runs is finished. */ stop: () => Promise<void> };

/** Does what is due and sends what waits, over and over. In the demo jobs run, and nothing is sent. */
export function startRunner({ ways, say, pause = PAUSE_MS, ...work }: Options): Running {
  let stopped = false;
  let wake: () => void = () => undefined;
  const stopping = () => stopped;
  const rest = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const over = (async () => {
    while (!stopped) {
      let wait = pause;
      try {
        await runDue({ ...work, stopping });
        if (!work.delivery.sendsNothing) await deliverDue({ database: work.database, ways, clock: work.clock, stopping });
      } catch (error) {
        say(error instanceof Error ? (error.stack ?? error.message) : String(error));
        wait = Math.max(pause, LONG_PAUSE_MS);
      }
      if (!stopped) await rest(wait);
    }
  })();
  return {
    stop: () => {
      stopped = true;
      wake();
      return over;
    },
  };
}
