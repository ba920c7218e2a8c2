/** Tests of the row of a case in the register: what stands in each column, and what a row still lacks. */
import { describe, expect, test } from 'vitest';
import type { PlainSource, RegisterRule } from '#core/policy/register.ts';
import { registerSources } from '#core/policy/register.ts';
import { aPolicy } from '#test/a-policy.ts';
import { anna, cor, page, type Story } from '#test/given-when-then.ts';
import { aComplaint, anOralComplaint, answered, concluded, framed, handled, judged, sent, solved } from '#test/situations.ts';
import { isRegistered, lacking, type RegisteredCase, registerRow, statusName } from './row.ts';

const policy = aPolicy();
const field = (from: PlainSource, more: object = {}) => ({
  id: from,
  name: { nl: from },
  from,
  required: false,
  source: [],
  ...more,
});
const rule: RegisterRule = {
  records: [],
  fields: registerSources.map((one) => field(one)),
  statuses: {},
  completeBefore: ['close'],
};

function about(story: Story): RegisteredCase {
  const { state, events, people } = story;
  return {
    policy: story.policy,
    state,
    events,
    people,
    language: 'nl',
    colleague: (id) => (id === 'anna' ? 'Anna de Boer' : undefined),
  };
}
function row(story: Story, own: RegisterRule = rule): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(registerRow(own, about(story)).map((one) => [one.field.id, one.values]));
}

describe('the columns', () => {
  test('CAK-35: given a case that was passed on, then to whom stands there, by itself or by a colleague who wrote that down', () => {
    const refused = (more: object) =>
      row(aComplaint().has(cor, 'refuse', { ground: 'not-about-us', reason: 'Niet van ons', ...more }))['passed-on-to'];
    expect(refused({})).toEqual([]);
    expect(refused({ passedTo: 'de gemeente' })).toEqual(['de gemeente']);
  });

  test('KLK-21, KLK-22, KLK-24: given a new complaint, then name, ways to reach, own words and filing date stand there', () => {
    expect(row(aComplaint())).toMatchObject({
      'complainant-names': ['Jo'],
      'complainant-addresses': ['jo@example.org', '0612345678'],
      story: ['Nooit teruggebeld.'],
      filed: ['2026-06-01'],
      received: ['2026-06-01'],
      record: ['klacht'],
      channel: ['formulier'],
      handler: [],
      verdict: [],
      'handled-on': [],
    });
  });

  test('KLK-20, KLK-21: given somebody who gave neither name nor address, then that stands there, and the register lacks nothing of it', () => {
    const own = {
      ...rule,
      fields: [field('complainant-names', { required: true }), field('complainant-addresses', { required: true })],
    };
    const unnamed = aComplaint(policy, { anonymous: true, people: [{ name: 'Jo' }] });
    expect(row(unnamed)['complainant-addresses']).toEqual(['niet bekend']);
    expect(lacking(own, about(unnamed))).toEqual([]);
    const named = aComplaint(policy, { people: [{ name: 'Jo', email: 'jo@example.org' }] });
    expect(row(named)['complainant-addresses']).toEqual(['jo@example.org']);
  });

  test('KIK-11, KIK-16: given something that was told, then the complaint is what Jo approved, and until then what was noted', () => {
    const told = handled(anOralComplaint());
    const noted = row(told).story;
    told
      .has(anna, 'transcribe', { text: 'Niet teruggebeld.' })
      .has(page('Jo'), 'approve', { right: 'no', correction: 'Tweemaal.' });
    expect(row(told).story).toEqual(noted);
    told.has(anna, 'transcribe', { text: 'Tweemaal niet teruggebeld.' }).has(page('Jo'), 'approve', { right: 'yes' });
    expect(row(told).story).toEqual(['Tweemaal niet teruggebeld.']);
  });

  test('KLK-23, KLK-25: given that Anna handles it and put it in points, then her name and the points stand there', () => {
    expect(row(framed())).toMatchObject({ handler: ['Anna de Boer'], points: ['1. Niet teruggebeld', '2. Onaardig'] });
  });

  test('KLK-29, KLK-30: given an answer, then the day, the manner and the one final verdict stand there', () => {
    expect(row(concluded())).toMatchObject({
      verdict: ['gegrond'],
      'handled-on': ['2026-06-01'],
      manner: ['beantwoord met een oordeel of uitleg'],
    });
    expect(row(judged()).verdict).toEqual([]);
  });

  test('KIK-16: given what was done, then each step stands under actions with its day, and letters and calls under correspondence', () => {
    const story = sent(handled(), 'acknowledgement', 'Jo').has(anna, 'contact', {
      party: '@Jo',
      medium: 'phone',
      result: 'reached',
    });
    const { actions, correspondence } = row(story);
    expect(actions).toHaveLength(2);
    expect(actions?.[0]).toMatch(/^2026-06-01 /);
    expect(correspondence).toEqual([
      '2026-06-01 acknowledgement aan Jo',
      '2026-06-01 Anna de Boer zocht contact met Jo: telefoon, gesproken',
    ]);
  });

  test('KLK-27: given a question and its answer, then the correspondence holds both, with from whom', () => {
    const story = handled().has(anna, 'ask', { party: '@Jo', question: 'Welke dag?' });
    story.has(page('Jo'), 'answer', { question: '1', answer: 'Dinsdag.' });
    expect(row(story).correspondence).toEqual([expect.stringMatching(/^2026-06-01 .*Jo/)]);
  });

  test('KLK-27: given documents, then each stands there by name', () => {
    expect(row(aComplaint(policy, { documents: ['doc1'] })).documents).toEqual(['doc1.pdf']);
  });

  test('who complained without a name stands there as such', () => {
    expect(row(aComplaint(policy, { anonymous: true, people: [{}] }))['complainant-names']).toEqual(['zonder naam']);
  });

  test('words that were destroyed leave an empty column', () => {
    const story = aComplaint();
    const events = story.events.map(({ personal: _, ...event }) => event);
    const cells = registerRow(rule, { ...about(story), events, people: new Map() });
    expect(cells.find((one) => one.field.id === 'story')?.values).toEqual([]);
  });

  test('only the columns that are asked for', () => {
    expect(registerRow(rule, about(aComplaint()), ['story', 'filed']).map((one) => one.field.id)).toEqual(['story', 'filed']);
  });
});

