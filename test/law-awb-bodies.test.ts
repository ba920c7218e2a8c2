// The terms of Awb 9:11 carried out by several bodies, each in its own cases: the council, the mayor, and the law's words in the rest.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { duties } from '#core/case/duties.ts';
import { checkPolicy } from '#core/policy/check.ts';
import { readPolicy } from '#core/policy/read-policy.ts';
import { anna, anybody, cor, Story } from './given-when-then.ts';

const file = (path: string) => ({ file: path, text: readFileSync(new URL(`../policies/${path}`, import.meta.url), 'utf8') });
const names = ['acknowledgement', 'copy-to-subject', 'subject-invitation', 'extension-notice-subject', 'refusal', 'conclusion'];
const every = ['adviser', 'ground', 'forum', 'findings', 'judgement', 'consequences', 'deviation', 'advice', 'until', 'reason'];
const text = every.map((one) => `{% block ${one} %}x{% endblock %}`).join('\n');

const body = (id: string, owner: string, whom: string, more: { readonly within?: string; readonly covers?: string } = {}) =>
  `  - id: ${id}
    says: Wij antwoorden op tijd.
    source: VB-1
    section: what
    covers: ${more.covers ?? 'awb-9-decide'}
    duty: { do: Antwoord, owner: ${owner}, from: received, when: { record: complaint, form: written${whom} }, within: ${more.within ?? '6 weeks'}, rolls: atw, done-by: letter:conclusion, lapses-by: [refused], step: conclude }
`;
const council = body('council-decides', 'council', ', detail: { whom: [council] }', { within: '5 weeks' });
const mayor = body('mayor-decides', 'mayor', ', detail: { whom: [alderman] }');
const everybody = body('college-decides', 'handler', '');

function read(clauses: string, law = '[awb-9]') {
  const policy = `format: 2
policy: voorbeeld
version: 1
in-force: 2026-01-01
organisation: { name: Voorbeeld, kind: public-body, reference: VB, colour: '#112233' }
modelled-on: Een voorbeeld.
law: ${law}
calendar: nl
voice: { address: u, complainant: klager }
front: { title: Vertel het ons, intro: Wij luisteren. }
roles:
  handler: { name: behandelaar, may: all, sees: all }
  coordinator: { name: coördinator, may: all, sees: all }
  team-leader: { name: teamleider, may: [note], sees: all }
  mayor: { name: burgemeester, may: [conclude, extend, advise], sees: all }
  council: { name: voorzitter van de raad, may: [conclude, extend], sees: all }
bodies: { committee: { name: de klachtencommissie, roles: mayor, quorum: 1 } }
records: { complaint: { name: klacht, lodged: true } }
channels: { form: { name: formulier, form: written } }
subjects: { youth: jeugdhulp, other: iets anders }
details: { whom: { name: Over wie?, kind: choice, choices: { employee: medewerker, alderman: wethouder, council: raad }, ask: complainant } }
verdicts: { founded: gegrond, unfounded: ongegrond }
hearing: { forms: { office: { name: op kantoor } }, waivers: { declined: { name: wil het niet, source: Awb 9:10 } } }
forums: { ombudsman: { name: de ombudsman, within: 1 year, from: 'letter:conclusion', contact: [Postbus 1] } }
sections: { what: Wat is een klacht? }
letters:
${names.map((one) => `  ${one}: { name: Brief }`).join('\n')}
clauses:
  - id: first
    says: Wij bevestigen uw klacht.
    source: VB-2
    section: what
    covers: awb-9-acknowledge
    duty: { do: Bevestig, owner: coordinator, from: received, done-by: letter:acknowledgement, step: send }
    letters: { letter: acknowledgement, on: lodged, to: complainant }
${clauses}`;
  const letters = Object.fromEntries(names.map((id) => [id, { file: `letters/${id}.md`, text }]));
  const laws = [file('laws/awb-9/law.yaml'), file('laws/awb-9-adviser/law.yaml')];
  const found = readPolicy({
    policy: { file: 'policy.yaml', text: policy },
    laws,
    calendars: [file('calendars/nl.yaml')],
    letters,
  });
  if ('faults' in found) throw new Error(JSON.stringify(found.faults, null, 1));
  return found;
}

const about = (clauses: string, whom: string | undefined, { subject = 'other', law = '[awb-9]' } = {}) =>
  new Story(read(clauses, law).policy)
    .has(anybody, 'lodge', {
      ...{ record: 'complaint', channel: 'form', story: 'Niemand belde terug.', subject },
      ...(whom === undefined ? {} : { details: { whom } }),
      people: [{ capacity: 'complainant', name: 'Jo', email: 'jo@burger.example' }],
    })
    .has(cor, 'assign', { staff: 'anna' });
