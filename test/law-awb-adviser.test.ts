// The layer of Awb 9:13 to 9:16 over that of the rest of the title: somebody advises first, and who decides otherwise says why.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adviceFacts } from '#core/case/advice.ts';
import { duties } from '#core/case/duties.ts';
import { reactions } from '#core/case/reactions.ts';
import { checkPolicy } from '#core/policy/check.ts';
import { readPolicy } from '#core/policy/read-policy.ts';
import { anna, anybody, colleague, cor, Story } from './given-when-then.ts';

const file = (path: string) => ({ file: path, text: readFileSync(new URL(`../policies/${path}`, import.meta.url), 'utf8') });
const blocks = (...names: readonly string[]) =>
  names.map((one) => `{% block ${one} %}{{ event.${one} }}{% endblock %}`).join('\n');
const texts: Readonly<Record<string, string>> = {
  acknowledgement: '{% block adviser %}De klachtencommissie geeft ons advies.{% endblock %}',
  'copy-to-subject': 'x',
  'subject-invitation': 'x',
  'extension-notice-subject': blocks('until', 'reason'),
  refusal: `${blocks('ground')}{% block forum %}{{ forum.name }}{% endblock %}`,
  conclusion: `${blocks('findings', 'judgement', 'consequences')}{% block forum %}{{ forum.name }}{% endblock %}
{% if event.deviation %}${blocks('deviation')}{% block advice %}{{ advice.text }}{% endblock %}{% endif %}`,
};
const head = `format: 2
policy: voorbeeld
version: 1
in-force: 2026-01-01
organisation: { name: Voorbeeld, kind: public-body, reference: VB, colour: '#112233' }
modelled-on: Een voorbeeld.
law: [awb-9, awb-9-adviser]
calendar: nl
voice: { address: u, complainant: klager }
front: { title: Vertel het ons, intro: Wij luisteren. }
roles:
  handler: { name: behandelaar, may: all, sees: all }
  coordinator: { name: coördinator, may: all, sees: all }
  team-leader: { name: teamleider, may: [note], sees: all }
  supervisor: { name: lid van de commissie, may: [advise, hear, waive], sees: all }
bodies: { committee: { name: de klachtencommissie, roles: supervisor, quorum: 1 } }
records: { complaint: { name: klacht, lodged: true } }
channels: { form: { name: formulier, form: written } }
verdicts: { founded: gegrond, unfounded: ongegrond }
hearing: { forms: { office: { name: op kantoor, report: true } }, waivers: { declined: { name: wil het niet, source: Awb 9:10 lid 2 b } } }
forums: { ombudsman: { name: de ombudsman, within: 1 year, from: 'letter:conclusion', contact: [Postbus 1] } }
sections: { what: Wat is een klacht? }
letters:
${Object.keys(texts)
  .map((one) => `  ${one}: { name: Brief }`)
  .join('\n')}
clauses:
`;
const inOwnWords = (covers: string, within: string) => `  - id: answer
    says: Wij antwoorden op tijd.
    source: VB-1
    section: what
    covers: ${covers}
    duty: { do: Antwoord, owner: handler, from: received, within: ${within}, rolls: atw, done-by: letter:conclusion, lapses-by: [refused], step: conclude }
`;
const ending = `  - id: first
    says: Wij bevestigen uw klacht.
    source: VB-2
    section: what
    covers: awb-9-acknowledge
    duty: { do: Bevestig, owner: coordinator, from: received, done-by: letter:acknowledgement, step: send }
    letters: { letter: acknowledgement, on: lodged, to: complainant }
`;

function read(more = '', beginning = head) {
  const letters = Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, { file: `letters/${id}.md`, text }]));
  const laws = [file('laws/awb-9/law.yaml'), file('laws/awb-9-adviser/law.yaml')];
  const policy = { file: 'policy.yaml', text: beginning + ending + more };
  const found = readPolicy({ policy, laws, calendars: [file('calendars/nl.yaml')], letters });
  if ('faults' in found) throw new Error(JSON.stringify(found.faults, null, 1));
  return found;
}
const dutyOf = (id: string, more = '') => read(more).policy.clauses.find((one) => one.id === id)?.duty;
const findings = (more = '') => checkPolicy(read(more)).map((one) => `${one.code} ${one.clause ?? ''}`.trim());

