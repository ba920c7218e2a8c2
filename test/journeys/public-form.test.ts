// The complaint form as people without JavaScript use it: page after page, back and forth, with faults, and sent once.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOwnPage } from '#handling/open-case.ts';
import { caseIdOf } from '#store/cases/find.ts';
import { contentOf } from '#store/files/folder.ts';
import { rows, withOrganisation } from '#store/transaction.ts';
import { aRunningHouse, type RunningHouse } from './a-running-house.ts';
import { aVisitor, formsIn, type Seen, textOf, type Visitor, valuesIn } from './a-visitor.ts';

let house: RunningHouse;
beforeAll(async () => {
  house = await aRunningHouse();
});
afterAll(() => house.close());

const STORY = 'Ik heb drie keer gebeld.\nNiemand belde terug.';
const ME = { 'people.0.name': 'S. Yilmaz', 'people.0.email': 's.yilmaz@burger.example' };

/** Fills in everything up to the last page. */
async function filledIn(visitor: Visitor, more: Record<string, string> = {}, organisation = 'cak'): Promise<Seen> {
  await visitor.get(`/${organisation}/klacht`);
  await visitor.send({ story: STORY, ...more });
  await visitor.send({ about: 'de telefoon', conduct: '14-11-2026' });
  await visitor.send({ wish: 'Dat iemand belt' });
  await visitor.send(ME);
  return visitor.send();
}

const referenceIn = (seen: Seen) => /CAK-2026-\d{5}/.exec(textOf(seen.html))?.[0] as string;

async function kept(reference: string) {
  const { pool } = house.office;
  return withOrganisation(pool, 'cak', async (tx) => {
    const caseId = (await caseIdOf(tx, reference)) as string;
    const [access] = await rows<{ party: string }>(tx, 'select party from party_access where case_id = $1', [caseId]);
    return openOwnPage(house.office, tx, caseId, access?.party as string);
  });
}

async function howMany(): Promise<number> {
  return withOrganisation(house.office.pool, 'cak', async (tx) => {
    const [found] = await rows<{ count: string }>(tx, 'select count(*) from case_view');
    return Number(found?.count);
  });
}

