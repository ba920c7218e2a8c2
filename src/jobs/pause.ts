/** Waiting that ends at once when the clocks are stopped, and the manners of work that nobody waits for. */
import type { Workshop } from './workshop.ts';

/** Waits so many milliseconds, or until told to stop. */
export function pause(milliseconds: number, stop?: AbortSignal): Promise<void> {
  if (stop?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stop?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    stop?.addEventListener('abort', done);
  });
}

/** While people wait it rests this many times as long as it worked: it then takes a tenth of the time, and still goes on. */
const REST = 9;
const LONGEST_REST_MS = 2000;

/** Does the work, then rests when many people wait for an answer: a letter may come a minute later, a page may not. */
export async function givingWay(
  workshop: Pick<Workshop, 'crowded'>,
  work: () => Promise<void>,
  stop?: AbortSignal,
): Promise<void> {
  const began = performance.now();
  await work();
  if (workshop.crowded()) await pause(Math.min(REST * (performance.now() - began), LONGEST_REST_MS), stop);
}
