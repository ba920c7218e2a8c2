// Involving: somebody else takes part; who is concerned no longer handles.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause } from '#test/a-policy-clauses.ts';
import { anna, anybody, cor, given, page } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, aComplaintOfTwo, aForm, answered, handled, jo, mo } from '#test/situations.ts';

describe('somebody joins the case', () => {
  test('Awb 9:9: a colleague it is about gets a copy; only that colleague and we know', () => {
    const when = aComplaint().when(cor, 'involve', { capacity: 'subject', staff: 'bas' });
    const event = when.letters('copy to bas').gives('involved');
    expect(event.audience).toEqual(['us', when.story.party('bas').id]);
    expect(when.story.duty('copy', 'bas')?.status).toBe('open');
  });

  test('Awb 9:7: a handler who turns out to be concerned no longer handles', () => {
    const story = handled().has(cor, 'involve', { capacity: 'subject', staff: 'anna' });
    expect(story.state.handler).toBeUndefined();
    story.when(anna, 'note', { text: 'Ik doe toch verder' }).refused('concerned');
    story.when(cor, 'assign', { staff: 'anna' }).refused('by-clause', undefined, 'not-involved');
  });

  test('a handler who turns out to have seen it steps back too; another one stays', () => {
    expect(handled().has(cor, 'involve', { capacity: 'witness', staff: 'anna' }).state.handler).toBeUndefined();
    expect(handled().has(cor, 'involve', { capacity: 'witness', staff: 'bas' }).state.handler).toBe('anna');
  });

  test('an outsider it is about joins with a name only', () => {
    const when = aComplaint().when(cor, 'involve', { capacity: 'subject', people: [{ name: 'Els' }] });
    when.letters('copy to Els').gives('involved');
  });

  test('Awb 2:1: who speaks for Jo joins with the authority in the file, for Jo and for us', () => {
    const raw = {
      capacity: 'representative',
      represents: '@Jo',
      people: [{ name: 'Ria', email: 'r@x.nl' }],
      authority: ['doc1'],
    };
    const when = aComplaintOfTwo().when(cor, 'involve', raw);
    when.gives('involved');
    const { state } = when.story;
    const ria = when.story.party('Ria');
    expect(ria.represents).toBe(when.story.party('Jo').id);
    expect(state.documents).toMatchObject([{ id: 'doc1', from: 'us', audience: ['us', when.story.party('Jo').id, ria.id] }]);
  });

  test('another complainant gets the acknowledgement in two weeks of joining', () => {
    const story = aComplaint()
      .on('2026-06-10')
      .has(cor, 'involve', { capacity: 'complainant', people: [mo] });
    expect(story.duty('acknowledge', 'Mo')?.due?.end).toBe('2026-06-24');
    expect(story.duty('acknowledge', 'Jo')?.due?.end).toBe('2026-06-15');
  });

  test('the copy goes to who joins, not again to who had it', () => {
    aComplaintAboutBas()
      .when(cor, 'involve', { capacity: 'subject', people: [{ name: 'Els' }] })
      .letters('copy to Els');
  });
});

describe('it is refused', () => {
  const when = (raw: Record<string, unknown>) => aComplaintAboutBas().when(cor, 'involve', raw);

  test('an unknown colleague, or one who takes part in this capacity already', () => {
    when({ capacity: 'subject', staff: 'nobody' }).refused('unknown-colleague', 'staff');
    when({ capacity: 'subject', staff: 'bas' }).refused('already', 'staff');
  });

  test('nobody, nobody with a name, two at once, or a colleague hidden among the details', () => {
    when({ capacity: 'witness' }).refused('missing', 'people');
    when({ capacity: 'witness', people: [{ email: 'w@x.nl' }] }).refused('missing', 'people.0.name');
    when({ capacity: 'witness', people: [mo, { name: 'Els' }] }).refused('wrong-kind', 'people');
    when({ capacity: 'subject', people: [{ name: 'Bas', staff: 'bas' }] }).refused('unknown-field', 'people.0.staff');
  });

  test('somebody who speaks for nobody, or for a person concerned', () => {
    when({ capacity: 'representative', people: [{ name: 'Ria' }] }).refused('missing', 'represents');
    when({ capacity: 'representative', represents: '@bas', people: [{ name: 'Ria' }] }).refused('unknown-party', 'represents');
  });

  test('speaking for somebody does not rub off: a person concerned named with `represents` speaks for nobody', () => {
    const story = aComplaint().has(cor, 'involve', {
      capacity: 'subject',
      represents: '@Jo',
      people: [{ name: 'Els', represents: 0 }],
    });
    expect(story.party('Els').represents).toBeUndefined();
  });

  test('after closing, or on the own page', () => {
    const closed = answered().has(anna, 'close', { manner: 'concluded' });
    closed.when(cor, 'involve', { capacity: 'witness', people: [mo] }).refused('not-now');
    aComplaint()
      .when(page('Jo'), 'involve', { capacity: 'witness', people: [mo] })
      .refused('not-yours');
  });
});