describe('somebody complains', () => {
  test('page after page; what is kept is what was typed, and the last page says by when they hear', async () => {
    const visitor = aVisitor(house.app);
    const check = await filledIn(visitor);
    expect(textOf(check.html)).toContain('Niemand belde terug.');
    expect(textOf(check.html)).toContain('zaterdag 14 november 2026');
    const done = await visitor.send();
    expect(done).toMatchObject({ status: 200, path: '/cak/klacht/klaar' });
    const text = textOf(done.html);
    expect(text).toContain('Wij hebben uw klacht.');
    expect(text).toContain('U hoort van ons uiterlijk zaterdag 5 december 2026');
    expect(text).toMatch(/[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{6}/);
    const own = await kept(referenceIn(done));
    expect(own?.events[0]?.personal).toMatchObject({ story: STORY, wish: 'Dat iemand belt', about: 'de telefoon' });
    expect(own?.state.conduct).toBe('2026-11-14');
    expect([...(own?.people.values() ?? [])]).toEqual([
      expect.objectContaining({ name: 'S. Yilmaz', email: 's.yilmaz@burger.example' }),
    ]);
  });

  test('without a name: nothing of the person is kept, whatever was typed before', async () => {
    const visitor = aVisitor(house.app);
    await visitor.get('/cak/klacht');
    await visitor.send({ story: STORY });
    await visitor.send();
    await visitor.send();
    await visitor.send({ ...ME, who: 'unnamed' });
    const check = await visitor.send();
    expect(textOf(check.html)).toContain('Zonder naam');
    const done = await visitor.send();
    const own = await kept(referenceIn(done));
    expect(textOf(done.html)).toContain('Ons antwoord leest u alleen met dit nummer en deze code.');
    expect(textOf((await visitor.get('/cak/mijn-klacht')).html)).toContain('Kijk daarom af en toe op deze pagina.');
    expect([...(own?.people.values() ?? [])]).toEqual([{ capacity: 'complainant', language: 'nl' }]);
  });

  test('for somebody else: the representative gets an own page too', async () => {
    const visitor = aVisitor(house.app);
    await visitor.get('/cak/klacht');
    for (const answer of [{ story: STORY }, {}, {}]) await visitor.send(answer);
    const wrong = await visitor.send({
      'people.0.name': 'Mijn moeder',
      who: 'other',
      'people.1.email': 'dochter@burger.example',
    });
    expect(wrong.status).toBe(422);
    expect(textOf(wrong.html)).toContain('Vul in wie er voor deze persoon spreekt.');
    await visitor.send({ 'people.1.name': 'De dochter' });
    await visitor.send();
    const own = await kept(referenceIn(await visitor.send()));
    expect(own?.state.parties.map(({ capacity }) => capacity).sort()).toEqual(['complainant', 'representative']);
  });

  test('a tip is a shorter form, and becomes what it is', async () => {
    const visitor = aVisitor(house.app);
    const first = await visitor.get('/cak/klacht?soort=tip');
    expect(textOf(first.html)).toContain('Stap 1 van 4');
    await visitor.send({ story: 'Zet het nummer bovenaan de brief.' });
    await visitor.send(ME);
    await visitor.send();
    const done = await visitor.send();
    const own = await kept(referenceIn(done));
    expect(own?.state.record).toBe('tip');
    // and is called what it is
    const mine = textOf((await visitor.get('/cak/mijn-klacht')).html);
    expect(mine).toContain('U stuurde ons een bericht');
    expect(`${textOf(done.html)} ${mine}`.replaceAll('Hoe staat het met mijn klacht of tip?', '')).not.toMatch(
      /(uw|mijn) klacht/i,
    );
  });

  test.each(['cak', 'ccv', 'klikklaar', 'kika', 'insolving'])('at every organisation: %s', async (organisation) => {
    const visitor = aVisitor(house.app);
    const check = await filledIn(visitor, {}, organisation);
    expect(check.status).toBe(200);
    expect((await visitor.send()).path).toBe(`/${organisation}/klacht/klaar`);
  });
});

describe('nothing that was typed is lost', () => {
  test('a page with a fault comes back as it was, with a sentence at the place', async () => {
    const visitor = aVisitor(house.app);
    await visitor.get('/cak/klacht');
    const empty = await visitor.send({ story: '  ' });
    expect(empty.status).toBe(422);
    expect(textOf(empty.html)).toContain('Vertel in een paar woorden wat er is gebeurd.');
    await visitor.send({ story: STORY });
    const late = await visitor.send({ conduct: '31-11-2026', about: 'een <b>brief</b>' });
    expect(textOf(late.html)).toContain('Deze datum kan niet.');
    expect(late.html).toContain('value="een &lt;b&gt;brief&lt;/b&gt;"');
    const future = await visitor.send({ conduct: '2027-01-01' });
    expect(textOf(future.html)).toContain('Deze datum ligt te laat');
  });

  test('going back and forth keeps every answer', async () => {
    const visitor = aVisitor(house.app);
    await filledIn(visitor);
    const story = await visitor.send({ go: 'story' });
    expect(story.html).toContain('Ik heb drie keer gebeld.');
    // from the last page one returns to the last page
    const check = await visitor.send({ story: 'Anders verteld.' });
    expect(textOf(check.html)).toContain('Klopt dit?');
    expect(textOf(check.html)).toContain('Anders verteld.');
    expect(textOf(check.html)).toContain('S. Yilmaz');
  });

  test('a text that is too long is refused with all of it', async () => {
    const visitor = aVisitor(house.app);
    await visitor.get('/cak/klacht');
    const long = `${'é'.repeat(20_000)}🙂`;
    const refused = await visitor.send({ story: long });
    expect(refused.status).toBe(422);
    expect(textOf(refused.html)).toContain('Deze tekst heeft 20001 tekens.');
    expect(textOf(refused.html)).toContain(long);
  });

  test.each([
    ['emoji and right-to-left text', 'اتصلت ثلاث مرات 🙂🏳️‍🌈'],
    ['what would be a template elsewhere', `{{7*7}}\${7*7}<%=7*7%></textarea><script>alert(1)</script>'; DROP TABLE`],
  ])('%s stays what it is', async (_, story) => {
    const visitor = aVisitor(house.app);
    await filledIn(visitor, { story });
    const own = await kept(referenceIn(await visitor.send()));
    expect(own?.events[0]?.personal?.story).toBe(story);
    expect((await visitor.get('/cak/mijn-klacht')).html).not.toContain('<script>alert');
  });

  test('a NUL byte is said, not kept', async () => {
    const visitor = aVisitor(house.app);
    await visitor.get('/cak/klacht');
    const refused = await visitor.send({ story: 'een\0twee' });
    expect(textOf(refused.html)).toContain('een teken dat wij niet kunnen bewaren');
  });

  test('a name of three hundred characters is fine, of one more it is said', async () => {
    const visitor = aVisitor(house.app);
    await visitor.get('/cak/klacht');
    for (const answer of [{ story: STORY }, {}, {}]) await visitor.send(answer);
    const long = await visitor.send({ ...ME, 'people.0.name': 'a'.repeat(301) });
    expect(long.status).toBe(422);
    expect((await visitor.send({ 'people.0.name': 'a'.repeat(300) })).status).toBe(200);
  });

  test('a form that stood open too long comes back whole, and can be sent at once', async () => {
    const visitor = aVisitor(house.app);
    await filledIn(visitor);
    house.setClock('2026-11-22T10:42:00+01:00');
    try {
      const expired = await visitor.send();
      expect(expired.status).toBe(403);
      expect(textOf(expired.html)).toContain('Deze pagina stond te lang open.');
      expect(textOf(expired.html)).toContain('Niemand belde terug.');
      expect((await visitor.send()).path).toBe('/cak/klacht/klaar');
    } finally {
      house.setClock('2026-11-21T10:42:00+01:00');
    }
  });

  test('B-30: given a form that stood open too long, when the script sends documents ahead, then each is kept once, and one that is refused is said', async () => {
    const visitor = aVisitor(house.app);
    await visitor.get('/cak/klacht');
    for (const answer of [{ story: STORY }, {}, {}, ME]) await visitor.send(answer);
    const form = valuesIn(formsIn(visitor.last?.html ?? '').find((one) => one.includes('documents')) ?? '');
    house.setClock('2026-11-22T10:42:00+01:00');
    try {
      const documents = [new File(['%PDF-1.7'], 'brief.pdf'), new File(['MZ'], 'nep.exe')];
      const ahead = await visitor.post('/cak/klacht', { ...form, documents }, { accept: 'application/json' });
      const [refused = ''] = JSON.parse(ahead.html) as string[];
      const expired = textOf((await visitor.post('/cak/klacht', { ...form, refused })).html);
      expect(expired).toContain('Deze pagina stond te lang open.');
      expect(expired).toContain('nep.exe is van een soort die wij niet aannemen');
      expect(expired.match(/brief\.pdf 8 bytes/g)).toHaveLength(1);
    } finally {
      house.setClock('2026-11-21T10:42:00+01:00');
    }
  });

  test('while the database is away: 503, nothing kept, everything still there', async () => {
    const visitor = aVisitor(house.app);
    await filledIn(visitor);
    const { pool } = house.office;
    const query = pool.query;
    pool.query = (() => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))) as typeof pool.query;
    const away = await visitor.send().finally(() => {
      pool.query = query;
    });
    expect(away.status).toBe(503);
    expect(textOf(away.html)).toContain('Wij konden uw klacht nu niet bewaren.');
    expect((await visitor.send()).path).toBe('/cak/klacht/klaar');
  });

  test('while the database is away for two pages in the middle, then what was typed on these is kept with the others', async () => {
    const visitor = aVisitor(house.app);
    await visitor.get('/cak/klacht');
    await visitor.send({ story: STORY });
    const { pool } = house.office;
    const connect = pool.connect;
    pool.connect = (() => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))) as typeof pool.connect;
    try {
      // kept in memory for a moment, so that the page itself can be asked for again
      for (const answer of [{ about: 'de telefoon' }, { wish: 'Dat iemand belt' }]) {
        const page = await visitor.send(answer);
        expect(page.path).toContain('antwoord=');
        expect((await visitor.get(page.path)).html).toBe(page.html);
      }
    } finally {
      pool.connect = connect;
    }
    await visitor.send(ME);
    const check = await visitor.send({});
    expect(check.path).toMatch(/controle$/);
    for (const answer of ['Niemand belde terug.', 'de telefoon', 'Dat iemand belt', 's.yilmaz@burger.example'])
      expect(textOf(check.html)).toContain(answer);
    expect((await visitor.send()).path).toBe('/cak/klacht/klaar');
  });
});

