/** Tests of the watch over the processor: what counts is work, never waiting. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchProcessor } from './processor-time.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A thread that begins with `used` milliseconds, and what was told of it. */
function watched(used: number | undefined, most: number) {
  const thread = { used };
  const over = vi.fn();
  const asked = vi.fn(async () => {
    if (thread.used === undefined) throw new Error('not running');
    return thread.used;
  });
  return { thread, over, asked, stop: watchProcessor(asked, most, over) };
}

test('given a busy machine on which a thread gets no turn, then however long that takes it is not stopped; its own work is counted', async () => {
  const { thread, over } = watched(4_000, 1_000);
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(over).not.toHaveBeenCalled();
  thread.used = 4_999;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(over).not.toHaveBeenCalled();
  thread.used = 5_000;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(over).toHaveBeenCalledTimes(1);
});

test('given that the answer came, or that the thread is gone, then nobody asks any more', async () => {
  const { thread, over, asked, stop } = watched(0, 1_000);
  await vi.advanceTimersByTimeAsync(1_000);
  stop();
  thread.used = 9_000;
  const before = asked.mock.calls.length;
  await vi.advanceTimersByTimeAsync(5_000);
  expect([over.mock.calls.length, asked.mock.calls.length]).toEqual([0, before]);
  const gone = watched(undefined, 1_000);
  await vi.advanceTimersByTimeAsync(5_000);
  expect([gone.over.mock.calls.length, gone.asked.mock.calls.length]).toEqual([0, 1]);
});