describe('the special part over the general part', () => {
  test('Awb 9:11 lid 1: the ten weeks take the place of the six, and an extension lengthens those', () => {
    expect(dutyOf('awb-9-decide')).toBeUndefined();
    expect(dutyOf('awb-9-adviser-decide')).toMatchObject({ within: { count: 10, unit: 'week' }, rolls: 'atw' });
    const { policy } = read();
    expect(policy.clauses.find((one) => one.id === 'awb-9-postpone')?.extension?.duty).toBe('awb-9-adviser-decide');
    expect(findings()).not.toContain('weaker-than-law awb-9-adviser-decide');
  });

  test('Awb 9:11 lid 1: what the procedure says in its own words comes before both, and ten weeks is the most', () => {
    const own = inOwnWords('awb-9-adviser-decide', '10 weeks');
    expect(dutyOf('awb-9-decide', own)).toBeUndefined();
    expect(dutyOf('awb-9-adviser-decide', own)).toBeUndefined();
    const { policy } = read(own);
    expect(policy.clauses.find((one) => one.id === 'awb-9-postpone')?.extension?.duty).toBe('answer');
    expect(policy.clauses.find((one) => one.id === 'answer')?.source).toEqual(['VB-1', 'Awb 9:11 lid 1']);
    expect(findings(own)).not.toContain('weaker-than-law answer');
    expect(findings(inOwnWords('awb-9-adviser-decide', '11 weeks'))).toContain('weaker-than-law answer');
    // without the advice the general part still counts
    expect(findings(inOwnWords('awb-9-decide', '10 weeks'))).toContain('weaker-than-law answer');
  });

  test('Awb 9:13: the special part alone is a fault: it changes what is not there', () => {
    const alone = head.replace('[awb-9, awb-9-adviser]', '[awb-9-adviser]');
    const letters = Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, { file: `letters/${id}.md`, text }]));
    const policy = { file: 'policy.yaml', text: alone + ending.replace('    covers: awb-9-acknowledge\n', '') };
    const laws = [file('laws/awb-9/law.yaml'), file('laws/awb-9-adviser/law.yaml')];
    const outcome = readPolicy({ policy, laws, calendars: [file('calendars/nl.yaml')], letters });
    expect('faults' in outcome && outcome.faults[0]).toMatchObject({ code: 'dangling', clause: 'awb-9-adviser-decide' });
  });
});

describe('given a complaint with a committee that advises', () => {
  const sia = colleague('sia', 'supervisor');
  const conclude = { explanation: 'Drie keer niet gebeld.', judgement: 'Dat hoort niet.', consequences: 'Wij bellen.' };
  const lodged = () => {
    const story = new Story(read().policy);
    story
      .when(anybody, 'lodge', {
        record: 'complaint',
        channel: 'form',
        story: 'Niemand belde terug.',
        people: [{ capacity: 'complainant', name: 'Jo', email: 'jo@burger.example' }],
      })
      .letters('acknowledgement to Jo');
    return story.has(cor, 'assign', { staff: 'anna' }).has(cor, 'seat', { body: 'committee', members: ['sia'] });
  };

  test('Awb 9:14, 9:15 lid 4: the answer waits for the advice, and the advice for the hearing', () => {
    const story = lodged();
    const advice = { body: 'committee', verdict: 'founded', text: 'De klacht is gegrond.' };
    story.when(sia, 'advise', advice).refused('by-clause', undefined, 'awb-9-adviser-report');
    story.has(sia, 'waive', { party: '@Jo', ground: 'declined', reason: 'Jo wil dat niet.' });
    story.when(anna, 'conclude', { verdict: 'founded', ...conclude }).refused('by-clause', undefined, 'awb-9-adviser-charged');
    story.when(sia, 'advise', advice).gives('advised');
    story.when(anna, 'conclude', { verdict: 'founded', ...conclude }).gives('concluded');
  });

  test('Awb 9:16: whoever decides otherwise than was advised gives the reason and sends the advice', () => {
    const story = lodged().has(sia, 'waive', { party: '@Jo', ground: 'declined', reason: 'Jo wil dat niet.' });
    story.has(sia, 'advise', { body: 'committee', verdict: 'founded', text: 'De klacht is gegrond.' });
    story.when(anna, 'conclude', { verdict: 'unfounded', ...conclude }).gives('concluded');
    const last = story.events.at(-1);
    const demanded = last && reactions(story.policy, story.state, last).find((one) => one.letter === 'conclusion');
    expect(demanded?.blocks).toEqual(expect.arrayContaining(['findings', 'forum', 'deviation', 'advice']));
    expect(adviceFacts(story.policy, story.state, 'nl')).toMatchObject({
      ...{ by: 'de klachtencommissie', verdict: 'gegrond', text: 'De klacht is gegrond.' },
    });
  });
});

