/**
 * Whether the time of an answer, or the answer itself, tells what it must not: whether a number of a case exists, how much of a
 * secret was right, who has an account (B-34, B-36, B-42). Two questions take turns by chance on one connection, with the first of
 * them once more as a third: how far that one is from itself is what the machine makes of it. No time is asserted; other answers end it.
 * node bench/secrets.ts [--count 5000] [--passwords 150]
 */
import { parseArgs } from 'node:util';
import { line, median, ms, times, verdict } from './figures.ts';
import { Connection, type Request } from './load/connection.ts';
import { tokenOf } from './pages/colleague.ts';
import { buildProduct, freshData, type Product, startProduct } from './product.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '5000' }, passwords: { type: 'string', default: '150' } },
});
const [count, passwords] = [Number(values.count), Number(values.passwords)];
const MOST_APART_MS = 0.2;
const SURE = 0.01;

/** Two questions that must look alike, however often they are asked. */
interface Pair {
  readonly name: string;
  readonly count: number;
  readonly one: (turn: number) => Request;
  readonly other: (turn: number) => Request;
}

interface Told {
  readonly times: number[];
  readonly answers: Set<string>;
}

/** What differs by the moment, or by how long what was typed is. */
const OWN: ReadonlySet<string> = new Set(['date', 'set-cookie', 'content-length']);

/** What everybody is told alike: without the tokens of forms and what was typed. */
const plain = (body: string) => body.replace(/value=\\?"[^"]*"|antwoord=[\w-]+|\b[A-Z]{2,}-\d{4}-\d{5}\b/g, '');

async function compare(url: string, { name, count: turns, one, other }: Pair): Promise<boolean> {
  const connection = new Connection(url);
  const kinds = [one, other, one] as const;
  const told: readonly Told[] = kinds.map(() => ({ times: [], answers: new Set() }));
  try {
    for (let turn = -20; turn < turns; turn += 1) {
      for (const at of [0, 1, 2].sort(() => Math.random() - 0.5)) {
        const request = (kinds[at] as Pair['one'])(turn * 3 + at);
        const began = performance.now();
        const answer = await connection.ask(request);
        const took = performance.now() - began;
        if (turn < 0) continue;
        told[at]?.times.push(took);
        const headers = [...answer.headers].filter(([head]) => !OWN.has(head));
        told[at]?.answers.add(plain(JSON.stringify([answer.status, headers, answer.body])));
      }
    }
  } finally {
    connection.close();
  }
  return report(name, told as readonly [Told, Told, Told]);
}

function report(name: string, [one, other, again]: readonly [Told, Told, Told]): boolean {
  const [a, b, noise] = [median(one.times), median(other.times), Math.abs(median(one.times) - median(again.times))];
  const apart = Math.abs(a - b);
  const chance = chanceOfAlike(one.times, other.times);
  console.log(line(name, `${one.times.length} ×`, ms(a), ms(b), times(b / a), `p ${chance.toFixed(3)}`));
  const alike = chance > SURE || (apart < MOST_APART_MS && apart < 3 * noise);
  console.log(
    verdict(
      '  how far apart',
      ms(apart),
      alike,
      `under ${MOST_APART_MS} ms and three times ${ms(noise)} by chance, or p over ${SURE}`,
    ),
  );
  // when the shelf of kept answers is full a page answers at once, whatever was asked: that is no answer of one of them alone
  const ones = new Set([...one.answers, ...again.answers]);
  const theirs = [...ones, ...other.answers].filter((told) => !(ones.has(told) && other.answers.has(told)));
  console.log(verdict('  answers of one of them alone', String(theirs.length), theirs.length === 0, 'none'));
  if (theirs.length > 0) console.log(`  they begin to differ at: ${differing([theirs[0] ?? '', [...one.answers][0] ?? ''])}`);
  return theirs.length === 0;
}

/** Two answers from where they are not the same. */
function differing([one, other]: readonly [string, string]): string {
  const at = [...one].findIndex((sign, place) => sign !== other[place]);
  return [one, other].map((text) => text.slice(Math.max(0, at - 60), at + 60)).join('\n    ');
}

/** Kolmogorov and Smirnov: the chance of a distance such as this between two samples of one distribution. */
function chanceOfAlike(a: readonly number[], b: readonly number[]): number {
  const [left, right] = [a.toSorted((x, y) => x - y), b.toSorted((x, y) => x - y)];
  let [i, j, most] = [0, 0, 0];
  while (i < left.length && j < right.length) {
    if ((left[i] as number) <= (right[j] as number)) i += 1;
    else j += 1;
    most = Math.max(most, Math.abs(i / left.length - j / right.length));
  }
  const size = Math.sqrt((left.length * right.length) / (left.length + right.length));
  const z = (size + 0.12 + 0.11 / size) * most;
  let sum = 0;
  for (let k = 1; k <= 100; k += 1) sum += 2 * (-1) ** (k - 1) * Math.exp(-2 * k * k * z * z);
  return z < 0.2 ? 1 : Math.min(1, Math.max(0, sum));
}

