// Signing: each signature is another person's, by role, as handler, or as the one concerned.
import { describe, expect, test } from 'vitest';
import { isOffered } from '#core/case/decide.ts';
import { duties } from '#core/case/duties.ts';
import { holds } from '#core/case/holds.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause } from '#test/a-policy-clauses.ts';
import { anna, bas, cor, page } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, answered, handled, solved } from '#test/situations.ts';

const two = aPolicy({
  other: {
    signatures: {
      provider: { name: { nl: 'dienstverlener' }, by: ['handler', 'subject'] },
      coordinator: { name: { nl: 'coördinator' }, by: ['coordinator'] },
    },
  },
});

describe('a signature', () => {
  test('INS-26: given a complaint that is handled, when handler and coordinator sign, then both signatures stand with their moment', () => {
    const story = solved(handled(aComplaint(two))).has(anna, 'sign', { signature: 'provider' });
    story.when(cor, 'sign', { signature: 'coordinator' }).gives('signed', { signature: 'coordinator', by: 'cor' });
    expect(story.state.signatures.map(({ id, by }) => [id, by])).toEqual([
      ['provider', 'anna'],
      ['coordinator', 'cor'],
    ]);
  });

  test('INS-26: given that the handler signs as provider, when the coordinator took the case over, then the provider who had it signs, and not who took it', () => {
    const provider = { name: { nl: 'dienstverlener' }, by: ['handler'], handlerAs: ['handler'] };
    const both = { ...two, signatures: { ...two.signatures, provider } };
    const over = handled(aComplaint(both))
      .has(anna, 'hand-over', { role: 'coordinator', summary: 'Opgelost' })
      .has(cor, 'take-over', {});
    expect(over.state.handler).toBe('cor');
    over.when(cor, 'sign', { signature: 'provider' }).refused('not-yours', 'signature');
    // also where the coordinator is a provider as well
    const also = { ...cor, roles: [...cor.roles, 'handler'] };
    handled(aComplaint(both))
      .has(anna, 'hand-over', { role: 'coordinator', summary: 'Opgelost' })
      .has(also, 'take-over', {})
      .when(also, 'sign', { signature: 'provider' })
      .refused('not-yours', 'signature');
    over.when(anna, 'sign', { signature: 'provider' }).gives('signed', { by: 'anna' });
  });

  test('INS-26: given a guard for satisfied closure, when it is not solved, then nobody signs', () => {
    const guard = { steps: ['sign'], needs: { satisfied: true } };
    const policy = aPolicy({ clauses: [aClause({ id: 'sign-only-satisfied', says: 'Tekenen', guard })] });
    handled(aComplaint(policy))
      .when(anna, 'sign', { signature: 'handler' })
      .refused('by-clause', undefined, 'sign-only-satisfied');
    solved(handled(aComplaint(policy)))
      .when(anna, 'sign', { signature: 'handler' })
      .gives('signed');
  });

  test('INS-26: given that only complaints are signed, when it is a signal, then nobody can sign, and nothing waits for it', () => {
    const signed = { signatures: { handler: { name: { nl: 'behandelaar' }, by: ['handler'], records: ['complaint'] } } };
    const policy = aPolicy({ other: signed });
    const signal = handled(aComplaint(policy, { record: 'signal' }));
    signal.when(anna, 'sign', { signature: 'handler' }).refused('not-yours', 'signature');
    const { state, now } = signal;
    const situation = { policy, state, actor: anna, now, at: now, colleague: () => undefined, newId: () => '' };
    expect([isOffered(situation, 'sign'), holds({ signed: true }, { policy, state })]).toEqual([false, true]);
    solved(handled(aComplaint(policy)))
      .when(anna, 'sign', { signature: 'handler' })
      .gives('signed');
  });

  test('INS-26: one signature is a milestone of its own: a duty is done by it', () => {
    const duty = {
      do: { nl: 'Teken' },
      owner: 'coordinator',
      from: 'assigned',
      doneBy: ['signed:coordinator'],
      lapsesBy: [],
      rolls: 'none' as const,
    };
    const policy = aPolicy({ clauses: [aClause({ id: 'to-sign', says: 'Tekenen', duty })] });
    const story = handled(aComplaint(policy)).has(anna, 'sign', { signature: 'handler' });
    expect(story.duty('to-sign')?.status).toBe('open');
    story.has(cor, 'sign', { signature: 'coordinator' });
    expect(duties(policy, story.state).find((one) => one.clause === 'to-sign')?.status).toBe('done');
  });

  test('when the case is reopened, then what was signed must be signed again', () => {
    const story = answered().has(anna, 'sign', { signature: 'handler' }).has(cor, 'reopen', { reason: 'Nieuwe feiten' });
    expect(story.state.signatures).toEqual([]);
    story.when(anna, 'sign', { signature: 'handler' }).gives('signed');
  });
});