describe('a complainant lets somebody speak for them', () => {
  const ria = { name: 'Ria', email: 'r@x.nl' };
  const raw = { capacity: 'representative', represents: '@Jo', people: [ria], authority: ['doc1'] };

  test('CAK-L4, Awb 2:1: given the own page, when Jo names Ria with an authority, then Ria takes part for Jo', () => {
    const when = handled().when(page('Jo'), 'involve', raw);
    when.gives('involved');
    const { story } = when;
    expect(story.party('Ria').represents).toBe(story.party('Jo').id);
    story.when(anna, 'propose', { solution: 'x' }).letters('proposal to Jo', 'proposal to Ria');
  });

  test.each([
    ['representative', ['proposal to Ria']],
    ['complainant', ['proposal to Jo']],
    ['both', ['proposal to Jo', 'proposal to Ria']],
  ] as const)('KLK-03: given letters to the %s, when something is proposed, then the letter goes there', (letters, wanted) => {
    const { story } = handled().when(page('Jo'), 'involve', { ...raw, letters });
    story.when(anna, 'propose', { solution: 'x' }).letters(...wanted);
  });

  test('KLK-03: given letters to Ria alone, when she stops, then Jo gets them again', () => {
    const { story } = handled().when(page('Jo'), 'involve', { ...raw, letters: 'representative' });
    story.has(page('Ria'), 'revoke', { representative: '@Ria' });
    story.when(anna, 'propose', { solution: 'x' }).letters('proposal to Jo');
  });

  test('it is refused for somebody in another role, for another complainant, by who is concerned, and for who cannot be reached', () => {
    const two = aComplaintOfTwo();
    two.when(page('Jo'), 'involve', { capacity: 'witness', people: [ria] }).refused('not-yours');
    two.when(page('Mo'), 'involve', raw).refused('not-yours');
    two.when(page('Jo'), 'involve', { ...raw, staff: 'bas' }).refused('not-yours');
    two
      .when(page('Jo'), 'involve', { ...raw, people: [{ name: 'Ria', phone: '0612345678' }] })
      .refused('needs-a-way-to-reach', 'people');
    aComplaintAboutBas().when(page('bas'), 'involve', raw).refused('not-yours');
  });
});

describe('an outside body that gets copies, such as a mayor (Regeling klachtbehandeling politie)', () => {
  const mayor = { capacity: 'informed', people: [{ name: 'De burgemeester', email: 'kabinet@stad.example' }] };
  const copies = aPolicy({
    clauses: [
      aClause({
        id: 'tell-the-mayor',
        says: 'De burgemeester krijgt een kopie van de klacht en hoort hoe het gaat.',
        letters: [
          { letter: 'copy', on: 'involved', to: 'informed', blocks: [] },
          { letter: 'progress', on: 'noted', to: 'informed', blocks: [] },
        ],
      }),
    ],
  });

  test('given a procedure that keeps it informed, when a colleague adds it, then it gets that copy and the later ones, and nobody else sees it', () => {
    const when = aComplaint(copies).when(cor, 'involve', mayor);
    const event = when.letters('copy to De burgemeester').gives('involved');
    expect(event.audience).toEqual(['us', when.story.party('De burgemeester').id]);
    const story = when.story.has(cor, 'assign', { staff: 'anna' });
    story.when(anna, 'note', { text: 'De burgemeester belde.' }).letters('progress to De burgemeester');
  });

  test('given a procedure that says nothing of copies, then it cannot be chosen; a colleague is never a body outside; and nobody lodges for one', () => {
    aComplaint().when(cor, 'involve', mayor).refused('unknown-choice', 'capacity');
    aComplaint(copies).when(cor, 'involve', { capacity: 'informed', staff: 'bas' }).refused('unknown-field', 'staff');
    const people = [jo, { name: 'De burgemeester', email: 'kabinet@stad.example', capacity: 'informed' }];
    given(copies)
      .when(anybody, 'lodge', { ...aForm, people })
      .refused('unknown-choice', 'people.1.capacity');
  });
});
