import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { macOf } from './mac.ts';

test('is the HMAC of the words under the key, each time', () => {
  const key = Buffer.alloc(32, 7);
  const plain = createHmac('sha256', key).update('["form","a",1]').digest();
  expect([macOf(key, ['form', 'a', 1]), macOf(key, ['form', 'a', 1])]).toEqual([plain, plain]);
  expect(macOf(Buffer.alloc(32, 8), ['form', 'a', 1])).not.toEqual(plain);
  expect(macOf(key, ['form', 'a1'])).not.toEqual(plain);
});
