/** Runs the clocks until told to stop: each by itself, never twice at once, and a fault of one stops none. */
import type { Clock } from './clocks.ts';
import { pause } from './pause.ts';
import type { Workshop } from './workshop.ts';

export interface Running {
  /** waits for what is under way, and starts nothing new */
  stop(): Promise<void>;
  /** lets every clock come round now, or once more when it is under way */
  wake(): void;
}

/** Starts every clock at once. */
export function runClocks(clocks: readonly Clock[], workshop: Workshop): Running {
  const stopping = new AbortController();
  let resting = new AbortController();
  const wake = () => {
    const woken = resting;
    resting = new AbortController();
    woken.abort();
  };
  const loops = clocks.map((clock) => loop(clock, workshop, stopping.signal, () => resting.signal));
  return {
    async stop() {
      stopping.abort();
      wake();
      await Promise.all(loops);
    },
    wake,
  };
}

async function loop(clock: Clock, workshop: Workshop, stop: AbortSignal, rest: () => AbortSignal): Promise<void> {
  const came = (failed: boolean) =>
    workshop.office.rounds?.set(clock.name, { everySeconds: clock.everySeconds, ended: Date.now(), failed });
  came(false);
  while (!stop.aborted) {
    // taken before the work: what changed meanwhile asks for another round
    const woken = rest();
    try {
      await clock.run(workshop, stop);
      came(false);
    } catch (fault) {
      came(true);
      // the next turn tries again; the log says what kind of fault it was, without anybody's data
      const { name, code, stack } = fault as Error & { code?: string };
      workshop.log('error', 'clock failed', {
        clock: clock.name,
        kind: code ?? name,
        where: stack?.split('\n')[1]?.trim() ?? '',
      });
    }
    await pause(clock.everySeconds * 1000, woken);
  }
}