describe('the special part in some of the cases', () => {
  const partly = (only = '{ when: { subject: [youth] }, says: Dit geldt voor klachten over jeugdhulp. }') =>
    head
      .replace('law: [awb-9, awb-9-adviser]', `law: [awb-9, { law: awb-9-adviser, only: ${only} }]`)
      .replace('verdicts:', 'subjects: { youth: jeugdhulp, tax: belasting }\nverdicts:');
  const about = (subject: string, more = '') =>
    new Story(read(more, partly()).policy)
      .has(anybody, 'lodge', {
        ...{ record: 'complaint', channel: 'form', story: 'Niemand belde terug.', subject },
        people: [{ capacity: 'complainant', name: 'Jo', email: 'jo@burger.example' }],
      })
      .has(cor, 'assign', { staff: 'anna' });
  const running = (story: Story) =>
    duties(story.policy, story.state)
      .filter((one) => /decide|answer/.test(one.clause))
      .map((one) => [one.clause, one.due?.end]);

  test('Awb 9:11 lid 1: given a committee for one subject, then its complaints take ten weeks and its advice, and all others six and none', () => {
    expect(running(about('youth'))).toEqual([['awb-9-adviser-decide', '2026-08-10']]);
    expect(running(about('tax'))).toEqual([['awb-9-decide', '2026-07-13']]);
    const waive = { party: '@Jo', ground: 'declined', reason: 'Jo wil dat niet.' };
    const conclude = {
      explanation: 'Niet gebeld.',
      judgement: 'Dat hoort niet.',
      consequences: 'Wij bellen.',
      verdict: 'founded',
    };
    about('youth')
      .has(anna, 'waive', waive)
      .when(anna, 'conclude', conclude)
      .refused('by-clause', undefined, 'awb-9-adviser-charged');
    about('tax').has(anna, 'waive', waive).when(anna, 'conclude', conclude).gives('concluded');
  });

  test('Awb 9:11 lid 2: given either, when the answer takes longer, then four weeks come after the term that runs', () => {
    const longer = { reason: 'Wij hebben meer tijd nodig.' };
    for (const [subject, latest] of [['youth', '2026-09-07'] as const, ['tax', '2026-08-10'] as const])
      about(subject)
        .when(anna, 'extend', { ...longer, until: latest })
        .gives('extended', { clause: 'awb-9-postpone' });
    about('tax')
      .when(anna, 'extend', { ...longer, until: '2026-08-11' })
      .refused('too-far', 'until', 'awb-9-postpone');
  });

  test('Awb 9:13: given own words for one of the parts, then each runs in its own cases', () => {
    const general = inOwnWords('awb-9-decide', '6 weeks');
    expect(running(about('youth', general))).toEqual([['awb-9-adviser-decide', '2026-08-10']]);
    expect(running(about('tax', general))).toEqual([['answer', '2026-07-13']]);
    const special = inOwnWords('awb-9-adviser-decide', '9 weeks');
    expect(running(about('youth', special))).toEqual([['answer', '2026-08-03']]);
    expect(running(about('tax', special))).toEqual([['awb-9-decide', '2026-07-13']]);
  });

  test('Awb 9:13: given the sentence of the cases, then it stands behind each clause of the layer and no other', () => {
    const says = read('', partly()).policy.clauses.filter(({ says: { nl } }) =>
      nl.endsWith(' Dit geldt voor klachten over jeugdhulp.'),
    );
    expect(new Set(says.map(({ layer }) => layer))).toEqual(new Set(['awb-9-adviser']));
    expect(says.length).toBe(read().policy.clauses.filter(({ layer }) => layer === 'awb-9-adviser').length);
  });

  test('Awb 9:13: given cases without words, or a subject that is not there, then that is a fault at its line', () => {
    const faults = (only: string) => {
      try {
        read('', partly(only));
        return '';
      } catch (error) {
        return String(error);
      }
    };
    expect(faults('{ when: { subject: [youth] } }')).toMatch(/"line": 7[\s\S]*says/);
    expect(faults('{ when: { subject: [parking] }, says: Dit. }')).toMatch(/"line": 7[\s\S]*parking/);
  });
});

