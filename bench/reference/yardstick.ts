/** How fast this machine is beside the one on which the aims in milliseconds were tried. */
import { median } from '../figures.ts';
import { lodgings } from '../intake/complaint.ts';
import { freshData, startProduct } from '../product.ts';
import { prepareReference } from './reference.ts';

/** Lodgings a second that pgbench wrote there, with 8 clients on 2 processors. */
const WHERE_AIMED = 3_700;
const ROUNDS = 3;
/** of one round; shorter ones still pay for a new database */
const SECONDS = 4;

/**
 * Lodgings a second that pgbench writes here, and what part that is of those on the machine of the aims: 0.5 is half as fast.
 * About half a minute; it uses a database of its own.
 */
export async function yardstick(clients: number): Promise<{ readonly perSecond: number; readonly part: number }> {
  const product = await startProduct(freshData('yardstick'));
  try {
    const reference = await prepareReference(product, lodgings());
    product.hold();
    await reference.run(clients, SECONDS);
    const all: number[] = [];
    for (let round = 0; round < ROUNDS; round++) all.push(await reference.run(clients, SECONDS));
    product.goOn();
    return { perSecond: median(all), part: median(all) / WHERE_AIMED };
  } finally {
    await product.stop();
  }
}