describe('B-30, B-40: every page of a form has an address', () => {
  /** What a page shows under its address: the text, and what stands in its fields. */
  const shown = ({ html }: Seen) => [textOf(html), JSON.stringify(valuesIn(formsIn(html)[0] ?? ''))].join(' ');
  const unsent = () =>
    withOrganisation(house.office.pool, 'cak', (tx) => rows<{ content: Buffer }>(tx, 'select content from unsent'));

  test('given each page of a form, when it is asked for again, then it holds what was typed, also what is wrong with it', async () => {
    const visitor = aVisitor(house.app);
    const pages = [await visitor.get('/cak/klacht')];
    for (const answer of [{ story: '' }, { story: STORY }, { about: 'de telefoon' }, { wish: 'Dat iemand belt' }, {}, ME, {}])
      pages.push(await visitor.send(answer));
    expect(pages.map(({ path }) => path.split('/').at(-1))).toEqual([
      ...['verhaal', 'verhaal?fout=1', 'waarover', 'wens', 'wie', 'wie?fout=1', 'documenten', 'controle'],
    ]);
    for (const [at, holds] of Object.entries({
      ...{
        1: 'Niemand belde terug.',
        2: 'de telefoon',
        3: 'Dat iemand belt',
        4: 's.yilmaz@burger.example',
        7: 'Niemand belde terug.',
      },
    })) {
      const again = await visitor.get(pages[Number(at)]?.path ?? '');
      expect(again.status).toBe(200);
      expect(shown(again)).toContain(holds);
    }
  });

  test('given one form in two tabs, when one changes an answer, then the last page of the other says so and sends nothing', async () => {
    const visitor = aVisitor(house.app);
    const check = await filledIn(visitor);
    const stale = valuesIn(formsIn(check.html)[0] as string);
    await visitor.send({ go: 'story' });
    await visitor.send({ story: 'In het andere venster gewijzigd.' });
    const before = await howMany();
    const answer = await visitor.post('/cak/klacht', stale);
    expect(textOf(answer.html)).toContain('U hebt intussen iets gewijzigd.');
    expect(textOf(answer.html)).toContain('In het andere venster gewijzigd.');
    expect(await howMany()).toBe(before);
    // and an old page of the middle changes its own answers alone
    const late = await visitor.post('/cak/klacht', { ...stale, step: 'wish', wish: 'Excuses', story: STORY });
    const now = await visitor.get(late.path.replace(/\w+$/, 'controle'));
    expect(textOf(now.html)).toContain('In het andere venster gewijzigd.');
    expect(textOf(now.html)).toContain('Excuses');
  });

  test('given two forms in two tabs, then they are two complaints', async () => {
    const visitor = aVisitor(house.app);
    const [one, other] = [await filledIn(visitor, { story: 'Het ene.' }), await filledIn(visitor, { story: 'Het andere.' })];
    const sent = [];
    for (const { html } of [one, other])
      sent.push(referenceIn(await visitor.post('/cak/klacht', valuesIn(formsIn(html)[0] as string))));
    expect(new Set(sent).size).toBe(2);
  });

  test('given a form that is being filled in, then what is kept of it opens in this browser alone, and is gone once it was sent', async () => {
    const [visitor, other] = [aVisitor(house.app), aVisitor(house.app)];
    await visitor.get('/cak/klacht');
    const [before, story] = [await unsent(), visitor.last?.path as string];
    const about = await visitor.send({ story: STORY });
    const kept = (await unsent()).filter(({ content }) => !before.some((one) => one.content.equals(content)));
    expect(kept).toHaveLength(1);
    expect(kept[0]?.content.includes('Niemand')).toBe(false);
    await other.get('/cak/klacht');
    const elsewhere = await other.get(about.path);
    expect(textOf(elsewhere.html)).toContain('Wat u hier invulde, is er niet meer.');
    expect(elsewhere.html).not.toContain('Niemand belde terug.');
    for (const answer of [{}, {}, ME, {}, {}]) await visitor.send(answer);
    expect(visitor.last?.path).toBe('/cak/klacht/klaar');
    expect(await unsent()).toHaveLength(before.length);
    for (const path of [story, about.path]) {
      const back = await visitor.get(path);
      expect(textOf(back.html)).toContain('Deze klacht hebt u al verstuurd.');
      expect(back.html).not.toContain('Niemand belde terug.');
    }
  });

  test('given somebody who stops, when they say so twice, then nothing is left of what they typed and sent along', async () => {
    const visitor = aVisitor(house.app);
    const [before, form] = [await unsent(), await visitor.get('/cak/klacht')];
    for (const answer of [{ story: STORY }, {}, {}, ME]) await visitor.send(answer);
    await visitor.send({ documents: [new File(['%PDF-1.7'], 'weg.pdf van wie stopt.pdf')] });
    const asked = await visitor.send({ go: 'stop' });
    expect(textOf(asked.html)).toContain('Wilt u stoppen?');
    const erased = await visitor.send();
    expect(textOf(erased.html)).toContain('Alles is gewist.');
    expect(erased.html).toContain('data-clear-drafts="klacht/cak/"');
    expect(await unsent()).toHaveLength(before.length);
    const [, name] = /klacht\/([\w-]{11})\//.exec(form.path) ?? [];
    expect(textOf((await visitor.get(`/cak/klacht/${name}/documenten`)).html)).toContain('is er niet meer');
    const waiting = await withOrganisation(house.office.pool, 'cak', (tx) =>
      rows(tx, `select from file where case_id is null and name = 'weg.pdf van wie stopt.pdf'`),
    );
    expect(waiting).toEqual([]);
  });

  test('B-28: given no room to keep what is filled in, then the page itself answers the post, and the complaint is kept whole', async () => {
    const fill = `insert into unsent select 'cak', decode(md5(n::text), 'hex'), '\\x00', '\\x00' from generate_series(1, 5000) n`;
    await withOrganisation(house.office.pool, 'cak', (tx) => rows(tx, fill));
    try {
      const visitor = aVisitor(house.app);
      const check = await filledIn(visitor);
      expect(check.path).toBe('/cak/klacht');
      expect(textOf(check.html)).toContain('Niemand belde terug.');
      expect((await visitor.send()).path).toBe('/cak/klacht/klaar');
    } finally {
      await withOrganisation(house.office.pool, 'cak', (tx) => rows(tx, `delete from unsent where form = '\\x00'`));
    }
  });

  test('given a page that stood open too long, when somebody goes back to it, then it is there as it was', async () => {
    const visitor = aVisitor(house.app);
    await filledIn(visitor);
    house.setClock('2026-11-22T10:42:00+01:00');
    try {
      const expired = await visitor.send();
      expect(await visitor.get(expired.path)).toMatchObject({ status: 403, html: expired.html });
    } finally {
      house.setClock('2026-11-21T10:42:00+01:00');
    }
  });
});