const running = ({ policy, state }: Story) =>
  duties(policy, state)
    .filter((one) => /decide/.test(one.clause))
    .map((one) => [one.clause, one.owner, one.due?.end]);

describe('Awb 9:1 and 9:11: several bodies that decide', () => {
  const partly = '[awb-9, { law: awb-9-adviser, only: { when: { subject: [youth] }, says: Dit geldt bij jeugdhulp. } }]';

  test('given a body for some of the complaints alone, then it owes the answer to those, and the six weeks of the law stay for all others', () => {
    expect(running(about(council, 'council'))).toEqual([['council-decides', 'council', '2026-07-06']]);
    expect(running(about(council, 'employee'))).toEqual([['awb-9-decide', 'handler', '2026-07-13']]);
    expect(running(about(council, undefined))).toEqual([['awb-9-decide', 'handler', '2026-07-13']]);
  });

  test('given two bodies and a clause for the rest, in whatever order, then in each case one of them owes the answer', () => {
    for (const clauses of [council + mayor + everybody, everybody + mayor + council]) {
      expect(running(about(clauses, 'council'))).toEqual([['council-decides', 'council', '2026-07-06']]);
      expect(running(about(clauses, 'alderman'))).toEqual([['mayor-decides', 'mayor', '2026-07-13']]);
      expect(running(about(clauses, 'employee'))).toEqual([['college-decides', 'handler', '2026-07-13']]);
      expect(running(about(clauses, undefined))).toEqual([['college-decides', 'handler', '2026-07-13']]);
    }
  });

  test('Awb 9:11 lid 2: given any of them, when the answer takes longer, then four weeks come after the term that runs', () => {
    for (const [whom, latest, after] of [
      ['council', '2026-08-03', '2026-08-04'],
      ['alderman', '2026-08-10', '2026-08-11'],
      ['employee', '2026-08-10', '2026-08-11'],
    ] as const)
      for (const clauses of [council + mayor + everybody, council + mayor]) {
        const more = { reason: 'Wij hebben meer tijd nodig.' };
        about(clauses, whom)
          .when(anna, 'extend', { ...more, until: latest })
          .gives('extended', { clause: 'awb-9-postpone' });
        about(clauses, whom)
          .when(anna, 'extend', { ...more, until: after })
          .refused('too-far', 'until', 'awb-9-postpone');
      }
  });

  test('Awb 9:14: given a committee for one subject too, then its ten weeks come before whoever decides', () => {
    for (const whom of ['council', 'employee'])
      expect(running(about(council + everybody, whom, { subject: 'youth', law: partly }))).toEqual([
        ['awb-9-adviser-decide', 'handler', '2026-08-10'],
      ]);
    expect(running(about(council + everybody, 'council', { law: partly }))).toEqual([
      ['council-decides', 'council', '2026-07-06'],
    ]);
    expect(running(about(council + everybody, 'employee', { law: partly }))).toEqual([
      ['college-decides', 'handler', '2026-07-13'],
    ]);
  });

  test('Awb 9:14: given a body for some of the complaints on which the committee advises, then the ten weeks are its own', () => {
    const advised = body('council-decides', 'council', ', detail: { whom: [council] }', {
      within: '10 weeks',
      covers: 'awb-9-adviser-decide',
    });
    expect(running(about(advised, 'council', { subject: 'youth', law: partly }))).toEqual([
      ['council-decides', 'council', '2026-08-10'],
    ]);
    expect(running(about(advised, 'employee', { subject: 'youth', law: partly }))).toEqual([
      ['awb-9-adviser-decide', 'handler', '2026-08-10'],
    ]);
    expect(running(about(advised, 'council', { law: partly }))).toEqual([['awb-9-decide', 'handler', '2026-07-13']]);
  });

  test('given a body that takes longer than the law, or forms that are only named otherwise, then the first is found and the second is no case of its own', () => {
    const longer = body('council-decides', 'council', ', detail: { whom: [council] }', { within: '7 weeks' });
    expect(
      checkPolicy(read(longer))
        .filter(({ code }) => code === 'weaker-than-law')
        .map(({ clause }) => clause),
    ).toEqual(['council-decides']);
    const wider = everybody.replace('form: written', 'form: [written, oral]');
    expect(running(about(wider, 'employee'))).toEqual([['college-decides', 'handler', '2026-07-13']]);
    expect(read(wider).policy.clauses.find(({ id }) => id === 'awb-9-decide')?.duty).toBeUndefined();
  });
});
