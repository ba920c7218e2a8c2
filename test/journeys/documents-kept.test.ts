/** Documents that were sent while something failed on our side: they are kept, or the page names those that must be chosen again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stepOf } from '#core/case/steps.ts';
import { rows, withOrganisation } from '#store/transaction.ts';
import { type HandledCase, heardCase } from './a-handled-case.ts';
import { aRunningHouse, type RunningHouse } from './a-running-house.ts';
import { aVisitor, formsIn, textOf, type Visitor, valuesIn } from './a-visitor.ts';

let one: HandledCase;
let house: RunningHouse;
beforeAll(async () => {
  [one, house] = await Promise.all([heardCase(undefined, false), aRunningHouse()]);
}, 120_000);
afterAll(() => Promise.all([one.house.close(), house.close()]));

const BROWSER = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
const isMain = (form: string) => form.includes('class="form"');
const pdf = (name: string) => new File(['%PDF-1.7\n', name], `${name}.pdf`);
const stored = (name: string, { office }: Pick<RunningHouse, 'office'> = one.house) =>
  withOrganisation(office.pool, 'cak', (tx) =>
    rows<{ case: boolean }>(tx, 'select case_id is not null as case from file where organisation = $1 and name = $2', [
      ...['cak', `${name}.pdf`],
    ]),
  );

/** Does this while the database is away: for transactions alone, or also for what looks up who is signed in. */
async function whileAway<T>(
  wholly: boolean,
  does: () => Promise<T>,
  { office }: Pick<RunningHouse, 'office'> = one.house,
): Promise<T> {
  const { pool } = office;
  const { connect, query } = pool;
  const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  pool.connect = ((done?: (fault: Error | undefined) => void) =>
    done === undefined ? Promise.reject(refused) : connect.call(pool, done as never)) as typeof connect;
  if (wholly) pool.query = (() => Promise.reject(refused)) as typeof query;
  try {
    return await does();
  } finally {
    Object.assign(pool, { connect, query });
  }
}

async function atDocuments(): Promise<Visitor> {
  const visitor = aVisitor(house.app);
  await visitor.get('/cak/klacht');
  const me = { 'people.0.name': 'S. Yilmaz', 'people.0.email': 's.yilmaz@burger.example' };
  for (const answer of [{ story: 'Niemand belde terug.' }, {}, {}, me]) await visitor.send(answer);
  return visitor;
}

async function attaching(): Promise<Visitor> {
  const who = aVisitor(one.house.app, BROWSER);
  who.cookies.set('werk', await one.house.session('cak', 'm.dewit'));
  await who.get(`${one.at}/${stepOf('attach').noun}`);
  return who;
}

test('B-30: given the database is away when documents come with a complaint, when it is back, then they need not be chosen again and are there once', async () => {
  const visitor = await atDocuments();
  const form = formsIn(visitor.last?.html ?? '').find(isMain) ?? '';
  const sent = { ...valuesIn(form), documents: [pdf('van-onderweg')] };
  // a script sends them ahead, and the browser once more
  const away = await whileAway(
    true,
    async () => [await visitor.post('/cak/klacht', sent), await visitor.post('/cak/klacht', sent)],
    house,
  );
  expect(away.map(({ status }) => status)).toEqual([503, 503]);
  expect(textOf(away[1]?.html ?? '')).not.toContain('Kies deze documenten opnieuw');
  expect(await stored('van-onderweg', house)).toEqual([]);
  const check = await visitor.send();
  expect(textOf(check.html)).toContain('van-onderweg.pdf');
  expect((await visitor.send()).path).toBe('/cak/klacht/klaar');
  expect(await stored('van-onderweg', house)).toHaveLength(1);
});

test('B-30: given the database goes away while a complaint with a document is written down, when the page that says so is sent again, then both are there', async () => {
  const who = aVisitor(one.house.app, BROWSER);
  who.cookies.set('werk', await one.house.session('cak', 'f.elamrani'));
  await who.get('/werk/nieuw?leeg');
  const told = {
    story: 'Aan de balie verteld.',
    channel: 'phone',
    'people.0.name': 'E. Eenmaal',
    'people.0.phone': '0701234567',
  };
  const away = await whileAway(false, () => who.send({ ...told, documents: [pdf('van-de-balie')] }, isMain));
  expect(away.status).toBe(500);
  expect(textOf(away.html)).toContain('Aan de balie verteld.');
  expect(textOf(away.html)).not.toContain('Kies deze documenten opnieuw');
  expect(await stored('van-de-balie')).toEqual([]);
  expect((await who.send({}, isMain)).path).not.toContain('antwoord=');
  expect(await stored('van-de-balie')).toEqual([{ case: true }]);
});

test('B-30: given nobody could say who is signed in when a document came, then the page names it with a field, and sent with it anew it is in the case', async () => {
  const who = await attaching();
  const away = await whileAway(true, () => who.send({ documents: [pdf('nog-een-keer')] }, isMain));
  expect(away.status).toBe(500);
  expect(textOf(away.html)).toContain('Kies deze documenten opnieuw');
  expect(textOf(away.html)).toContain('nog-een-keer.pdf');
  expect(away.html).toMatch(/enctype="multipart\/form-data"[\s\S]*<input type="file"[^>]*name="documents"/);
  const done = await who.send({ documents: [pdf('nog-een-keer')] }, isMain);
  expect(done.path).toContain('gedaan=');
  expect(await stored('nog-een-keer')).toHaveLength(1);
});