describe('B-31: a complaint is kept once', () => {
  test('twenty times the same form is one complaint, with one number and one code', async () => {
    const visitor = aVisitor(house.app);
    await filledIn(visitor);
    const before = await howMany();
    const form = visitor.last as Seen;
    const twins = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const twin = aVisitor(house.app);
        for (const [name, value] of visitor.cookies) twin.cookies.set(name, value);
        return twin.post('/cak/klacht', valuesIn(formsIn(form.html)[0] as string));
      }),
    );
    expect(new Set(twins.map(referenceIn)).size).toBe(1);
    expect(await howMany()).toBe(before + 1);
  });

  test('the same form with something else is refused, and leads to the own page', async () => {
    const visitor = aVisitor(house.app);
    await filledIn(visitor);
    const values = valuesIn(formsIn(visitor.last?.html ?? '')[0] as string);
    await visitor.send();
    const again = await visitor.post('/cak/klacht', { ...values, story: 'Iets anders' });
    expect(again.status).toBe(409);
    expect(textOf(again.html)).toContain('Deze klacht hebt u al verstuurd.');
    expect(textOf(again.html)).toContain('Iets anders');
  });

  test('two equal complaints of two people are two', async () => {
    const [one, two] = [aVisitor(house.app), aVisitor(house.app)];
    await filledIn(one);
    await filledIn(two);
    expect(referenceIn(await one.send())).not.toBe(referenceIn(await two.send()));
  });
});

