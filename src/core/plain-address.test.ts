// B-38: signs that a reader further on would cut off are no part of an address.
import { expect, test } from 'vitest';
import { isPlainAddress } from './plain-address.ts';

test.each(['%00', '%0d%0aX-A:b', '%1F', '%7f', '%C2%85', '%20', '%C2%A0'])('B-38: no address of ours ends in %s', (end) => {
  for (const at of [`http://h/werk/zaken/A${end}`, `http://h/a${end}/b?c=d`, `/a${end}?c`])
    expect([at, isPlainAddress(at)]).toEqual([at, false]);
});

test.each(['http://h/a/b%20c.html?q=%00%20', '/werk/zaken/CAK-2026-00001', '/%C3%A9?x=%20', '/'])('%s can be ours', (at) => {
  expect(isPlainAddress(at)).toBe(true);
});
