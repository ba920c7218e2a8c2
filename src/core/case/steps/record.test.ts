// A case also stands in a register outside this system, or not yet.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { anna, cor, page } from '#test/given-when-then.ts';
import { aComplaint, answered, concluded, framed, handled, heard, judged } from '#test/situations.ts';
import { reached } from '../happened.ts';
import { isPast } from '../term.ts';

const policy = aPolicy({
  clauses: [
    aClause({
      id: 'in-crm',
      says: 'Elke klacht leggen wij vast in het klantsysteem.',
      duty: aDuty({
        owner: 'coordinator',
        within: '2 working days',
        doneBy: ['recorded:crm'],
        lapsesBy: [],
        ifLate: { tell: 'coordinator' },
        step: 'record',
      }),
    }),
    aClause({
      id: 'mend-crm',
      says: 'Lukt dat niet, dan herstellen wij het.',
      duty: aDuty({ owner: 'coordinator', from: 'unrecorded:crm', within: '24 hours', doneBy: ['recorded:crm'], lapsesBy: [] }),
    }),
  ],
});
const failed = { system: 'crm', result: 'failed', error: 'Time-out' };
const done = { system: 'crm', result: 'recorded', externalId: '5003-A' };

describe('recording elsewhere', () => {
  test('KIK-15: given a complaint, when it stands in the system under its number, then the duty is done', () => {
    const story = handled(aComplaint(policy)).has(cor, 'record', done);
    expect(story.state.externals.crm).toEqual({ state: 'recorded', at: story.now, everRecorded: true, id: '5003-A' });
    expect(story.duty('in-crm')?.status).toBe('done');
  });

  test('KIK-15: given that it failed, then it is not recorded, the duty stands, and mending is owed at once', () => {
    const story = handled(aComplaint(policy)).has(cor, 'record', failed);
    expect(story.state.externals.crm).toMatchObject({ state: 'failed', error: 'Time-out', everRecorded: false });
    for (const one of ['recorded', 'recorded:crm']) expect(reached(policy, story.state, one)).toBeUndefined();
    expect(story.duty('in-crm')?.status).toBe('open');
    expect(story.duty('mend-crm')).toMatchObject({ status: 'open', due: { end: '2026-06-02T10:00:00+02:00' } });
    story.on('2026-06-02').has(cor, 'record', done);
    expect(story.duty('in-crm')).toMatchObject({ status: 'done', late: false });
    expect(story.duty('mend-crm')?.status).toBe('done');
  });

  test('KIK-15: given that nobody records it, then it is late, also after the case was closed', () => {
    const story = answered(concluded(judged(heard(framed(handled(aComplaint(policy)))))));
    story.has(anna, 'close', { manner: 'concluded' });
    const duty = story.duty('in-crm');
    expect(duty).toMatchObject({ status: 'open', due: { end: '2026-06-03' } });
    expect(isPast(duty?.due?.end ?? story.now, story.on('2026-06-04').now)).toBe(true);
  });

  test('what stands there stands there, also when a later attempt fails', () => {
    const story = handled(aComplaint(policy)).has(cor, 'record', done).on('2026-06-02').has(cor, 'record', failed);
    expect(story.state.externals.crm).toMatchObject({ state: 'failed', everRecorded: true, id: '5003-A' });
    expect(story.duty('in-crm')?.status).toBe('done');
  });

  test('the number and the fault can be destroyed, the state stays', () => {
    const event = handled(aComplaint(policy)).when(cor, 'record', done).gives('recorded', { system: 'crm', result: 'recorded' });
    expect(event.facts).not.toHaveProperty('externalId');
    expect(event.personal).toEqual({ externalId: '5003-A' });
  });

  test('recorded without a number, failed without a reason, an unknown system, or by a complainant: refused', () => {
    const story = handled(aComplaint(policy));
    story.when(cor, 'record', { ...done, externalId: '' }).refused('missing', 'externalId');
    story.when(cor, 'record', { ...failed, error: '' }).refused('missing', 'error');
    story.when(cor, 'record', { ...done, system: 'erp' }).refused('unknown-choice', 'system');
    story.when(page('Jo'), 'record', done).refused('not-yours');
  });
});