describe('documents', () => {
  const pdf = (text: string) => new File([`%PDF-1.7\n${text}\n%%EOF`], `${text}.pdf`, { type: 'application/pdf' });

  test('B-28: given five hundred documents on one form, then twenty are kept, of every other one its name and that it was not', async () => {
    const visitor = aVisitor(house.app);
    await visitor.get('/cak/klacht');
    for (const answer of [{ story: STORY }, {}, {}, ME]) await visitor.send(answer);
    let refused = 0;
    for (let round = 0; round < 25; round++) {
      await visitor.send({ go: 'documents' });
      await visitor.send({ documents: Array.from({ length: 20 }, (_, at) => pdf(`stuk ${round}-${at}`)) });
      refused += round === 0 ? 0 : Number(textOf(visitor.last?.html ?? '').includes(`stuk ${round}-19.pdf`));
    }
    expect(refused).toBe(24);
    expect(textOf(visitor.last?.html ?? '')).toContain('stuk 24-0.pdf');
    await visitor.send();
    const own = await kept(referenceIn(await visitor.send()));
    expect(own?.state.documents).toHaveLength(20);
  });

  test('B-30: three documents, a missing name, back, forth, sent: exactly three, byte for byte', async () => {
    const visitor = aVisitor(house.app);
    await visitor.get('/cak/klacht');
    for (const answer of [{ story: STORY }, {}, {}, ME]) await visitor.send(answer);
    const files = [pdf('een'), pdf('twee 🙂'), pdf('drie')];
    await visitor.send({ documents: files });
    await visitor.send({ go: 'who' });
    expect((await visitor.send({ 'people.0.name': '' })).status).toBe(422);
    await visitor.send({ 'people.0.name': 'S. Yilmaz' });
    await visitor.send({ go: 'documents' });
    expect(textOf(visitor.last?.html ?? '')).toContain('twee 🙂.pdf');
    await visitor.send();
    const own = await kept(referenceIn(await visitor.send()));
    const documents = own?.state.documents ?? [];
    expect(documents.map(({ name }) => name)).toEqual(['een.pdf', 'twee 🙂.pdf', 'drie.pdf']);
    const sums = await Promise.all(
      documents.map(async ({ id }) => sum(Buffer.concat(await contentOf(house.door.dataDir, 'cak', id).toArray()))),
    );
    expect(sums).toEqual(await Promise.all(files.map(async (file) => sum(Buffer.from(await file.arrayBuffer())))));
  });

  test('one that is not taken is said by name; the others and all text are kept', async () => {
    const visitor = aVisitor(house.app);
    await visitor.get('/cak/klacht');
    for (const answer of [{ story: STORY }, {}, {}, ME]) await visitor.send(answer);
    const refused = await visitor.send({
      documents: [pdf('goed'), new File(['MZ'], 'raar.exe'), new File([], 'leeg.pdf'), new File(['<html>'], 'nep.pdf')],
    });
    expect(refused.status).toBe(422);
    const text = textOf(refused.html);
    expect(text).toContain('raar.exe is van een soort die wij niet aannemen');
    expect(text).toContain('leeg.pdf is leeg');
    expect(text).toContain('nep.pdf is iets anders dan de naam zegt');
    expect(text).toContain('goed.pdf');
    const check = await visitor.send();
    expect(textOf(check.html)).toContain('goed.pdf');
    expect(textOf(check.html)).toContain('Niemand belde terug.');
  });

  test('one can be taken away again', async () => {
    const visitor = aVisitor(house.app);
    await visitor.get('/cak/klacht');
    for (const answer of [{ story: STORY }, {}, {}, ME]) await visitor.send(answer);
    await visitor.send({ documents: [pdf('weg'), pdf('blijft')] });
    const page = await visitor.send({ go: 'documents' });
    const id = /name="remove" value="([^"]+)"[^>]*>[^<]*<span[^>]*>: weg\.pdf/.exec(page.html)?.[1] as string;
    const after = await visitor.send({ remove: id });
    expect(textOf(after.html)).not.toContain('weg.pdf');
    expect(textOf((await visitor.send()).html)).toContain('blijft.pdf');
  });

  test('B-29: the document of somebody else is as if it did not exist', async () => {
    const [owner, thief] = [aVisitor(house.app), aVisitor(house.app)];
    await owner.get('/cak/klacht');
    for (const answer of [{ story: STORY }, {}, {}, ME]) await owner.send(answer);
    await owner.send({ documents: [pdf('geheim')] });
    const id = /name="documents" value="([0-9a-f]{32})"/.exec(owner.last?.html ?? '')?.[1] as string;
    await filledIn(thief);
    const stolen = await thief.send({ documents: id });
    expect((await kept(referenceIn(stolen)))?.state.documents).toEqual([]);
    expect((await kept(referenceIn(await owner.send())))?.state.documents).toHaveLength(1);
  });

  test('the script sends them ahead and hears what was refused', async () => {
    const visitor = aVisitor(house.app);
    await visitor.get('/cak/klacht');
    for (const answer of [{ story: STORY }, {}, {}, ME]) await visitor.send(answer);
    const values = valuesIn(formsIn(visitor.last?.html ?? '')[0] as string);
    const ahead = await visitor.post(
      '/cak/klacht',
      { ...values, documents: [pdf('vooruit'), new File([], 'leeg.pdf')] },
      { accept: 'application/json' },
    );
    expect(JSON.parse(ahead.html)).toEqual(['empty:leeg.pdf']);
    const page = await visitor.post('/cak/klacht', { ...values, refused: 'empty:leeg.pdf' });
    expect(textOf(page.html)).toContain('leeg.pdf is leeg');
    expect(textOf(page.html)).toContain('vooruit.pdf');
  });
});

