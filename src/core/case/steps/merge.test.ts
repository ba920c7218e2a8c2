// Merging: the same complaint came in twice, and goes on in the case that came in first.
import { describe, expect, test } from 'vitest';
import { caseCompliance } from '#core/compliance/case-compliance.ts';
import { registerRow } from '#core/register/row.ts';
import { handledIn } from '#core/report/counted-case.ts';
import { aPolicy } from '#test/a-policy.ts';
import { withBoard } from '#test/appeals.ts';
import { anna, cor, moment, page, type Raw, type Story } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, handled } from '#test/situations.ts';
import { openings } from '../openings.ts';

const into = { into: 'VBD-2026-00001', reason: 'Twee keer gestuurd' };

/** A second case beside the first one: another number, and it came in two days later. */
function doubled(newer: Story, older: Story, received = '2026-06-03'): Story {
  newer.state = { ...newer.state, id: 'case-2', reference: 'VBD-2026-00002', received: moment(received) };
  newer.other = older;
  return newer.on('2026-06-05');
}

const twice = (newer: Story = handled(), older: Story = handled()) => doubled(newer, older);

describe('a double case ends', () => {
  test('Awb 9:11: given the same complaint twice, when it is merged, then it is closed, says where it goes on and owes nothing more', () => {
    const when = twice().when(cor, 'merge', { ...into, into: ' VBD-2026-00001 ' });
    when.letters().gives('merged', { into: 'VBD-2026-00001', case: 'case-1', gone: [] });
    const { story } = when;
    expect(story.state).toMatchObject({
      ...{ status: 'closed', mergedInto: 'VBD-2026-00001', links: [{ case: 'case-1', way: 'into' }] },
    });
    expect(story.duty('decide')).toMatchObject({ status: 'lapsed', late: false });
  });

  test('KLK-29: given a merged case, then it is handled in no report, the register says so, and no duty was broken or kept', () => {
    const story = twice().has(cor, 'merge', into);
    expect(handledIn(story.policy, story.state)).toBeUndefined();
    const field = { id: 'manner', name: { nl: 'wijze' }, from: 'manner', required: false, source: [] } as const;
    const [row] = registerRow(
      { records: [], fields: [field], statuses: {}, completeBefore: [] },
      {
        ...{ ...story.read(), policy: story.policy, language: 'nl', colleague: () => undefined },
      },
    );
    expect(row?.values).toEqual(['samengevoegd met een andere zaak']);
    const identity = { id: 'case-2', reference: 'VBD-2026-00002', policy: story.policy.policy, version: 1 };
    const decide = caseCompliance(story.policy, identity, story.events, moment('2027-01-01')).find(
      ({ clause }) => clause === 'decide',
    );
    expect(decide?.standing).toBe('not-applicable');
  });

  test('given a tier that is open from the first day, when the case is merged, then somebody appeals where it goes on', () => {
    const policy = withBoard({ opensOn: ['lodged'] });
    const story = twice(handled(aComplaint(policy)));
    const open = () => openings({ policy: story.policy, state: story.state, at: story.now, now: story.now }).map(({ id }) => id);
    expect(open()).toEqual(['board']);
    story.other = handled(aComplaint(policy));
    story.has(cor, 'merge', into);
    expect(open()).toEqual([]);
  });

  test('Awb 9:11: given a merged case, when it is opened again, then it owes what it owed and goes its own way', () => {
    const story = twice().has(cor, 'merge', into).on('2026-06-08').has(cor, 'reopen', { reason: 'Toch iets anders' });
    expect(story.state.status).toBe('open');
    expect(story.state.mergedInto).toBeUndefined();
    expect(story.duty('decide')).toMatchObject({ status: 'open' });
  });

  test('given documents, then what who complains could read goes along, and the rest stays', () => {
    const older = handled();
    const newer = handled()
      .has(cor, 'attach', { documents: ['doc1'], audience: 'complainants' })
      .has(cor, 'attach', { documents: ['doc2'], audience: 'us' });
    const merged = twice(newer, older).when(cor, 'merge', into);
    expect(merged.gives('merged').facts.gone).toEqual(['doc1']);
    expect(merged.story.state.documents.map(({ id, gone }) => [id, gone])).toEqual([
      ['doc1', true],
      ['doc2', undefined],
    ]);
  });
});

