/** Random bytes by the handful: asking the system for each sixteen anew takes longer than all that is done with them. */
import { randomFillSync } from 'node:crypto';

const STOCK = 4096;
const stock = Buffer.allocUnsafeSlow(STOCK);
let used = STOCK;

/** So many random bytes, at most 256; none is given out twice, and none stays in memory here once it was given out. */
export function someRandomBytes(count: number): Buffer {
  if (count > 256) throw new RangeError(`${count} random bytes are more than the stock is for`);
  if (used + count > STOCK) {
    randomFillSync(stock);
    used = 0;
  }
  const bytes = Buffer.from(stock.subarray(used, used + count));
  stock.fill(0, used, used + count);
  used += count;
  return bytes;
}