describe('what did not come from our form', () => {
  test('B-48: from another site: 403, nothing kept, nothing repeated', async () => {
    const visitor = aVisitor(house.app);
    await filledIn(visitor);
    const before = await howMany();
    const values = valuesIn(formsIn(visitor.last?.html ?? '')[0] as string);
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': undefined, origin: 'https://evil.example' },
    ]) {
      const refused = await visitor.post('/cak/klacht', { ...values, story: 'van elders' }, headers);
      expect(refused.status).toBe(403);
      expect(refused.html).not.toContain('van elders');
    }
    expect(await howMany()).toBe(before);
  });

  test('without a token or a cookie: 403, and the text is still there', async () => {
    const stranger = aVisitor(house.app);
    const answer = await stranger.post('/cak/klacht', { step: 'check', story: 'zonder bewijs', 'people.0.name': 'X' });
    expect(answer.status).toBe(403);
    expect(answer.html).toContain('zonder bewijs');
  });

  test('B-21: what no page asks is no part of a complaint', async () => {
    const visitor = aVisitor(house.app);
    await filledIn(visitor);
    const done = await visitor.send({
      status: 'closed',
      receivedAt: '2020-01-01T00:00:00Z',
      filedOn: '2020-01-01',
      channel: 'phone',
      handler: 'x',
    });
    const own = await kept(referenceIn(done));
    expect(own?.state).toMatchObject({ status: 'open', channel: 'form', filed: '2026-11-21' });
    expect(own?.state.handler).toBeUndefined();
  });

  test.each([
    ['not a form', '{}', 'application/json', 415],
    ['a boundary that crashed a parser', 'x', `multipart/form-data; boundary=${'x'.repeat(252)}`, 400],
  ])('%s: a page that says so', async (_, body, type, status) => {
    const answer = await house.app.request('http://localhost:3000/cak/klacht', {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    });
    expect(answer.status).toBe(status);
    expect(textOf(await answer.text())).toContain('Wij hebben niets bewaard.');
  });
});

function sum(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