describe('no day past what the law gives', () => {
  const board = 'Wij hebben meer tijd nodig.';
  const until = (day: string) => ({ until: day, reason: board });
  const extending = (rule: string) =>
    `${inOwnWords('awb-9-adviser-decide', '10 weeks')}  - id: later
    says: Soms duurt het langer. U hoort dat van ons.
    source: VB-3
    section: what
    ${rule}
    letters: { letter: extension-notice-subject, on: extended, to: complainant }
`;
  const lodged = (more: string) =>
    new Story(read(more).policy)
      .has(anybody, 'lodge', {
        record: 'complaint',
        channel: 'form',
        story: 'Niemand belde terug.',
        people: [{ capacity: 'complainant', name: 'Jo', email: 'jo@burger.example' }],
      })
      .has(cor, 'assign', { staff: 'anna' });

  test('Awb 9:11 lid 2: given words of its own that give eight weeks where the law gives four, then the law goes first', () => {
    const eight = extending('covers: awb-9-postpone\n    extends: { duty: answer, up-to: 8 weeks, times: 3, needs: [reason] }');
    const story = lodged(eight);
    expect(story.duty('answer')?.due?.end).toBe('2026-08-10');
    const refusal = story.when(anna, 'extend', until('2026-09-08')).refused('too-far', 'until', 'later');
    expect(refusal).toMatchObject({ data: { latest: '2026-09-07' }, clause: { source: ['VB-3', 'Awb 9:11 lid 2'] } });
    story.has(anna, 'extend', until('2026-09-07'));
    story.has(cor, 'send', { party: '@Jo', letter: 'extension-notice-subject', medium: 'email' });
    expect(story.duty('answer')?.due?.end).toBe('2026-09-07');
    // a second time, which the procedure gives and the law does not: only with consent in writing
    story.when(anna, 'extend', until('2026-09-21')).gives('extended', { clause: 'awb-9-postpone-again', needsConsent: true });
  });

  test('Awb 9:11: given a way of its own to take more time that carries out nothing of the law, then it cannot be used', () => {
    const story = lodged(extending('extends: { duty: answer, up-to: 8 weeks, times: 1, needs: [reason] }'));
    const event = story.when(anna, 'extend', until('2026-09-07')).gives('extended');
    expect(event.facts).toMatchObject({ clause: 'awb-9-postpone' });
  });

  test('Awb 9:11 lid 1: given a promise of its own beside the law, then it is not lengthened past the term of the law', () => {
    const beside = `  - id: settle
    says: Wij proberen uw klacht binnen negen weken af te ronden.
    source: VB-4
    section: what
    duty: { do: Rond af, owner: handler, from: received, within: 9 weeks, target: true, done-by: letter:conclusion, step: conclude }
  - id: later
    says: Soms duurt dat langer.
    source: VB-5
    section: what
    extends: { duty: settle, times: unlimited, needs: [reason] }
`;
    const refusal = lodged(beside)
      .when(anna, 'extend', { ...until('2026-08-11'), clause: 'later' })
      .refused('too-far', 'until', 'awb-9-adviser-decide');
    expect(refusal).toMatchObject({ data: { latest: '2026-08-10' }, clause: { source: ['Awb 9:11 lid 1'] } });
  });
});
