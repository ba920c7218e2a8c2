// The overview of what we have of a person: everything that is theirs, nothing of anybody else; and asking for it, with its dates.
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Verb } from '#core/case/lifecycle.ts';
import type { Actor } from '#core/case/state.ts';
import type { Policy } from '#core/policy/policy.ts';
import { type Kept, lodge } from '#handling/lodge.ts';
import { overviewOfPerson } from '#handling/overview-of-person.ts';
import { type Taken, take } from '#handling/take.ts';
import { deliverPost } from '#jobs/deliver-post.ts';
import { asText } from '#letters/as-text.ts';
import { logReading } from '#store/cases/reading-log.ts';
import { storeFile } from '#store/files/store-file.ts';
import { withOrganisation } from '#store/transaction.ts';
import { overviewAnswer } from '#web/overview-archive.ts';
import { withDataRequests } from '../data-requests.ts';
import { type TestOffice, testOffice } from './office.ts';

const ORGANISATION = 'cak';
const coordinator: Actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] };
const answers = withDataRequests();
const withAnswers = (policy: Policy): Policy => ({
  ...policy,
  clauses: [...policy.clauses, ...answers.clauses.filter((one) => one.duty?.from === 'requested')],
  retention: answers.retention,
});

let house: TestOffice;
let kept: Kept;
let parties: readonly string[];

beforeAll(async () => {
  house = await testOffice(undefined, withAnswers);
  const outcome = await lodge(house.office, {
    organisation: ORGANISATION,
    actor: { kind: 'public' },
    raw: {
      record: 'complaint',
      channel: 'form',
      story: 'Het verhaal van Anna.',
      wish: 'Excuses aan Anna.',
      people: [
        { name: 'Anna Aarts', email: 'anna@burger.example', phone: '0611111111' },
        { name: 'Bert Bos', email: 'bert@burger.example' },
      ],
    },
  });
  if (!('reference' in outcome)) throw new Error(JSON.stringify(outcome));
  kept = outcome;
  await deliverPost(house.workshop);
  const { state } = await does(coordinator, 'involve', { capacity: 'subject', staff: 'f.elamrani' });
  parties = state.parties.map((one) => one.id);
  await does(coordinator, 'note', { text: 'Notitie voor ons alleen.' });
  await does(coordinator, 'assign', { staff: 'm.dewit', notInvolved: true });
  await does(coordinator, 'ask', { party: parties[1], question: 'Vraag aan Bert.', answerBy: '2026-12-10' });
  await does({ kind: 'party', id: parties[1] as string }, 'answer', { question: 1, answer: 'Antwoord van Bert.' });
  await attached(parties[0] as string, 'Bewijs van Anna.txt');
  await deliverPost(house.workshop);
});
afterAll(() => house.close());

async function does(actor: Actor, verb: Verb, raw: Record<string, unknown>, uploads = {}): Promise<Taken> {
  const outcome = await take(house.office, { organisation: ORGANISATION, caseId: kept.caseId, actor, verb, raw, ...uploads });
  if (!('events' in outcome)) throw new Error(`${verb}: ${JSON.stringify(outcome)}`);
  return outcome;
}

async function attached(party: string, name: string): Promise<void> {
  const upload = { organisation: ORGANISATION, name, session: 's' };
  const stored = await storeFile(house.office.pool, house.workshop.dataDir, upload, Readable.from([Buffer.from('Bewijs')]));
  if (!('file' in stored)) throw new Error(JSON.stringify(stored));
  const uploads = { uploads: { session: 's', documents: [stored.file] } };
  await does({ kind: 'party', id: party }, 'attach', { documents: [stored.file.id] }, uploads);
}

async function overview(party: string | undefined) {
  const found = await withOrganisation(house.office.pool, ORGANISATION, (tx) =>
    overviewOfPerson(house.office, tx, kept.caseId, party ?? ''),
  );
  if (found === undefined) throw new Error('no overview');
  return { ...found, text: `${asText(found.letter, found.head)}\n${JSON.stringify(found.data)}` };
}

