/**
 * Intake: complaints a second that are durably kept, over HTTP with all clocks running, against what PostgreSQL alone
 * reaches with the same rows. About two minutes.
 * node bench/intake.ts [--rounds 5] [--seconds 4] [--clients 8] [--profile FOLDER]
 */
import { parseArgs } from 'node:util';
import { SOCKET_PORT, SUPERUSER } from '#store/embedded/postmaster.ts';
import { DATABASE, withClient } from '#store/roles.ts';
import { type Burst, line, median, megabytes, ms, perSecond, rate, times, verdict } from './figures.ts';
import { formPosts, lodgings } from './intake/complaint.ts';
import { type PostLag, postLag } from './intake/post-lag.ts';
import { load } from './load/load.ts';
import type { Work } from './load/work.ts';
import { buildProduct, freshData, type Product, type Spent, spentSince, startProduct } from './product.ts';
import { prepareReference, type Reference } from './reference/reference.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    clients: { type: 'string', default: '8' },
    // a processor profile of the application, for the developer tools of a browser
    profile: { type: 'string' },
  },
});
const [rounds, seconds, clients] = [Number(values.rounds), Number(values.seconds), Number(values.clients)];

/** One contestant's burst, and what processor time each of its lodgings took. */
interface Turn {
  readonly perSecond: number;
  readonly times?: Burst;
  readonly spent: Spent;
}

type Round = Readonly<Record<string, Turn>>;

async function alone(product: Product, reference: Reference): Promise<Turn> {
  product.hold();
  const before = product.processor();
  const tps = await reference.run(clients, seconds);
  const spent = spentSince(before, product, tps * seconds);
  product.goOn();
  return { perSecond: tps, spent };
}

async function throughDoor(product: Product, work: Work): Promise<Turn> {
  const before = product.processor();
  const times = await load({ url: product.url, clients, warmSeconds: 0, seconds, work });
  return { perSecond: perSecond(times), times, spent: spentSince(before, product, times.count) };
}

async function measure(product: Product, reference: Reference, doors: Readonly<Record<string, Work>>): Promise<Round[]> {
  for (const work of Object.values(doors)) await load({ url: product.url, clients, warmSeconds: 0, seconds: 2, work });
  const all: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    const turns: Record<string, Turn> = { [reference.name]: await alone(product, reference) };
    for (const [name, work] of Object.entries(doors)) turns[name] = await throughDoor(product, work);
    all.push(turns);
    const figures = Object.entries(turns).map(([name, turn]) => `${name} ${rate(turn.perSecond)}`);
    console.log(`round ${round + 1}: ${figures.join(', ')}`);
  }
  return all;
}

function report(all: readonly Round[], reference: string): void {
  const over = (pick: (round: Round) => number | undefined) => median(all.map((round) => pick(round) ?? Number.NaN));
  console.log(`\nmedian of ${rounds} rounds of ${seconds} s, ${clients} clients`);
  console.log(line('', 'a second', 'ratio', 'p50', 'p99', 'app ms', 'database ms'));
  for (const name of Object.keys(all[0] ?? {})) {
    const ratio = over((round) => (round[name]?.perSecond ?? 0) / (round[reference]?.perSecond ?? 0));
    const [p50, p99] = [over((round) => round[name]?.times?.p50), over((round) => round[name]?.times?.p99)];
    const spent = [over((round) => round[name]?.spent.application), over((round) => round[name]?.spent.database)];
    const answered = name === reference ? ['', ''] : [ms(p50), ms(p99)];
    console.log(
      line(name, rate(over((round) => round[name]?.perSecond)), times(ratio), ...answered, ...spent.map((one) => one.toFixed(2))),
    );
    if (name === reference) continue;
    verdicts.push(verdict(`${name}: ratio`, times(ratio), ratio >= 0.5, 'at least 0.5, aim 1'));
    verdicts.push(verdict(`${name}: p99`, ms(p99), p99 < 50, 'under 50 ms'));
  }
}

const verdicts: string[] = [];

async function reportPost(product: Product): Promise<void> {
  const look = () => withClient({ host: product.socket, port: SOCKET_PORT, user: SUPERUSER, database: DATABASE }, postLag);
  const during = await look();
  const quiet = 10;
  await new Promise((later) => setTimeout(later, quiet * 1000));
  const after = await look();
  const lag = ({ waiting, sent, oldest, unsealed }: PostLag) =>
    `${sent} letters sent, ${waiting} wait, the oldest ${oldest.toFixed(1)} s; ${unsealed} entries unsealed`;
  console.log(`\nthe post when the bursts ended:  ${lag(during)}`);
  console.log(`${quiet} s later, nobody waiting:     ${lag(after)} (${rate((after.sent - during.sent) / quiet)})`);
}

buildProduct();
const profile: Record<string, string> =
  values.profile === undefined ? {} : { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${values.profile}` };
const product = await startProduct(freshData('intake'), profile);
try {
  const reference = await prepareReference(product, lodgings());
  const tables = Object.entries(reference.rows.tables).map(([table, count]) => (count === 1 ? table : `${count} × ${table}`));
  console.log(`one lodging writes ${reference.rows.statements.length} rows: ${tables.join(', ')}`);
  const doors = { 'API, JSON': lodgings(), 'web form, last page': await formPosts(product.url) };
  report(await measure(product, reference, doors), reference.name);
  await reportPost(product);
  const { most } = product.memory();
  verdicts.push(verdict('memory of the application, at most', megabytes(most), most < 300 * 1024 ** 2, 'under 300 MB'));
  console.log(`\n${verdicts.join('\n')}`);
} finally {
  await product.stop();
}