interface Mine {
  readonly reference: string;
  readonly code: string;
}

async function lodged(url: string, organisation: string): Promise<Mine> {
  const answer = await fetch(`${url}/api/v1/organisations/${organisation}/complaints`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ story: 'Niemand belde terug.', people: [{ name: 'Jo', email: 'jo@burger.example' }] }),
  });
  const told = (await answer.json()) as Mine;
  if (answer.status !== 201 || told.code === undefined) throw new Error(`lodging was answered with ${answer.status}`);
  return told;
}

/** Sends a form of a page, as a browser does, each time from another address. */
async function formAt(url: string, path: string): Promise<(fields: Record<string, string>, turn: number) => Request> {
  const page = await fetch(`${url}${path}`);
  const cookie = page.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const html = await (await fetch(`${url}${path}`, { headers: { cookie } })).text();
  const formToken = /name="formToken" value="([^"]+)"/.exec(html)?.[1];
  if (formToken === undefined) throw new Error(`${path} has no form`);
  return (fields, turn) => ({
    method: 'POST',
    path,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      // the bound of attempts is for each address; a proxy on this machine tells it
      'x-forwarded-for': `2001:db8::${((turn + 1_000) % 65_536).toString(16)}:${Math.floor(Math.random() * 65_536).toString(16)}`,
      cookie,
    },
    body: new URLSearchParams({ formToken, ...fields }).toString(),
  });
}

const swap = (text: string, at: number) => {
  const place = at < 0 ? text.length + at : at;
  return `${text.slice(0, place)}${text[place] === '0' ? '1' : '0'}${text.slice(place + 1)}`;
};

async function pairs(product: Product): Promise<readonly Pair[]> {
  const { url } = product;
  const [here, there] = [await lodged(url, 'cak'), await lodged(url, 'klikklaar')];
  const enter = await formAt(url, '/cak/mijn-klacht');
  const own = (reference: string, code: string) => (turn: number) => enter({ reference, code }, turn);
  const none = (turn: number) =>
    enter({ reference: `CAK-2026-${String(10_000 + (Math.abs(turn) % 80_000)).padStart(5, '0')}`, code: wrong }, turn);
  const wrong = swap(here.code, -1);
  const key = tokenOf(product, 'cak', 'j.pinas@cak.example').authorization as string;
  const byKey = (authorization: string) => () =>
    ({ method: 'GET', path: '/api/v1/organisations/cak/cases', headers: { authorization } }) as const;
  const signIn = await formAt(url, '/werk/inloggen');
  const people = ['cak', 'kika', 'klikklaar', 'ccv', 'insolving'].flatMap((at) =>
    (PEOPLE[at] ?? []).map((name) => `${name}@${at}.example`),
  );
  const password = 'vier paarden op het dak';
  return [
    { name: 'a number that is there, one that is not', count, one: own(here.reference, wrong), other: none },
    { name: 'a number of here, one of elsewhere', count, one: own(here.reference, wrong), other: own(there.reference, wrong) },
    {
      name: 'a code wrong at its end, at its start',
      count,
      one: own(here.reference, wrong),
      other: own(here.reference, swap(here.code, 0)),
    },
    {
      name: 'a key wrong at its end, at its start',
      count,
      one: byKey(swap(key, -1)),
      other: byKey(swap(key, key.indexOf('_cak_') + 5)),
    },
    {
      name: 'an address of a colleague, of nobody',
      count: passwords,
      one: (turn) => signIn({ email: people[Math.abs(turn) % people.length] as string, password }, turn),
      other: (turn) => signIn({ email: `n.${turn}@cak.example`, password }, turn),
    },
  ];
}

/** Colleagues of the demonstration; ten attempts a quarter are let through for each. */
const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  cak: ['j.pinas', 'm.dewit', 's.yildirim', 'f.elamrani', 'b.vanrossem', 'k.wongso', 't.hoekstra'],
  kika: ['n.terpstra', 'e.vanwijngaarden', 'c.lindhout', 'o.kaya', 'd.sardjoe'],
  klikklaar: ['a.okafor', 'h.bosscher', 'i.martina', 'l.nguyen', 'r.vanzonneveld'],
  ccv: ['w.achterberg', 'p.dijkhuis', 'g.baptista', 'g.postma', 'v.ramdin', 'w.terlouw', 'z.benali'],
  insolving: ['q.zwanenburg', 'x.haddad', 's.veldkamp', 'u.mensah', 'y.blankestijn'],
};

buildProduct();
const product = await startProduct(freshData('secrets'));
let alike = true;
try {
  for (const pair of await pairs(product)) alike = (await compare(product.url, pair)) && alike;
} finally {
  await product.stop();
}
process.exitCode = alike ? 0 : 1;
