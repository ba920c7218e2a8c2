/** Search of colleagues: stems, names that sound alike, parts of numbers, excerpts; and nothing for who is concerned, in no form. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { take } from '#handling/take.ts';
import { markAnew } from '#jobs/mark-anew.ts';
import { readFiles } from '#jobs/read-files.ts';
import { storeFile } from '#store/files/store-file.ts';
import { withOrganisation } from '#store/transaction.ts';
import { type Asker, asker } from './staff-asking.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

let house: StaffHouse;
let coordinator: Asker;
let jansen: string;
let janssen: string;
let yilmaz: { reference: string; caseId: string };

beforeAll(async () => {
  house = await staffHouse('real');
  const person = (name: string, more = {}) => ({ people: [{ name, email: 'x@burger.example', ...more }] });
  jansen = (await house.complaint({ story: 'De rekening klopte niet.', ...person('de heer A. Jansen') })).reference;
  janssen = (await house.complaint({ story: 'Ik kreeg geen brief.', ...person('mevrouw B. Janssen') })).reference;
  yilmaz = await house.complaint({
    story: 'Niemand belde terug over mijn factuur 20261234567. Wij boden aan om langs te komen.',
    ...person('mevrouw S. Yılmaz', { phone: '+31 6 1234 5678', address: 'Kerkstraat 1\n1234 AB Utrecht' }),
  });
  coordinator = asker(house, await house.session('cak', 'j.pinas'));
});
afterAll(() => house.close());

const found = async (who: Asker, query: string) => {
  const page = await (await who.get(`/werk/zoeken?q=${encodeURIComponent(query)}`)).text();
  return page.slice(page.indexOf('<main'));
};
const suggested = async (who: Asker, query: string) =>
  (await (await who.get(`/werk/zoeken/suggesties?q=${encodeURIComponent(query)}`)).json()) as { reference: string }[];

describe('given a name that is spelled in more than one way', () => {
  test('when one spelling is asked, then that one comes first and the others stand under "sounds alike"', async () => {
    const page = await found(coordinator, 'Jansen');
    const [exact = '', alike = ''] = page.split('Klinkt bijna zo');
    expect(exact).toContain(jansen);
    expect(exact).not.toContain(janssen);
    expect(alike).toContain(janssen);
    expect(alike).toContain('<mark>Janssen</mark>');
  });

  test.each(['Yilmaz', 'yılmaz', 'Jilmas'])('when %s is asked, then mevrouw Yılmaz is found', async (name) => {
    expect(await found(coordinator, name)).toContain(yilmaz.reference);
  });
});

describe('given a number of which somebody knows a part', () => {
  test.each([
    ['the telephone number as it is dialled', '0612345678'],
    ['the telephone number in groups', '06-1234 5678'],
    ['the middle of the telephone number', '3456'],
    ['the postcode without a space', '1234ab'],
    ['the postcode with a space', '1234 AB'],
    ['the beginning of a number in the story', '202612345'],
  ])('%s finds the case', async (_, query) => {
    expect(await found(coordinator, query)).toContain(yilmaz.reference);
  });

  test('the year and number of the reference, the whole reference, and its end', async () => {
    const digits = yilmaz.reference.slice(yilmaz.reference.indexOf('-') + 1);
    for (const query of [digits, yilmaz.reference.toLowerCase(), digits.slice(-3)])
      expect([query, (await found(coordinator, query)).includes(yilmaz.reference)]).toEqual([query, true]);
  });
});

test('given an inflected word, then the excerpt shows where it stands, with the word marked', async () => {
  expect(await found(coordinator, 'facturen')).toMatch(/terug over mijn <mark>factuur<\/mark>/);
});

test('given words as they are typed, then the list says the same as the page, only shorter', async () => {
  expect((await suggested(coordinator, 'yilm')).map((one) => one.reference)).toEqual([yilmaz.reference]);
  expect(await suggested(coordinator, 'y')).toEqual([]);
});

test('given a case that was marked before sounds were known, when the clock marks it anew, then it is found by them', async () => {
  const forget = `update search set edition = 0, document = '''#cak'''::tsvector where case_id = $1`;
  await withOrganisation(house.office.pool, 'cak', (tx) => tx.client.query(forget, [yilmaz.caseId]));
  expect(await found(coordinator, 'Jilmas')).not.toContain(yilmaz.reference);
  await markAnew(house.workshop, new AbortController().signal);
  expect(await found(coordinator, 'Jilmas')).toContain(yilmaz.reference);
});

describe('given a document with a complaint', () => {
  const upload = async (name: string, text: string | Buffer) => {
    async function* content() {
      yield Buffer.from(text);
    }
    const about = { organisation: 'cak', session: 'test', name };
    const stored = await storeFile(house.office.pool, house.workshop.dataDir, about, content());
    if (!('file' in stored)) throw new Error(JSON.stringify(stored));
    return stored.file;
  };
  const readAll = () => readFiles(house.workshop, new AbortController().signal);

  test('when the clock has read it, then words in it find the case, marked in an excerpt under its name, and never for who is concerned', async () => {
    const file = await upload('brief.txt', 'Uw stoeltjeslift is afgekeurd door de keurmeesters.');
    const { reference, caseId } = await house.complaint({
      story: 'Zie de brief.',
      documents: [file],
      people: [{ name: 'Ot', email: 'ot@burger.example' }],
    });
    expect(await found(coordinator, 'keurmeester')).not.toContain(reference);
    await readAll();
    const page = await found(coordinator, 'keurmeester');
    expect(page).toContain(reference);
    expect(page).toContain('brief.txt');
    expect(page).toMatch(/afgekeurd door de <mark>keurmeesters<\/mark>/);
    expect((await suggested(coordinator, 'stoeltjeslift')).map((one) => one.reference)).toEqual([reference]);

    const actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] } as const;
    await take(house.office, {
      organisation: 'cak',
      caseId,
      actor,
      verb: 'involve',
      raw: { capacity: 'subject', staff: 'b.vanrossem' },
    });
    // a step marks the case for search anew: what stands in documents stays
    expect(await found(coordinator, 'keurmeester')).toContain(reference);
    const concerned = asker(house, await house.session('cak', 'b.vanrossem'));
    expect(await found(concerned, 'keurmeester')).not.toContain(reference);
    expect(await suggested(concerned, 'stoeltjeslift')).toEqual([]);
  });

  test('when nothing can be read in it, then that is kept, it is not tried again, and the case goes on', async () => {
    const file = await upload('kapot.pdf', '%PDF-1.4 kapot');
    const { caseId } = await house.complaint({
      story: 'Zie de bijlage.',
      documents: [file],
      people: [{ name: 'Ot', email: 'ot@burger.example' }],
    });
    await readAll();
    const asked = `select t.outcome, f.to_read from file_text t join file f on f.id = t.file_id where f.case_id = $1`;
    const { rows } = await withOrganisation(house.office.pool, 'cak', (tx) => tx.client.query(asked, [caseId]));
    expect(rows).toEqual([{ outcome: 'damaged', to_read: false }]);
  });
});

test('Awb 9:7: given who is concerned, then nothing of the case is found, suggested, counted or quoted', async () => {
  const raw = { capacity: 'subject', staff: 'b.vanrossem' };
  const actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] } as const;
  await take(house.office, { organisation: 'cak', caseId: yilmaz.caseId, actor, verb: 'involve', raw });
  const concerned = asker(house, await house.session('cak', 'b.vanrossem'));
  for (const query of ['Yilmaz', 'Jilmas', '3456', '1234AB', 'facturen', yilmaz.reference]) {
    const page = await found(concerned, query);
    expect([query, page.includes(yilmaz.caseId) || page.includes(`zaken/${yilmaz.reference}`)]).toEqual([query, false]);
    expect(page).not.toContain('<mark>');
    expect([query, await suggested(concerned, query)]).toEqual([query, []]);
  }
});