describe('it is refused', () => {
  test('INS-26: a second one of the same person', () => {
    const both = aPolicy({
      other: { signatures: { one: { name: { nl: 'een' }, by: ['handler'] }, two: { name: { nl: 'twee' }, by: ['handler'] } } },
    });
    const story = handled(aComplaint(both)).has(anna, 'sign', { signature: 'one' });
    story.when(anna, 'sign', { signature: 'two' }).refused('same-person', 'signature');
    story.when(anna, 'sign', { signature: 'one' }).refused('already', 'signature');
  });

  test('for who neither handles nor has the role, and for who is concerned', () => {
    handled().when(bas, 'sign', { signature: 'handler' }).refused('not-yours', 'signature');
    handled().when(anna, 'sign', { signature: 'coordinator' }).refused('not-yours', 'signature');
    handled(aComplaintAboutBas(two)).when(bas, 'sign', { signature: 'provider' }).refused('concerned');
    handled(aComplaintAboutBas(two)).when(page('bas'), 'sign', { signature: 'provider' }).refused('not-yours');
    handled(aComplaintAboutBas(two)).when(page('Jo'), 'sign', { signature: 'provider' }).refused('not-yours');
  });

  test('where the procedure knows no signatures', () => {
    handled(aComplaint(aPolicy({ other: { signatures: {} } })))
      .when(anna, 'sign', { signature: 'x' })
      .refused('unknown-choice', 'signature');
  });

  test('INS-26, INS-28: given that who is concerned handles the complaint and may sign, then that person signs from the inside, as long as the door is open', () => {
    const clauses = two.clauses.filter(({ id }) => id !== 'not-involved');
    const inside = { ...two, clauses, concerned: { may: ['sign'], until: ['handed-over'], lasting: ['sign'] } };
    const story = aComplaintAboutBas(inside).has(cor, 'assign', { staff: 'bas' });
    story.when(bas, 'sign', { signature: 'provider' }).gives('signed', { by: 'bas' });
    const without = aComplaintAboutBas({ ...inside, concerned: { ...inside.concerned, may: [] } }).has(cor, 'assign', {
      staff: 'bas',
    });
    without.when(bas, 'sign', { signature: 'provider' }).refused('concerned');
    const gone = aComplaintAboutBas(inside).has(cor, 'assign', { staff: 'bas' });
    gone.has(cor, 'hand-over', { staff: 'cor', summary: 'Klaar' });
    gone.when(bas, 'sign', { signature: 'provider' }).refused('concerned');
    gone.when(page('bas'), 'sign', { signature: 'provider' }).gives('signed', { by: 'bas' });
  });

  test('INS-26: given a door that has closed, when signing lasts, then the one concerned signs on the own page', () => {
    const lasting = { ...two, concerned: { may: [], until: [], lasting: ['sign'] } };
    const story = handled(aComplaintAboutBas(lasting));
    story.when(page('bas'), 'sign', { signature: 'provider' }).gives('signed', { by: 'bas' });
    story.when(page('Jo'), 'sign', { signature: 'coordinator' }).refused('not-yours');
  });
});
