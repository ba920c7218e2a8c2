// Secrets in the database: useless without the key, and in no other place than their own.
import { expect, test } from 'vitest';
import { locked, unlocked } from './vault.ts';

const key = Buffer.alloc(32, 1);

test('a secret comes back under its own key and purpose, and looks different each time', () => {
  const [one, other] = [locked(key, ['app', 'cak', 'anna'], 'geheim ✓'), locked(key, ['app', 'cak', 'anna'], 'geheim ✓')];
  expect(unlocked(key, ['app', 'cak', 'anna'], one)).toBe('geheim ✓');
  expect(one.equals(other)).toBe(false);
  expect(one.includes('geheim')).toBe(false);
});

test('under another key, for another colleague, cut off or changed it is nothing', () => {
  const kept = locked(key, ['app', 'cak', 'anna'], 'geheim');
  const changed = Buffer.from(kept);
  changed[changed.length - 1] = (changed.at(-1) as number) ^ 1;
  expect(unlocked(Buffer.alloc(32, 2), ['app', 'cak', 'anna'], kept)).toBeUndefined();
  expect(unlocked(key, ['app', 'cak', 'piet'], kept)).toBeUndefined();
  expect(unlocked(key, ['app', 'cak', 'anna'], changed)).toBeUndefined();
  for (const length of [0, 5, 27, 28]) expect(unlocked(key, ['app', 'cak', 'anna'], kept.subarray(0, length))).toBeUndefined();
});
