// Assigning: one handler with a name, who was not involved.
import { describe, expect, test } from 'vitest';
import { maySee } from '#core/access.ts';
import { aPolicy } from '#test/a-policy.ts';
import { bas, cor, page } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, answered, handled, mo } from '#test/situations.ts';

describe('a handler is named', () => {
  test('CAK-16: given a complaint, when Cor assigns Anna, then Anna handles it and Jo may know', () => {
    const when = aComplaint().when(cor, 'assign', { staff: 'anna', notInvolved: true });
    const event = when.gives('assigned', { staff: 'anna', notInvolved: true });
    expect(event.audience).toEqual(['us', 'complainants']);
    expect(when.story.state.handler).toBe('anna');
    expect(when.story.duty('assign')?.status).toBe('done');
  });

  test('another handler need not do again what was done: the duty to hear Jo stays done', () => {
    const story = handled().on('2026-06-03').has(cor, 'hear', { party: '@Jo', way: 'talk' });
    story.on('2026-06-08').has(cor, 'assign', { staff: 'bas' });
    expect(story.state.handler).toBe('bas');
    expect(story.duty('explain', 'Jo')?.status).toBe('done');
  });
});

describe('it is refused', () => {
  test('CAK-17, Awb 9:7: to the person concerned, with the clause and what can be done instead', () => {
    const no = aComplaintAboutBas().when(cor, 'assign', { staff: 'bas' }).refused('by-clause', undefined, 'not-involved');
    expect(no).toMatchObject({ clause: { source: ['CAK-17', 'Awb 9:7 lid 1'] }, instead: { nl: 'Kies een ander.' } });
  });

  test('also when the procedure itself says nothing: the firewall stands in any case', () => {
    aComplaintAboutBas(aPolicy({ without: ['not-involved'] }))
      .when(cor, 'assign', { staff: 'bas' })
      .refused('concerned', 'staff');
  });

  test('to a colleague who complains, who saw it, or who stepped back before', () => {
    const policy = aPolicy({ without: ['not-involved'] });
    for (const capacity of ['complainant', 'witness'])
      aComplaint(policy)
        .has(cor, 'involve', { capacity, staff: 'bas', people: [mo] })
        .when(cor, 'assign', { staff: 'bas' })
        .refused('concerned', 'staff');
    const stepped = aComplaint().has(cor, 'recuse', { staff: 'bas', reason: 'Vriend' });
    stepped.when(cor, 'assign', { staff: 'bas' }).refused('concerned', 'staff');
  });

  test('to nobody, to a stranger, to somebody without a role here, or to who handles it already', () => {
    aComplaint().when(cor, 'assign').refused('missing', 'staff');
    aComplaint().when(cor, 'assign', { staff: 'nobody' }).refused('unknown-colleague', 'staff');
    aComplaint().when(cor, 'assign', { staff: 'guest' }).refused('unknown-colleague', 'staff');
    handled().when(cor, 'assign', { staff: 'anna' }).refused('already', 'staff');
  });

  test('by the person concerned, by the complainant, or after closing', () => {
    aComplaintAboutBas().when(bas, 'assign', { staff: 'anna' }).refused('concerned');
    aComplaint().when(page('Jo'), 'assign', { staff: 'anna' }).refused('not-yours');
    answered().has(cor, 'close', { manner: 'concluded' }).when(cor, 'assign', { staff: 'bas' }).refused('not-now');
  });
});

describe('somebody handles it beside the handler', () => {
  const several = aPolicy({ other: { handlers: 'several' } });

  test('KIK-06: given a procedure with several handlers, when Bas comes beside Anna, then both open it and Anna stays the handler', () => {
    const { state } = handled(aComplaint(several)).has(cor, 'assign', { staff: 'bas', beside: true });
    expect(state).toMatchObject({ handler: 'anna', beside: ['bas'] });
    expect(maySee(several, state, bas)).toBe(true);
    expect(maySee(several, state, { id: 'eva', roles: bas.roles })).toBe(false);
  });

  test('KIK-06: Bas can become the handler, and does not stay beside himself; who is recused is neither', () => {
    const story = handled(aComplaint(several)).has(cor, 'assign', { staff: 'bas', beside: true });
    story.when(cor, 'assign', { staff: 'bas', beside: true }).refused('already', 'staff');
    expect(story.has(cor, 'assign', { staff: 'bas' }).state).toMatchObject({ handler: 'bas', beside: [] });
    const other = handled(aComplaint(several)).has(cor, 'assign', { staff: 'bas', beside: true });
    expect(other.has(cor, 'recuse', { staff: 'bas', reason: 'Buurman' }).state.beside).toEqual([]);
  });

  test('it is refused where the procedure has one handler, and beside nobody', () => {
    handled().when(cor, 'assign', { staff: 'bas', beside: true }).refused('not-now', 'beside');
    aComplaint(several).when(cor, 'assign', { staff: 'bas', beside: true }).refused('not-now', 'beside');
  });
});