describe('it is refused', () => {
  const refused = (
    code: Parameters<ReturnType<Story['when']>['refused']>[0],
    newer = handled(),
    older = handled(),
    actor = cor,
  ) => doubled(newer, older).when(actor, 'merge', into).refused(code, 'into');

  test('into a case that is not known, and into itself', () => {
    handled().when(cor, 'merge', into).refused('unknown-case', 'into');
    const story = handled();
    story.other = story;
    story.when(cor, 'merge', into).refused('unknown-case', 'into');
  });

  test('Awb 9:7: into a case by which whoever merges is concerned, as if there were none', () => {
    const older = aComplaint().has(cor, 'involve', { capacity: 'subject', staff: 'anna' });
    refused('unknown-case', handled(), older, anna);
  });

  test('Awb 9:7: when its person concerned handles the case that goes on', () => {
    const older = aComplaint().has(cor, 'assign', { staff: 'bas' });
    refused('handler-concerned', handled(aComplaintAboutBas()), older);
  });

  test('when who complains gave no name, and so reads our answer here alone', () => {
    refused('answer-only-here', handled(aComplaint(aPolicy(), { people: [{}], anonymous: true })));
  });

  test('into a case that ended, that is of another kind, or in which somebody appealed', () => {
    const withdrawn = aComplaint().has(page('Jo'), 'withdraw');
    refused('other-not-running', handled(), withdrawn);
    refused('other-kind', handled(), aComplaint(aPolicy(), { record: 'signal' }));
    const appealed = handled();
    appealed.state = { ...appealed.state, appeals: [{}] as never };
    refused('appeal-between', handled(), appealed);
    refused('appeal-between', appealed, handled());
  });

  test('Awb 9:11: into a case that came in later: no term gets longer', () => {
    doubled(handled(), handled(), '2026-05-30').when(cor, 'merge', into).refused('merge-other-way', 'into');
    doubled(handled(), handled(), '2026-06-01').when(cor, 'merge', into).gives('merged');
  });

  test('INS-26: given a case that was signed, when another goes on in it, then that takes the signatures only where somebody said so', () => {
    const shows = ['story'];
    const form = { name: { nl: 'formulier' }, shows, stages: [], source: [] };
    const fields = [{ id: 'story', name: { nl: 'klacht' }, from: 'story' as const, required: false, source: [] }];
    const policy = aPolicy({
      other: {
        register: { records: [], fields, statuses: {}, completeBefore: [], form },
        signatures: { provider: { name: { nl: 'dienstverlener' }, by: ['handler'] } },
      },
    });
    const signed = () => handled(aComplaint(policy)).has(anna, 'sign', { signature: 'provider' });
    const twin = (older = signed()) => twice(handled(aComplaint(policy)), older);
    twin().when(cor, 'merge', into).refused('signatures-there', 'unsign');
    twin()
      .when(cor, 'merge', { ...into, unsign: 'yes' })
      .gives('merged');
    // where nobody signed nothing is asked
    twin(handled(aComplaint(policy)))
      .when(cor, 'merge', into)
      .gives('merged');
  });

  test('as long as something must still be put right, without a number, twice, or by a complainant', () => {
    const remedy: Raw = { kind: 'other', what: 'Bloemen', staff: 'anna', promised: '2026-06-20' };
    twice(handled().has(anna, 'grant', remedy))
      .when(cor, 'merge', into)
      .refused('remedies-open');
    twice().when(cor, 'merge', { reason: 'x' }).refused('missing', 'into');
    twice().has(cor, 'merge', into).when(cor, 'merge', into).refused('not-now');
    twice().when(page('Jo'), 'merge', into).refused('not-yours');
  });
});
