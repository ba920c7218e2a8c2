/**
 * Pages among many cases: work list, case page, list and search over HTTP, with 8 clients; with two sizes also how much
 * slower the larger is. What was seeded is kept for the next run. Before that the machine is measured: an aim in milliseconds says
 * something of a machine too, and each p99 is shown once more as it would be on the one where the aims were tried.
 * node bench/pages.ts [--cases 100000] [--against 1000000] [--rounds 3] [--seconds 3] [--clients 8] [--fresh] [--only NAME] [--no-yardstick]
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Burst, line, median, megabytes, ms, perSecond, rate, times, verdict } from './figures.ts';
import { load } from './load/load.ts';
import type { Work } from './load/work.ts';
import { AIMS, questions } from './pages/asked.ts';
import {
  buildProduct,
  dataFolder,
  freshData,
  type Product,
  runCommand,
  type Spent,
  spentSince,
  startProduct,
} from './product.ts';
import { yardstick } from './reference/yardstick.ts';

const { values } = parseArgs({
  allowNegative: true,
  options: {
    cases: { type: 'string', default: '100000' },
    against: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '3' },
    clients: { type: 'string', default: '8' },
    // seeds anew, also when it was done before
    fresh: { type: 'boolean', default: false },
    // one kind of question alone, by its name
    only: { type: 'string' },
    // how fast this machine is
    yardstick: { type: 'boolean', default: true },
    // a processor profile of the application, for the developer tools of a browser
    profile: { type: 'string' },
  },
});
const [rounds, seconds, clients] = [Number(values.rounds), Number(values.seconds), Number(values.clients)];

/** A burst, and what processor time each of its answers took. */
type Measured = Burst & { readonly spent: Spent };

interface Place {
  readonly cases: number;
  readonly product: Product;
  readonly asked: Readonly<Record<string, Work>>;
  /** by kind of question */
  readonly bursts: Map<string, Measured[]>;
}

/** A product with so many cases; seeded when it is not yet. */
async function placeWith(cases: number): Promise<Place> {
  const name = `pages-${cases}`;
  const mark = `${dataFolder(name)}.seeded`;
  if (values.fresh || !existsSync(mark)) {
    rmSync(mark, { force: true });
    const dataDir = freshData(name);
    runCommand(dataDir, 'seed', '--cases', String(cases));
    writeFileSync(mark, '');
  }
  const profile: Record<string, string> =
    values.profile === undefined ? {} : { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${values.profile}` };
  const product = await startProduct(dataFolder(name), profile);
  return { cases, product, asked: await questions(product), bursts: new Map() };
}

async function measure(places: readonly Place[]): Promise<void> {
  for (const kind of Object.keys(AIMS).filter((one) => values.only === undefined || one === values.only)) {
    for (let round = 0; round < rounds; round++) {
      for (const { product, asked, bursts } of places) {
        const work = asked[kind] as Work;
        if (round === 0) await load({ url: product.url, clients, warmSeconds: 0, seconds: 1.5, work });
        const before = product.processor();
        const one = await load({ url: product.url, clients, warmSeconds: 0, seconds, work });
        bursts.set(kind, [...(bursts.get(kind) ?? []), { ...one, spent: spentSince(before, product, one.count) }]);
      }
    }
  }
}

const over = (bursts: readonly Measured[] | undefined, pick: (burst: Measured) => number) => median((bursts ?? []).map(pick));

function report({ cases, product, bursts }: Place, part: number | undefined): void {
  console.log(`\n${cases} cases, ${clients} clients, median of ${rounds} rounds of ${seconds} s`);
  const there = part === undefined ? [] : ['p99 there', ''];
  console.log(line('', 'a second', 'p50', 'p99', '', ...there, 'app ms', 'database ms'));
  for (const [kind, all] of bursts) {
    const p99 = over(all, (one) => one.p99);
    const aim = AIMS[kind] as number;
    const against = (time: number) => [ms(time), time < aim ? 'reached' : `over ${aim} ms`];
    const figures = [
      rate(over(all, perSecond)),
      ms(over(all, (one) => one.p50)),
      ...against(p99),
      ...(part === undefined ? [] : against(p99 * part)),
    ];
    const spent = [over(all, (one) => one.spent.application), over(all, (one) => one.spent.database)];
    console.log(line(kind, ...figures, ...spent.map((one) => one.toFixed(2))));
  }
  const { most } = product.memory();
  console.log(verdict('memory of the application, at most', megabytes(most), most < 300 * 1024 ** 2, 'under 300 MB'));
}

/** How many times as long the larger takes: the middle of the ratios, round by round. */
function compare(small: Place, large: Place): void {
  console.log(`\n${large.cases} against ${small.cases} cases`);
  console.log(line('', 'p50', 'p99'));
  for (const kind of small.bursts.keys()) {
    const ratio = (pick: (burst: Measured) => number) => over(large.bursts.get(kind), pick) / over(small.bursts.get(kind), pick);
    const [p50, p99] = [ratio((one) => one.p50), ratio((one) => one.p99)];
    console.log(`${line(kind, times(p50), times(p99), p50 <= 1.5 ? 'reached' : 'MISSED')}  at most 1.5 ×`);
  }
}

buildProduct();
const machine = values.yardstick ? await yardstick(clients) : undefined;
const places: Place[] = [];
try {
  for (const cases of [values.cases, values.against]) if (cases !== undefined) places.push(await placeWith(Number(cases)));
  await measure(places);
  if (machine !== undefined)
    console.log(
      `pgbench writes ${rate(machine.perSecond)} lodgings here, ${times(machine.part)} of what it wrote where the aims were tried ("there")`,
    );
  for (const place of places) report(place, machine?.part);
  const [small, large] = places;
  if (small !== undefined && large !== undefined) compare(small, large);
} finally {
  for (const { product } of places) await product.stop();
}
