/** The person complained about acts as well: that one colleague is let in by every door, nobody else, and no longer than the procedure says. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Verb } from '#core/case/lifecycle.ts';
import type { Actor } from '#core/case/state.ts';
import { lodge } from '#handling/lodge.ts';
import { openCase } from '#handling/open-case.ts';
import { take } from '#handling/take.ts';
import { saveStaff } from '#store/access/staff.ts';
import { caseList } from '#store/cases/case-list.ts';
import { searchCases } from '#store/cases/search.ts';
import { workList } from '#store/cases/work-list.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Viewer } from '#store/viewer.ts';
import { type TestOffice, testOffice } from './office.ts';

const ORGANISATION = 'insolving';
const concerned = { may: ['contact', 'propose', 'hand-over'], until: ['handed-over'], lasting: [] };

const bodies = {
  panel: { name: { nl: 'panel' }, roles: ['provider'], quorum: 1, chambers: {}, deputies: {}, members: [] },
};

let house: TestOffice;
beforeAll(async () => {
  // only the doors are looked at here: no guards, and no letters that must be complete
  house = await testOffice(undefined, (policy) => {
    const others = policy.clauses.filter(({ guard }) => guard === undefined);
    const clauses = others.map((one) => ({ ...one, letters: [] }));
    return policy.policy === ORGANISATION ? { ...policy, clauses, concerned, bodies } : policy;
  });
  const { pool } = house.office;
  const colleagues = [
    ['bas', 'provider'],
    ['els', 'provider'],
    ['fem', 'provider'],
    ['cor', 'coordinator'],
  ] as const;
  await withOrganisation(pool, ORGANISATION, async (tx) => {
    for (const [id, role] of colleagues) await saveStaff(tx, { id, name: id, email: `${id}@kantoor.example`, roles: [role] });
  });
});
afterAll(() => house.close());

const viewer = (id: string): Viewer => ({
  organisation: ORGANISATION,
  staff: { id, roles: ['provider'], sees: 'own', assigns: false },
});
const coordinator: Actor = { kind: 'staff', id: 'cor', roles: ['coordinator'] };

/** By which doors this colleague finds the case. */
async function doorsOf(id: string, caseId: string): Promise<readonly string[]> {
  const { office } = house;
  return withOrganisation(office.pool, ORGANISATION, async (tx) => {
    const has = (found: readonly { readonly id: string }[]) => found.some((one) => one.id === caseId);
    const open = await openCase(office, tx, viewer(id), caseId);
    const list = await caseList(tx, viewer(id));
    const search = await searchCases(tx, viewer(id), 'dagvaarding');
    const work = await workList(tx, viewer(id), { now: office.clock() });
    return [
      ...(open === undefined ? [] : ['page']),
      ...(has(list.cases) ? ['list'] : []),
      ...(has(search) ? ['search'] : []),
      ...(has(work.items.map((one) => one.case)) ? ['work'] : []),
    ];
  });
}

test('INS-16, INS-28, INS-36: given a complaint about Bas, then Bas handles it by every door, Els by none, after the handover neither, and who sits on the panel opens it', async () => {
  const { office } = house;
  const kept = await lodge(office, {
    organisation: ORGANISATION,
    actor: coordinator,
    raw: {
      record: 'complaint',
      channel: 'letter',
      story: 'De dagvaarding kwam te laat.',
      people: [{ capacity: 'complainant', name: 'J. Bos', email: 'bos@burger.example' }],
    },
  });
  if (!('reference' in kept)) throw new Error(JSON.stringify(kept));
  const does = async (actor: Actor, verb: Verb, raw: Record<string, unknown>) => {
    const outcome = await take(office, { organisation: ORGANISATION, caseId: kept.caseId, actor, verb, raw });
    if (!('events' in outcome)) throw new Error(JSON.stringify(outcome));
    return outcome;
  };
  await does(coordinator, 'involve', { capacity: 'subject', staff: 'bas' });
  const { state } = await does(coordinator, 'involve', { capacity: 'subject', staff: 'els' });
  // a letter to who is concerned leaves by mail, at once
  expect(state.parties.find((one) => one.staff === 'bas')?.reach).toEqual(['email']);
  await does(coordinator, 'assign', { staff: 'bas' });
  expect(await doorsOf('bas', kept.caseId)).toEqual(['page', 'list', 'search', 'work']);
  expect(await doorsOf('els', kept.caseId)).toEqual([]);
  const bas: Actor = { kind: 'staff', id: 'bas', roles: ['provider'] };
  const form = {
    matter: 'Dossier 9',
    client: 'J. Bos',
    'nature-of-it': 'Een dagvaarding die te laat kwam.',
    actions: 'Excuses.',
  };
  await does(coordinator, 'describe', { details: form });
  await does(bas, 'hand-over', { role: 'coordinator', summary: 'Alles staat in het formulier.' });
  expect(await doorsOf('bas', kept.caseId)).toEqual([]);
  expect(await doorsOf('els', kept.caseId)).toEqual([]);
  const after = await does(coordinator, 'take-over', {});
  // the members of a panel open the case by name, whatever their role sees
  expect(await doorsOf('fem', kept.caseId)).toEqual([]);
  await does(coordinator, 'seat', { body: 'panel', members: ['fem'] });
  expect(await doorsOf('fem', kept.caseId)).toEqual(['page', 'list', 'search']);
  expect(after.state.handler).toBe('cor');
});
