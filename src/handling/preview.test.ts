/** A look at letters before they leave, on the real database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Verb } from '#core/case/lifecycle.ts';
import type { Actor } from '#core/case/state.ts';
import { asText } from '#letters/as-text.ts';
import { withOrganisation } from '#store/transaction.ts';
import { type TestOffice, testOffice } from '#test/handling/office.ts';
import { lodge } from './lodge.ts';
import { type Preview, previewLetters } from './preview.ts';
import { take } from './take.ts';

let house: TestOffice;
let caseId: string;
/** of somebody who chose English, with a representative */
let english: string;
const handler: Actor = { kind: 'staff', id: 'm.dewit', roles: ['handler'] };

beforeAll(async () => {
  house = await testOffice();
  caseId = await lodged([{ name: 'S. Yilmaz', email: 's.yilmaz@burger.example', phone: '06 - 00 00 00 00' }]);
  english = await lodged([
    { name: 'J. Doe', email: 'j.doe@burger.example', language: 'en' },
    { name: 'B. Bos', email: 'b.bos@burger.example', capacity: 'representative', represents: 0 },
  ]);
  await taken('frame', { elements: [{ text: 'Niet teruggebeld', wish: 'Excuses' }], confirmed: 'by-phone' });
});
afterAll(() => house.close());

async function lodged(people: readonly Record<string, unknown>[]): Promise<string> {
  const raw = { record: 'complaint', channel: 'form', story: 'Niemand belde terug.', people };
  const kept = await lodge(house.office, { organisation: 'cak', actor: { kind: 'public' }, raw });
  if (!('caseId' in kept)) throw new Error(JSON.stringify(kept));
  return kept.caseId;
}

async function taken(verb: Verb, raw: Record<string, unknown>): Promise<void> {
  const outcome = await take(house.office, { organisation: 'cak', caseId, actor: handler, verb, raw });
  if (!('events' in outcome)) throw new Error(JSON.stringify(outcome));
}

const look = (verb: Verb, raw: Record<string, unknown>, actor: Actor = handler, of = caseId) =>
  withOrganisation(house.office.pool, 'cak', (tx) =>
    previewLetters(house.office, tx, { organisation: 'cak', caseId: of, actor, verb, raw }),
  );

async function letters(verb: Verb, raw: Record<string, unknown>, of = caseId): Promise<Preview> {
  const seen = await look(verb, raw, handler, of);
  if (!('letters' in seen)) throw new Error(JSON.stringify(seen));
  return seen;
}

const journal = () =>
  withOrganisation(house.office.pool, 'cak', async (tx) => {
    const { rows } = await tx.client.query<{ events: string; letters: string }>(
      'select (select count(*) from journal) as events, (select count(*) from outbox) as letters',
    );
    return rows[0];
  });

describe('a look at the letters of a step', () => {
  test('CAK-29, CAK-30, Awb 9:12: given an answer half written, when looked at, then the letter is there and each demanded block that says nothing is named', async () => {
    const { letters: found, inTheWay } = await letters('conclude', { explanation: 'U belde drie keer.' });
    const [only] = found;
    expect(found).toHaveLength(1);
    expect(only?.kind).toBe('conclusion');
    expect(only?.person?.name).toBe('S. Yilmaz');
    expect(only?.medium).toBe('email');
    expect(asText(only?.letter as never, only?.head as never)).toContain('U belde drie keer.');
    expect([...(only?.missing ?? [])].sort()).toEqual(['consequences', 'findings', 'judgement', 'solution']);
    // nobody was heard and nothing was judged: the step itself cannot be taken yet
    expect(inTheWay[0]).toMatchObject({ code: 'by-clause' });
  });

  test('CAK-29: given nothing written at all, when looked at, then the letter is still there', async () => {
    const { letters: found } = await letters('conclude', {});
    expect(found[0]?.missing).toContain('explanation');
  });

  test('given a verdict that the procedure does not know, when looked at, then the field is refused', async () => {
    const seen = await look('conclude', { verdict: 'guilty' });
    expect(seen).toMatchObject({ refused: [{ code: 'unknown-choice', field: 'verdict' }] });
  });

  test('Awb 9:11: given an extension without its date, when looked at, then the date is asked for', async () => {
    expect(await look('extend', { reason: 'Wij wachten nog.' })).toMatchObject({
      refused: [{ code: 'missing', field: 'until' }],
    });
  });

  test('CAK-12: given an extension, when looked at, then the notice shows the new date and not the secret code', async () => {
    const { letters: found } = await letters('extend', { until: '2027-02-01', reason: 'Wij wachten nog.' });
    const text = asText(found[0]?.letter as never, found[0]?.head as never);
    expect(text).toContain('1 februari 2027');
    expect(text).toContain('XXXX-XXXX');
    expect(found[0]?.missing).toEqual([]);
  });

  test('given who chose English and who speaks for them, when looked at, then each letter is in one language, and says for whom its reader speaks', async () => {
    const { letters: found } = await letters('extend', { until: '2027-02-01', reason: 'We still wait.' }, english);
    const [theirs, representative] = ['J. Doe', 'B. Bos'].map((name) => {
      const one = found.find(({ person }) => person?.name === name);
      return asText(one?.letter as never, one?.head as never);
    });
    expect(theirs).toMatch(/^Dear J\. Doe,[\s\S]*Monday 1 February 2027[\s\S]*Our reference: /);
    expect(theirs).not.toMatch(/\b(uw|uiterlijk|wij|groet)\b/i);
    expect(representative).toMatch(/^Beste B\. Bos,[\s\S]*maandag 1 februari 2027[\s\S]*Namens wie: J\. Doe/);
  });

  test('given a step without letters, when looked at, then there are none', async () => {
    expect((await letters('note', { text: 'Voor ons.' })).letters).toEqual([]);
  });

  test('given somebody without the right to the step, when looked at, then it is refused', async () => {
    const seen = await look('conclude', {}, { kind: 'staff', id: 'x', roles: ['front-desk'] });
    expect(seen).toMatchObject({ refused: [{ code: 'not-yours' }] });
  });

  test('given any number of looks, when the journal and the post are counted, then nothing was added', async () => {
    const before = await journal();
    await look('conclude', { explanation: 'Kijken.' });
    await look('withdraw', {});
    expect(await journal()).toEqual(before);
  });
});
