// B-53: what is under way breaks off when the right to it is gone; a journey shows it through the pages.
import { expect, test } from 'vitest';
import { whileAllowed } from './while-allowed.ts';

/** Ten pieces, and whether they were let go of. */
function tenPieces() {
  const seen = { given: 0, open: false };
  async function* pieces() {
    seen.open = true;
    try {
      for (; seen.given < 10; seen.given += 1) yield Uint8Array.of(seen.given);
    } finally {
      seen.open = false;
    }
  }
  return { seen, pieces };
}

test('B-53: given a right that goes while pieces are handed out, then the next piece does not come, nor was it taken ahead', async () => {
  const { seen, pieces } = tenPieces();
  let isAllowed = true;
  const reader = whileAllowed(pieces, async () => isAllowed, 0).getReader();
  expect(seen.open).toBe(false);
  expect((await reader.read()).value).toEqual(Uint8Array.of(0));
  isAllowed = false;
  await expect(reader.read()).rejects.toThrow('may not have it');
  expect(seen).toEqual({ given: 1, open: false });
});

test('given the right stays, then all comes; given the reader leaves, then the rest is let go of', async () => {
  const whole = tenPieces();
  expect(new Uint8Array(await new Response(whileAllowed(whole.pieces, async () => true, 0)).arrayBuffer())).toHaveLength(10);
  const left = tenPieces();
  const reader = whileAllowed(left.pieces, async () => true, 0).getReader();
  await reader.read();
  await reader.cancel();
  expect(left.seen).toEqual({ given: 0, open: false });
});
