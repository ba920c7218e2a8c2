/** An appeal in the database: who finds the case before and after it, in every list, and who finds nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assignsFirst } from '#core/access.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import type { Actor } from '#core/case/state.ts';
import type { Policy } from '#core/policy/policy.ts';
import { type Kept, lodge } from '#handling/lodge.ts';
import { type Taken, take } from '#handling/take.ts';
import { caseList } from '#store/cases/case-list.ts';
import { findCase } from '#store/cases/find.ts';
import { searchCases } from '#store/cases/search.ts';
import { workList } from '#store/cases/work-list.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Viewer } from '#store/viewer.ts';
import { aClause, aDuty } from '../a-policy-clauses.ts';
import { withBoard } from '../appeals.ts';
import { type TestOffice, testOffice } from './office.ts';

const ORGANISATION = 'klikklaar';
let house: TestOffice;
let kept: Kept;
let policy: Policy;

/** The procedure as published, with a board that sees nothing but its appeals, and with chairs who see only what is theirs. */
function withAppeals(one: Policy): Policy {
  const { board } = withBoard().tiers;
  if (one.policy !== ORGANISATION || board === undefined) return one;
  const { clause: _, ...tier } = board;
  const owed = aClause({
    id: 'ruling-owed',
    says: 'U krijgt een besluit binnen acht weken.',
    section: 'handling',
    duty: aDuty({ owner: 'appeal-chair', from: 'appealed:board', within: '8 weeks', doneBy: ['ruled:board'], step: 'rule' }),
  });
  const { chair, 'appeal-chair': head } = one.roles as Policy['roles'] & Record<string, NonNullable<Policy['roles'][string]>>;
  return {
    ...one,
    roles: {
      ...one.roles,
      chair: { ...(chair as NonNullable<typeof chair>), sees: 'own' },
      'appeal-chair': { ...(head as NonNullable<typeof head>), may: ['assign', 'rule', 'note'], sees: 'own' },
    },
    // only the appeal is looked at here: what must be written down before an answer is not
    details: {},
    tiers: { board: { ...tier, body: 'appeal-chair', opensOn: ['concluded'] } },
    clauses: [...one.clauses.filter(({ id }) => id !== 'ruling-owed' && id !== 'responsible'), owed],
  };
}

beforeAll(async () => {
  house = await testOffice(undefined, withAppeals);
  policy = house.office.policies.current(ORGANISATION, '2026-11-21' as never) as Policy;
});
afterAll(() => house.close());

const staff = (id: string, role: string): Extract<Actor, { kind: 'staff' }> => ({ kind: 'staff', id, roles: [role] });
const chair = staff('r.vanzonneveld', 'chair');
const otherChair = staff('x.ander', 'chair');
const board = staff('a.okafor', 'appeal-chair');

async function does(actor: Actor, verb: Verb, raw: Record<string, unknown>): Promise<Taken> {
  const outcome = await take(house.office, { organisation: ORGANISATION, caseId: kept.caseId, actor, verb, raw });
  if (!('events' in outcome)) throw new Error(`${verb}: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** In how many ways this colleague finds the case: by its number, in the list of cases, by its words. */
async function ways({ id, roles }: Extract<Actor, { kind: 'staff' }>): Promise<readonly boolean[]> {
  const viewer: Viewer = {
    organisation: ORGANISATION,
    staff: { id, roles, sees: 'own', assigns: assignsFirst(policy, roles) },
  };
  return withOrganisation(house.office.pool, ORGANISATION, async (tx) => [
    (await findCase(tx, viewer, kept.reference)) !== undefined,
    (await caseList(tx, viewer)).cases.length > 0,
    (await searchCases(tx, viewer, 'cursus')).length > 0,
  ]);
}

async function owedBy({ id, roles }: Extract<Actor, { kind: 'staff' }>): Promise<readonly string[]> {
  const viewer: Viewer = { organisation: ORGANISATION, staff: { id, roles, sees: 'own', assigns: assignsFirst(policy, roles) } };
  const { items } = await withOrganisation(house.office.pool, ORGANISATION, (tx) =>
    workList(tx, viewer, { now: house.office.clock() }),
  );
  return items.map((one) => one.clause);
}

const everywhere = [true, true, true];
const nowhere = [false, false, false];

describe('KLK-34: the board sees the case from the appeal on, and nothing of cases without one', () => {
  test('given a new complaint, then the chairs have it in their queue, and the board finds it nowhere', async () => {
    const outcome = await lodge(house.office, {
      organisation: ORGANISATION,
      actor: { kind: 'public' },
      raw: {
        record: 'complaint',
        channel: 'form',
        story: 'De cursus ging twee keer niet door.',
        people: [{ name: 'S. Yilmaz', email: 's.yilmaz@burger.example' }],
      },
    });
    if (!('reference' in outcome)) throw new Error(JSON.stringify(outcome));
    kept = outcome;
    expect(await Promise.all([chair, otherChair, board].map(ways))).toEqual([everywhere, everywhere, nowhere]);
  });

  test('given an answer, then only who handled it finds it', async () => {
    await does(chair, 'assign', { staff: chair.id });
    await does(chair, 'conclude', { explanation: 'Ziek.', judgement: 'Pech.', verdict: 'unfounded' });
    expect(await Promise.all([chair, otherChair, board].map(ways))).toEqual([everywhere, nowhere, nowhere]);
  });

  test('given an appeal, then the board finds it and owes the ruling, who handled it keeps it, and it is in no queue of others', async () => {
    await does(chair, 'appeal', { grounds: ['unfounded'], reason: 'Oneens.' });
    expect(await Promise.all([chair, otherChair, board].map(ways))).toEqual([everywhere, nowhere, everywhere]);
    expect(await owedBy(board)).toContain('ruling-owed');
    expect(await owedBy(otherChair)).toEqual([]);
  });

  test('KLK-34: given the ruling, when the board gave it, then who handled it could not have, and both still find it', async () => {
    const both = { ...chair, roles: ['chair', 'appeal-chair'] };
    const raw = { verdicts: ['founded'], reasoning: 'De uitleg ontbrak.' };
    const tried = await take(house.office, { organisation: ORGANISATION, caseId: kept.caseId, actor: both, verb: 'rule', raw });
    expect(tried).toMatchObject({ refused: [{ code: 'not-independent' }] });
    expect((await does(board, 'rule', raw)).state.status).toBe('ruled');
    expect(await Promise.all([chair, otherChair, board].map(ways))).toEqual([everywhere, nowhere, everywhere]);
  });
});