describe('the overview of one person', () => {
  test('B-68, KLK-32: who lodged the complaint finds the own words, data, documents and letters', async () => {
    const { text, documents, letters } = await overview(parties[0]);
    for (const mine of ['Anna Aarts', '0611111111', 'Het verhaal van Anna.', 'Excuses aan Anna.']) expect(text).toContain(mine);
    expect(documents.map(({ name }) => name)).toEqual(['Bewijs van Anna.txt']);
    expect(text).toContain('uur: Een medewerker behandelt uw klacht');
    expect(text).not.toMatch(/ uur: (?:\p{Ll}|$)|\p{L}: *$/mu);
    expect(letters.length).toBeGreaterThan(0);
    expect(letters.every((one) => one.recipient === 'anna@burger.example')).toBe(true);
  });

  test('B-68, AVG 15 lid 4: nobody finds what another said, who another is, or what we wrote for ourselves', async () => {
    const [anna, bert, subject] = await Promise.all(parties.map(overview));
    for (const theirs of ['bert@burger.example', 'Vraag aan Bert.', 'Antwoord van Bert.', 'Notitie voor ons alleen.'])
      expect(anna?.text).not.toContain(theirs);
    for (const theirs of ['anna@burger.example', '0611111111', 'Notitie voor ons alleen.', 'Bewijs van Anna'])
      expect(bert?.text).not.toContain(theirs);
    expect(bert?.text).toContain('Antwoord van Bert.');
    for (const theirs of ['Aarts', 'Bert', 'Het verhaal van Anna.', 'Excuses', 'Notitie'])
      expect(subject?.text).not.toContain(theirs);
    // and a complaint that is somebody else's is not called theirs
    expect(subject?.text).toContain('uur: U wordt in deze zaak genoemd');
    expect(subject?.text).not.toMatch(/ uur: [^\n]*uw klacht/);
    expect(anna?.text).toMatch(/ uur: [^\n]*uw klacht/);
  });

  test('B-68, AVG 15: who complained reads on which days colleagues looked, by function and not by name; who is concerned does not', async () => {
    const lookedAt = (what: string) =>
      withOrganisation(house.office.pool, ORGANISATION, (tx) => logReading(tx, kept.caseId, 'm.dewit', what));
    await lookedAt('case');
    await lookedAt('document 1');
    const [anna, , subject] = await Promise.all(parties.map(overview));
    expect(anna?.text).toContain('Wie in uw zaak keek');
    expect(anna?.text).toContain('klachtbehandelaar');
    // the letter that named who handles the complaint (CAK-16) stands in the overview; who looked does not
    expect(/Wie in uw zaak keek([\s\S]*?)Hoe lang wij/.exec(anna?.text ?? '')?.[1]).not.toContain('de Wit');
    expect(JSON.stringify(anna?.data.looked)).not.toMatch(/wit/i);
    expect(anna?.data.looked).toHaveLength(1);
    expect(subject?.text).not.toContain('Wie in uw zaak keek');
  });

  test('it can be taken along as one file, with everything that is theirs in it', async () => {
    const found = await overview(parties[0]);
    const { dataDir, pdf } = house.workshop;
    const answer = await overviewAnswer({ dataDir, office: house.office }, ORGANISATION, found, async () => true, pdf);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="gegevens-${kept.reference}.zip"`);
    const zip = Buffer.from(await answer.arrayBuffer());
    for (const name of ['overzicht.pdf', 'overzicht.html', 'gegevens.json', 'documenten/1 Bewijs van Anna.txt', 'brieven/1 '])
      expect(zip.includes(name)).toBe(true);
  });
});

test('KLK-32: a request and its answer are recorded with their dates, for the person and us alone', async () => {
  const asked = await does({ kind: 'party', id: parties[0] as string }, 'request', { what: 'access' });
  expect(asked.duties.find(({ clause }) => clause === 'data-answer')).toMatchObject({ status: 'open', party: parties[0] });
  const done = await does(coordinator, 'fulfil', { request: 1, outcome: 'granted', words: 'Hierbij het overzicht.' });
  expect(done.state.requests).toMatchObject([{ what: 'access', answered: { outcome: 'granted' } }]);
  expect((await overview(parties[0])).text).toContain('Hierbij het overzicht.');
  expect((await overview(parties[1])).text).not.toContain('Hierbij het overzicht.');
});