test('KLK-28: given two statuses of the procedure, then every state has one of those two names', () => {
  const statuses = {
    open: { name: { nl: 'In behandeling' }, of: ['open', 'concluded'] as const },
    done: { name: { nl: 'Afgehandeld' }, of: ['closed', 'redirected', 'refused', 'withdrawn'] as const },
  };
  expect(row(handled(), { ...rule, statuses }).status).toEqual(['In behandeling']);
  expect(statusName({ statuses }, 'withdrawn', 'nl')).toBe('Afgehandeld');
  expect(statusName(rule, 'withdrawn', 'en')).toBe('withdrawn');
});

describe('KLK-20: a row that must be whole', () => {
  const demands = (...from: readonly PlainSource[]): RegisterRule => ({
    ...rule,
    fields: from.map((one) => field(one, { required: true })),
  });
  const missing = (story: Story, own: RegisterRule) => lacking(own, about(story)).map((one) => one.id);

  test('given that nobody gave a verdict, then the verdict is what lacks', () => {
    expect(missing(handled(), demands('complainant-names', 'story', 'verdict'))).toEqual(['verdict']);
    expect(missing(answered(), demands('complainant-names', 'story', 'verdict', 'handled-on', 'manner'))).toEqual([]);
  });

  test('KLK-30: given a verdict that is not one of the two, then it counts as none', () => {
    const own = { ...rule, fields: [field('verdict', { required: true, values: ['unfounded'] })] };
    expect(missing(answered(), own)).toEqual(['verdict']);
  });

  test('a complaint without a name lacks no name', () => {
    expect(missing(aComplaint(policy, { anonymous: true, people: [{}] }), demands('complainant-names'))).toEqual([]);
  });

  test('kinds of record that do not stand in the register', () => {
    expect(isRegistered({ records: ['complaint'] }, 'signal')).toBe(false);
    expect(isRegistered({ records: [] }, 'signal')).toBe(true);
  });
});

test('INS-29, INS-21: given a case that was solved, then what was done about it stands there', () => {
  const story = handled().has(cor, 'propose', { solution: 'Wij bellen vandaag.' });
  expect(row(story).solution).toEqual(['Wij bellen vandaag.']);
  expect(row(solved().has(anna, 'close', { manner: 'satisfied', lesson: 'Eerder bellen' })).lesson).toEqual(['Eerder bellen']);
});

describe('what the procedure names itself', () => {
  const named = aPolicy({
    other: {
      classes: {
        nature: {
          name: { nl: 'Aard' },
          several: true,
          values: { i: { nl: 'fout in de zaak' }, ii: { nl: 'bejegening' } },
          source: [],
        },
      },
      details: {
        products: {
          name: { nl: 'Afgenomen producten' },
          kind: 'text',
          choices: {},
          personal: false,
          ask: 'staff',
          requiredBefore: [],
          source: [],
        },
        urgent: {
          name: { nl: 'Spoed' },
          kind: 'flag',
          choices: {},
          personal: false,
          ask: 'staff',
          requiredBefore: [],
          source: [],
        },
      },
    },
  });
  const columns: RegisterRule = {
    ...rule,
    fields: (['class:nature', 'detail:products', 'detail:urgent', 'external:crm'] as const).map((from) => {
      return { id: from, name: { nl: from }, from, required: true, source: [] };
    }),
  };

  test('KLK-26, INS-22: given classes and products, when the row is read, then they stand there by name', () => {
    const story = aComplaint(named)
      .has(cor, 'classify', { classes: ['nature:i', 'nature:ii'] })
      .has(cor, 'describe', { details: { products: 'Cursus plannen', urgent: true } });
    expect(row(story, columns)).toEqual({
      'class:nature': ['fout in de zaak', 'bejegening'],
      'detail:products': ['Cursus plannen'],
      'detail:urgent': ['ja'],
      'external:crm': [],
    });
  });

  test('given none of them, then each is what lacks', () => {
    expect(lacking(columns, about(aComplaint(named)))).toHaveLength(4);
  });
});

test('KIK-16, KLK-42: given a measure that followed from the case, then it stands there with how it stands', () => {
  const story = handled().has({ kind: 'system' }, 'improve', { measure: 3, what: 'planned', text: 'Wij bellen binnen een dag.' });
  expect(row(story).measures).toEqual(['3 Maatregel afgesproken: Wij bellen binnen een dag.']);
});
