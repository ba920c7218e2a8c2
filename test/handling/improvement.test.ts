/** From a review in a case to a measure, its file, its effect, and the alert when the same cause comes back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Verb } from '#core/case/lifecycle.ts';
import { isRefused } from '#core/case/read-values.ts';
import type { MeasureVerb } from '#core/improvement/lifecycle.ts';
import { casesSeen, openMeasure } from '#handling/improvement/open-measure.ts';
import type { MeasureTaken } from '#handling/improvement/take-measure.ts';
import { takeMeasure } from '#handling/improvement/take-measure-once.ts';
import { lodge } from '#handling/lodge.ts';
import type { Office } from '#handling/office.ts';
import { openCase } from '#handling/open-case.ts';
import { policyShelf } from '#handling/policy-shelf.ts';
import { take } from '#handling/take.ts';
import { verifyAll } from '#store/journal/verify.ts';
import { officeWork } from '#store/office/owed.ts';
import { listStreams } from '#store/office/stream.ts';
import { loadPolicies } from '#store/policies.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Viewer } from '#store/viewer.ts';
import { improvementRule } from '../an-improvement.ts';
import { sealAll } from '../seal-all.ts';
import { type TestOffice, testOffice } from './office.ts';

const ORGANISATION = 'klikklaar';
let house: TestOffice;
let office: Office;
let chair: { readonly kind: 'staff'; readonly id: string; readonly roles: readonly string[] };
let viewer: Viewer;

beforeAll(async () => {
  house = await testOffice();
  const { policies } = await loadPolicies();
  const own = policies.filter((one) => one.policy === ORGANISATION);
  const [latest] = own;
  const owner = Object.entries(latest?.roles ?? {}).find(([, role]) => role.may.includes('conclude'))?.[0] ?? '';
  const roles = Object.fromEntries(
    Object.entries(latest?.roles ?? {}).map(([id, role]) => [
      id,
      id === owner ? { ...role, may: [...role.may, 'review'], sees: 'all' as const } : role,
    ]),
  );
  const learning = own.map((one) => ({ ...one, roles, improvement: { ...improvementRule, owner, sees: [] } }));
  office = { ...house.office, policies: policyShelf(learning) };
  chair = { kind: 'staff', id: 'chair', roles: [owner] };
  viewer = { organisation: ORGANISATION, staff: { id: 'chair', roles: [owner], sees: 'all', assigns: true } };
  await inOrganisation((tx) =>
    tx.client.query(
      `insert into staff (organisation, id, name, email, roles) values ('klikklaar', 'chair', 'V. Oorzitter', 'v@example.test', $1),
        ('klikklaar', 'doer', 'U. Itvoerder', 'u@example.test', '{}')`,
      [[owner]],
    ),
  );
});
afterAll(() => house.close());

const inOrganisation = <T>(work: Parameters<typeof withOrganisation<T>>[2]) => withOrganisation(office.pool, ORGANISATION, work);

async function aCase(at: string): Promise<string> {
  house.setClock(at);
  const raw = {
    record: 'complaint',
    channel: 'email',
    story: 'Niemand nam op.',
    people: [{ name: 'Jo', email: 'jo@example.test' }],
  };
  const kept = await lodge(office, { organisation: ORGANISATION, actor: { kind: 'public' }, raw });
  if (!('caseId' in kept)) throw new Error(JSON.stringify(kept));
  return kept.caseId;
}

async function inCase(caseId: string, verb: Verb, raw: Record<string, unknown>) {
  const outcome = await take(office, { organisation: ORGANISATION, caseId, actor: chair, verb, raw });
  if (!('events' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

const learned = { learned: 'Wij nemen te laat op.', recurrence: 'likely', causes: ['phone'], followUp: 'measure' };
const review = (caseId: string, raw: Record<string, unknown> = {}) => inCase(caseId, 'review', { ...learned, ...raw });

async function does(verb: MeasureVerb, raw: Record<string, unknown>, measure?: string, actor = chair): Promise<MeasureTaken> {
  const taking = { organisation: ORGANISATION, actor, viewer, verb, raw, ...(measure === undefined ? {} : { measure }) };
  const outcome = await takeMeasure(office, taking);
  if (!('entry' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

const opened = (measure: string) => inOrganisation((tx) => openMeasure(office, tx, viewer, measure));
const newest = async () => String((await inOrganisation((tx) => listStreams(tx, 'measure')))[0]?.number);
const fileOf = async (caseId: string) => (await inOrganisation((tx) => openCase(office, tx, viewer, caseId)))?.state.measures;
const plan = { what: 'Wij nemen binnen een minuut op.', kind: 'process', staff: 'doer', due: '2026-04-01' };
const doer = { kind: 'staff', id: 'doer', roles: [] as string[] } as const;

describe('the whole life of one improvement', () => {
  let first: string;
  let second: string;
  let measure: string;

  test('CAK-04: given a review that asks for a measure, then its cause is among the improvements, with the case', async () => {
    first = await aCase('2026-03-02T10:00:00+01:00');
    await review(first);
    measure = await newest();
    const open = await opened(measure);
    expect(open?.state).toMatchObject({ status: 'found', causes: ['phone'], cases: [first], problem: learned.learned });
    expect(open?.entries[0]?.by).toMatchObject({ kind: 'staff' });
    expect(await fileOf(first)).toEqual([{ number: Number(measure), stands: 'found' }]);
  });

  test('CAK-04, INS-12: given another case with the same cause, then it joins what is being worked on, by whoever looked back on it', async () => {
    second = await aCase('2026-03-03T10:00:00+01:00');
    await review(second);
    await review(second, { learned: 'Nog eens gekeken.' });
    expect(await newest()).toBe(measure);
    const open = await opened(measure);
    expect(open?.state.cases).toEqual([first, second]);
    expect(open?.entries.find(({ name }) => name === 'linked')?.by).toMatchObject({ kind: 'staff' });
  });

  test('KLK-42, INS-39: given a plan, then it stands in the file of each case, and in the work list of who took it on', async () => {
    await does('plan', plan, measure);
    expect(await fileOf(second)).toEqual([{ number: Number(measure), stands: 'planned' }]);
    const owed = (at: string) => inOrganisation((tx) => officeWork(tx, doer, at as never));
    expect(await owed('2026-03-04T10:00:00+01:00')).toMatchObject([{ step: 'execute', dueDay: '2026-04-01', title: plan.what }]);
    const chairs = (at: string) => inOrganisation((tx) => officeWork(tx, chair, at as never));
    expect(await chairs('2026-03-04T10:00:00+01:00')).toEqual([]);
    expect(await chairs('2026-04-03T10:00:00+02:00')).toMatchObject([{ step: 'remind' }]);
  });

  test('INS-40: given a colleague without a role here who took it on, then that colleague sees it and tells the progress', async () => {
    const mine: Viewer = { organisation: ORGANISATION, staff: { id: 'doer', roles: [], sees: 'own', assigns: false } };
    expect(await inOrganisation((tx) => openMeasure(office, tx, mine, measure))).toBeDefined();
    expect(await inOrganisation((tx) => casesSeen(tx, mine, [first, second]))).toEqual({ seen: [], unseen: 2 });
    await does('progress', { text: 'De telefoons staan aan.' }, measure, doer);
    const other: Viewer = { ...mine, staff: { ...mine.staff, id: 'other' } };
    expect(await inOrganisation((tx) => openMeasure(office, tx, other, measure))).toBeUndefined();
  });

  test('CAK-38: given it was executed, when a later case has the same cause, then the alert names that case', async () => {
    house.setClock('2026-03-20T10:00:00+01:00');
    await does('execute', { day: '2026-03-20' }, measure, doer);
    const third = await aCase('2026-03-25T10:00:00+01:00');
    await review(third, { followUp: 'none', reason: 'Er loopt al iets.' });
    const open = await opened(measure);
    expect(open?.state).toMatchObject({ alert: true, returned: [{ case: third, cause: 'phone' }] });
    expect(open?.meta.view).toMatchObject({ alert: true, returned: 1 });
    await review(third, { followUp: 'none', reason: 'Nog steeds.' });
    expect((await opened(measure))?.state.returned).toHaveLength(1);
  });

  test('a case that came in before it was executed does not raise the alert', async () => {
    await does('dismiss', { reason: 'Storing' }, measure);
    await review(first, { followUp: 'none', reason: 'Anders bekeken.' });
    expect((await opened(measure))?.state.alert).toBe(false);
  });

  test('INS-42: given that more is needed, then the follow-up is planned below it, for the same cases', async () => {
    const more = {
      more: 'yes',
      text: 'Het helpt half.',
      what: 'Een tweede lijn',
      kind: 'training',
      staff: 'chair',
      due: '2026-06-01',
    };
    const { state } = await does('assess', more, measure);
    const child = await opened(state.children[0] as string);
    expect(child?.state).toMatchObject({
      status: 'planned',
      parent: state.id,
      cases: [first, second],
      staff: 'chair',
      due: '2026-06-01',
    });
    expect(await fileOf(first)).toContainEqual({ number: child?.meta.number, stands: 'planned' });
  });

  test('INS-44: given an evaluation, then its effect stands in the files too', async () => {
    await does('evaluate', { effect: 'partly', text: 'Minder klachten.', day: '2026-03-25' }, measure);
    expect((await fileOf(first))?.find((one) => one.number === Number(measure))).toMatchObject({ stands: 'evaluated' });
  });

  test('all of it stands in the sealed journal of the organisation, and nothing is found', async () => {
    await sealAll(office.pool);
    const { createPublicKey } = await import('node:crypto');
    const key = createPublicKey(house.workshop.signingKey);
    const [found] = await verifyAll(office.pool, '/nonexistent', key, ORGANISATION);
    expect(found?.findings).toEqual([]);
  });
});

describe('an execution that is entered later', () => {
  test('CAK-38: cases that came in since then and had the cause again are found at once', async () => {
    house.setClock('2026-05-01T10:00:00+02:00');
    const { number } = await does('start', { causes: ['text'], problem: 'De brief is onduidelijk', origin: 'meeting' });
    await does('plan', { ...plan, due: '2026-05-20' }, String(number));
    const back = await aCase('2026-05-10T10:00:00+02:00');
    await review(back, { causes: ['text'], followUp: 'none', reason: 'Er loopt al iets.' });
    await does('execute', { day: '2026-05-05' }, String(number), doer);
    expect((await opened(String(number)))?.state).toMatchObject({ alert: true, returned: [{ case: back }] });
  });
});

describe('two at once, and twice the same', () => {
  test('a form that was made before somebody else’s entry is not taken', async () => {
    const { number } = await does('start', { causes: ['text'], problem: 'x', origin: 'analysis' });
    await does('plan', { ...plan, due: '2026-07-01' }, String(number));
    const taking = {
      organisation: ORGANISATION,
      measure: String(number),
      actor: doer,
      viewer,
      verb: 'progress',
      raw: { text: 'x' },
      seen: 1,
    } as const;
    expect(await takeMeasure(office, taking)).toMatchObject({ changed: [{ name: 'planned' }] });
  });

  test('the same form makes one improvement, and the second answer names it', async () => {
    const taking = {
      organisation: ORGANISATION,
      actor: chair,
      viewer,
      verb: 'start',
      raw: { causes: ['text'], problem: 'x', origin: 'meeting' },
    } as const;
    const [one, two] = [await takeMeasure(office, taking, 'key-1'), await takeMeasure(office, taking, 'key-1')];
    expect(two).toEqual({ takenBefore: true, number: 'number' in one ? one.number : 0 });
  });

  test('what is refused is refused whole: no improvement, no line in the file', async () => {
    const before = await newest();
    const outcome = await takeMeasure(office, {
      organisation: ORGANISATION,
      actor: doer,
      viewer,
      verb: 'start',
      raw: { causes: ['text'], problem: 'x', origin: 'meeting' },
    });
    expect(isRefused(outcome) && outcome.refused[0].code).toBe('not-yours');
    expect(await newest()).toBe(before);
  });

  test('two causes in words are not the same cause', async () => {
    const one = await aCase('2026-06-01T10:00:00+02:00');
    await review(one, { causes: ['other'], otherCause: 'Het weer' });
    const number = await newest();
    const two = await aCase('2026-06-02T10:00:00+02:00');
    await review(two, { causes: ['other'], otherCause: 'De post' });
    expect(await newest()).not.toBe(number);
  });
});
