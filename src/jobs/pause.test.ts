import { expect, test } from 'vitest';
import { givingWay, pause } from './pause.ts';

test('a pause ends at once when the clocks are stopped', async () => {
  const stopping = new AbortController();
  const waiting = pause(60_000, stopping.signal);
  stopping.abort();
  await waiting;
  await pause(60_000, stopping.signal);
});

test('work rests after itself while people wait, and goes straight on when nobody does', async () => {
  const rested: boolean[] = [];
  for (const crowded of [true, false]) {
    const stopping = new AbortController();
    const done = givingWay({ crowded: () => crowded }, () => new Promise((worked) => setTimeout(worked, 5)), stopping.signal);
    let over = false;
    const ended = done.then(() => {
      over = true;
    });
    await new Promise((later) => setTimeout(later, 15));
    rested.push(!over);
    stopping.abort();
    await ended;
  }
  expect(rested).toEqual([true, false]);
});
