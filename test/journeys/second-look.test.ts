// An appeal as it is lived: on the own page, by the body that rules, and back on the own page; and a case at a body outside.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Verb } from '#core/case/lifecycle.ts';
import type { Actor } from '#core/case/state.ts';
import { type Kept, lodge } from '#handling/lodge.ts';
import { take } from '#handling/take.ts';
import { deliverPost } from '#jobs/deliver-post.ts';
import { partyCode } from '#store/access/party-code.ts';
import { startStaffSession } from '#store/access/staff-session.ts';
import { withOrganisation } from '#store/transaction.ts';
import { aRunningHouse, type RunningHouse } from './a-running-house.ts';
import { aVisitor, textOf, type Visitor } from './a-visitor.ts';

const ORGANISATION = 'klikklaar';
const chair: Actor = { kind: 'staff', id: 'r.vanzonneveld', roles: ['chair'] };
let house: RunningHouse;
let kept: Kept;
let party: string;

beforeAll(async () => {
  house = await aRunningHouse();
  house.setClock('2026-06-01T10:00:00+02:00');
  const lodged = await lodge(house.office, {
    organisation: ORGANISATION,
    actor: { kind: 'public' },
    raw: {
      record: 'complaint',
      channel: 'form',
      story: 'De cursus ging twee keer niet door.',
      people: [{ name: 'M. Vos', email: 'm.vos@burger.example' }],
    },
  });
  if (!('reference' in lodged)) throw new Error(JSON.stringify(lodged));
  kept = lodged;
  party = await does(chair, 'assign', { staff: 'r.vanzonneveld' });
  const employee = await does(chair, 'involve', { capacity: 'subject', staff: 'l.nguyen' });
  await does(chair, 'contact', { party: employee, medium: 'phone', result: 'reached' });
  const views = { 'view-complainant': 'Vervelend.', 'view-employee': 'De docent was ziek.' };
  const details = {
    products: 'Cursus Excel',
    description: 'Twee lessen vielen uit.',
    ...views,
    weighing: 'Overmacht.',
    interest: 'none',
  };
  await does(chair, 'describe', { details });
  await does(chair, 'conclude', {
    explanation: 'De docent was ziek.',
    judgement: 'Wij konden er niets aan doen.',
    verdict: 'unfounded',
  });
});
afterAll(() => house.close());

/** Takes a step and lets the post run; answers the id of whoever joined last. */
async function does(actor: Actor, verb: Verb, raw: Record<string, unknown>): Promise<string> {
  const outcome = await take(house.office, { organisation: ORGANISATION, caseId: kept.caseId, actor, verb, raw });
  if (!('events' in outcome)) throw new Error(`${verb}: ${JSON.stringify(outcome)}`);
  await deliverPost(house.workshop);
  return outcome.state.parties.at(-1)?.id as string;
}

/** Mrs Vos on her own page. */
async function vos(): Promise<Visitor> {
  const visitor = aVisitor(house.app);
  await visitor.get(`/${ORGANISATION}/mijn-klacht`);
  const code = partyCode(house.office.codeKey, { organisation: ORGANISATION, caseId: kept.caseId, party, generation: 1 });
  await visitor.send({ reference: kept.reference, code });
  return visitor;
}

async function colleague(staff: string): Promise<Visitor> {
  const visitor = aVisitor(house.app);
  const session = await withOrganisation(house.office.pool, ORGANISATION, (tx) => startStaffSession(tx, staff));
  visitor.cookies.set('werk', session);
  return visitor;
}

const read = ({ last }: Visitor) => textOf(last?.html ?? '');
/** The form of a step among the others of a page for colleagues. */
const stepForm = (form: string) => form.includes('name="seen"');
const RULING = { verdicts: 'upheld', reasoning: 'De uitleg ontbrak.', consequences: 'Leg het alsnog uit.' };
const theCase = () => `/werk/zaken/${kept.reference}`;

describe('an appeal at a board that binds the organisation', () => {
  test('KLK-33, KLK-36: given the answer, when the complainant looks, then the own page names the appeal, its body and its address', async () => {
    const visitor = await vos();
    expect(read(visitor)).toContain('beroep bij de beroepscommissie');
    expect(read(visitor)).toContain('Voorzitter beroepscommissie');
    expect(read(visitor)).toContain('Ik ben het niet eens met de uitkomst');
  });

  test('KLK-34: given no appeal yet, when the head of the board asks for the case, then there is none', async () => {
    expect((await (await colleague('a.okafor')).get(theCase())).status).toBe(404);
  });

  test('KLK-33: given its form, when it is sent without a ground, then it asks for one; with one, the appeal runs', async () => {
    const visitor = await vos();
    await visitor.get(`/${ORGANISATION}/mijn-klacht/appeal`);
    expect((await visitor.send({ reason: 'De uitleg klopt niet.' })).status).toBe(422);
    await visitor.send({ grounds: 'unfounded', reason: 'De uitleg klopt niet.' });
    await deliverPost(house.workshop);
    expect(read(visitor)).toContain('Iemand anders kijkt opnieuw naar uw klacht.');
    expect(read(visitor)).toContain('De uitleg klopt niet.');
    expect(read(visitor)).toContain('Ik wil geen nieuw oordeel meer');
    expect(read(visitor)).not.toContain('Wat wij vinden van uw klacht');
  });

  test('KLK-37: given the appeal, when the head of the board opens the case, then it shows the tier and whom the ruling binds', async () => {
    const visitor = await colleague('a.okafor');
    expect((await visitor.get(theCase())).status).toBe(200);
    expect(read(visitor)).toContain('Beroep bij de beroepscommissie, ingesteld op maandag 1 juni 2026');
    expect(read(visitor)).toContain('De uitspraak bindt de organisatie, niet de klager.');
    await visitor.get(`${theCase()}/ruling`);
    expect(read(visitor)).toContain('Ik ben het niet eens met het oordeel ongegrond');
    expect(visitor.last?.html).toContain('type="radio"');
    const sent = await visitor.send(RULING, stepForm);
    expect([sent.status, textOf(sent.html)]).toEqual([
      200,
      expect.stringContaining('Uitspraak op maandag 1 juni 2026: het beroep is gegrond'),
    ]);
    await deliverPost(house.workshop);
    expect(house.logged.filter((one) => one.level === 'error')).toEqual([]);
  });

  test('KLK-39: given the ruling, when the complainant looks, then the own page says it and whom it binds', async () => {
    const visitor = await vos();
    expect(read(visitor)).toContain('Er is een nieuw oordeel over uw klacht.');
    expect(read(visitor)).toContain('Het beroep is gegrond');
    expect(read(visitor)).toContain('De uitleg ontbrak.');
    expect(read(visitor)).toContain('Wij moeten ons hieraan houden. U niet.');
  });
});

test('CAK-31: given a body outside, when its request is entered, then the case shows it and the own page does not', async () => {
  const visitor = await colleague('r.vanzonneveld');
  const form = await visitor.get(`${theCase()}/escalation`);
  expect([form.status, textOf(form.html)]).toEqual([200, expect.stringContaining('Welke instantie?')]);
  await visitor.send({ forum: 'court', what: 'request', reference: 'X-26', text: 'Stuur het dossier.' }, stepForm);
  expect(read(visitor)).toContain('de burgerlijke rechter: zij vragen ons om informatie, maandag 1 juni 2026');
  expect(read(visitor)).toContain('Kenmerk X-26');
  expect(read(await vos())).not.toContain('X-26');
});
