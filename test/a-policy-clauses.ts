/** The clauses of the sample procedure: at least one of every kind that the machine carries out. */
import type { Clause, DutyRule } from '#core/policy/clause.ts';
import { sure } from '#core/time/fault.ts';
import { parseLength } from '#core/time/length.ts';

const length = (text: string) => sure(parseLength(text));
const label = (nl: string) => ({ nl });

type Made = Partial<Clause> & { readonly id: string; readonly says: string };

/** A clause with its sentence; what is not said is as plain as possible. */
export function aClause({ says, ...rest }: Omit<Made, 'says'> & { readonly says: string }): Clause {
  return { source: [rest.id], section: 'all', shown: true, letters: [], ...rest, says: label(says) };
}

/** A duty of the handler; what is not said is as plain as possible. */
export function aDuty(
  rule: Partial<Omit<DutyRule, 'within'>> & { readonly doneBy: readonly string[]; readonly within?: string },
): DutyRule {
  const { within, ...rest } = rule;
  return {
    do: label('Doe het'),
    owner: 'handler',
    from: 'received',
    rolls: 'none',
    lapsesBy: ['ended'],
    ...rest,
    ...(within === undefined ? {} : { within: length(within) }),
  };
}

const complaint = { record: ['complaint'] };

const intake: readonly Clause[] = [
  aClause({
    id: 'acknowledge',
    says: 'Binnen 2 weken krijgt u een bevestiging.',
    source: ['CAK-09'],
    duty: aDuty({
      owner: 'coordinator',
      when: complaint,
      within: '2 weeks',
      each: 'complainant',
      doneBy: ['letter:acknowledgement'],
    }),
    letters: [{ letter: 'acknowledgement', on: 'received', to: 'complainant', when: complaint, blocks: ['dates'] }],
  }),
  aClause({
    id: 'copy',
    says: 'Wie het betreft, krijgt een kopie.',
    source: ['Awb 9:9'],
    duty: aDuty({ each: 'subject', doneBy: ['letter:copy'] }),
    letters: [
      { letter: 'copy', on: 'lodged', to: 'subject', blocks: [] },
      { letter: 'copy', on: 'involved', to: 'subject', blocks: [] },
    ],
  }),
  aClause({
    id: 'assign',
    says: 'Eén medewerker behandelt uw klacht.',
    source: ['CAK-16'],
    duty: aDuty({ owner: 'coordinator', doneBy: ['assigned'], step: 'assign' }),
  }),
  aClause({
    id: 'not-involved',
    says: 'Die medewerker is er niet bij betrokken.',
    source: ['CAK-17', 'Awb 9:7 lid 1'],
    guard: { steps: ['assign'], forbids: { concerned: 'assignee' }, instead: label('Kies een ander.') },
  }),
  aClause({
    id: 'objection',
    says: 'Een bezwaar gaat naar het loket bezwaar.',
    source: ['CAK-06'],
    letters: [{ letter: 'redirection', on: 'redirected', to: 'complainant', blocks: ['reason'] }],
  }),
  aClause({
    id: 'too-late',
    says: 'Langer dan een jaar geleden: wij hoeven niet.',
    source: ['CAK-34'],
    ground: { code: 'too-late', name: label('Te lang geleden'), proposedWhen: { filedLaterThan: '1 year' }, hard: false },
  }),
  aClause({
    id: 'not-about-us',
    says: 'Gaat het niet over ons: wij hoeven niet.',
    source: ['CAK-35'],
    ground: { code: 'not-about-us', name: label('Niet over ons'), proposedWhen: { subject: ['other'] }, hard: false },
  }),
  aClause({
    id: 'refusal-notice',
    says: 'Dat hoort u binnen vier weken.',
    source: ['Awb 9:8 lid 3'],
    bound: { steps: ['refuse'], from: 'received', within: length('4 weeks'), rolls: 'atw', rollsWhen: { form: ['written'] } },
    letters: [{ letter: 'refusal', on: 'refused', to: 'complainant', blocks: ['ground', 'forum'] }],
  }),
];

const term: readonly Clause[] = [
  aClause({
    id: 'decide',
    says: 'Binnen 6 weken krijgt u antwoord.',
    source: ['CAK-10', 'Awb 9:11 lid 1'],
    duty: aDuty({
      when: complaint,
      within: '6 weeks',
      rolls: 'atw',
      rollsWhen: { form: ['written'] },
      doneBy: ['letter:conclusion', 'satisfied'],
      lapsesBy: ['redirected', 'refused', 'withdrawn-by-all'],
      restartsOn: ['reopened'],
      step: 'conclude',
    }),
  }),
  aClause({
    id: 'postpone',
    says: 'Eén keer 4 weken langer, met bericht.',
    source: ['CAK-11', 'CAK-12'],
    extension: {
      duty: 'decide',
      upTo: length('4 weeks'),
      times: 1,
      needs: ['reason', 'notice-to-complainant', 'notice-to-subject'],
    },
    letters: [
      {
        letter: 'extension',
        on: 'extended',
        to: 'complainant',
        when: { with: { clause: ['postpone'] } },
        blocks: ['reason', 'until'],
      },
      { letter: 'extension', on: 'extended', to: 'subject', when: { with: { clause: ['postpone'] } }, blocks: [] },
    ],
  }),
  aClause({
    id: 'further',
    says: 'Daarna alleen als u het ermee eens bent.',
    source: ['CAK-13'],
    extension: { duty: 'decide', agreed: true, times: 'unlimited', after: 'postpone', needs: ['reason', 'written-consent'] },
    letters: [
      { letter: 'consent-request', on: 'extended', to: 'complainant', when: { with: { clause: ['further'] } }, blocks: [] },
      { letter: 'consent-confirmed', on: 'consented', to: 'party', when: { with: { agrees: ['yes'] } }, blocks: [] },
    ],
  }),
  aClause({
    id: 'consent-in-writing',
    says: 'Instemming geeft u op schrift.',
    source: ['Awb 9:11 lid 3'],
    guard: { steps: ['consent'], when: { form: ['written'] }, needs: { consentInWriting: true } },
  }),
];

const handling: readonly Clause[] = [
  aClause({
    id: 'call',
    says: 'Wij bellen u als wij uw nummer hebben.',
    source: ['CAK-19'],
    duty: aDuty({
      from: 'assigned',
      when: { known: ['phone'] },
      each: 'complainant',
      doneBy: ['reached'],
      lapsesBy: ['satisfied', 'ended'],
    }),
  }),
  aClause({
    id: 'call-back',
    says: 'Wij bellen terug op de dag die wij noemen.',
    duty: aDuty({ from: 'contacted', promisedBy: 'contacted', each: 'complainant', doneBy: ['reached'], lapsesBy: ['ended'] }),
  }),
  aClause({
    id: 'solved',
    says: 'Alleen u kunt zeggen dat het is opgelost.',
    source: ['CAK-20', 'Awb 9:5'],
    guard: { steps: ['accept'], needs: { happened: ['reached', 'proposed'] }, instead: label('Bel eerst.') },
    duty: aDuty({ from: 'satisfied', doneBy: ['closed'], lapsesBy: ['refused'], step: 'close' }),
    letters: [{ letter: 'proposal', on: 'proposed', to: 'complainant', blocks: [] }],
  }),
  aClause({
    id: 'closed-solved',
    says: 'Dat bevestigen wij.',
    source: ['CAK-21'],
    duty: aDuty({
      from: 'closed',
      when: { satisfied: true },
      each: 'complainant',
      doneBy: ['letter:closed'],
      lapsesBy: ['reopened'],
    }),
    letters: [
      { letter: 'closed', on: 'closed', to: 'complainant', when: { with: { manner: ['satisfied'] } }, blocks: ['reopening'] },
    ],
  }),
  aClause({
    id: 'close-when-done',
    says: 'Wij sluiten pas als het is opgelost of beantwoord.',
    source: ['CAK-28'],
    guard: { steps: ['close'], when: complaint, needs: { any: [{ satisfied: true }, { happened: ['letter:conclusion'] }] } },
  }),
  aClause({
    id: 'question',
    says: 'Wij vragen wat wij nodig hebben.',
    duty: aDuty({ from: 'asked', each: 'complainant', doneBy: ['answered'] }),
    letters: [{ letter: 'question', on: 'asked', to: 'party', blocks: [] }],
  }),
  aClause({
    id: 'first-reaction',
    says: 'Binnen 5 werkdagen een eerste reactie; wachten op u telt niet mee.',
    duty: aDuty({ within: '5 working days', target: true, suspendedByQuestions: true, doneBy: ['proposed', 'framed'] }),
  }),
  aClause({
    id: 'other-way',
    says: 'Komt een brief niet aan, dan zoeken wij een andere weg.',
    duty: aDuty({ from: 'bounced', within: '24 hours', each: 'complainant', doneBy: ['sent', 'reached'] }),
  }),
];

const judging: readonly Clause[] = [
  aClause({
    id: 'explain',
    says: 'U mag uw klacht toelichten.',
    source: ['CAK-22', 'Awb 9:10 lid 1'],
    duty: aDuty({
      from: 'assigned',
      each: 'complainant',
      doneBy: ['invited', 'heard', 'waived'],
      lapsesBy: ['satisfied', 'concluded', 'ended'],
    }),
    letters: [{ letter: 'invitation', on: 'invited', to: 'party', when: { capacity: ['complainant'] }, blocks: ['reply-by'] }],
  }),
  aClause({
    id: 'heard-first',
    says: 'Wij antwoorden pas als beide kanten zijn gehoord.',
    source: ['Awb 9:10'],
    guard: { steps: ['conclude'], needs: { hearingSettled: true } },
  }),
  aClause({
    id: 'reports',
    says: 'Van een hoorzitting is een verslag.',
    source: ['Awb 9:10 lid 3'],
    guard: { steps: ['conclude'], needs: { reportsMade: true } },
  }),
  aClause({
    id: 'investigate',
    says: 'Elk punt krijgt een oordeel.',
    source: ['CAK-18', 'CAK-26'],
    guard: { steps: ['conclude'], needs: { findingsComplete: true } },
  }),
  aClause({
    id: 'answer',
    says: 'Wij ronden af met een brief.',
    source: ['CAK-29', 'CAK-30'],
    letters: [
      { letter: 'conclusion', on: 'concluded', to: 'complainant', blocks: ['explanation', 'judgement'] },
      { letter: 'conclusion', on: 'concluded', to: 'complainant', blocks: ['judgement', 'forum'] },
    ],
  }),
  aClause({
    id: 'debrief',
    says: 'Wij bespreken het met de medewerker.',
    source: ['CAK-27'],
    duty: aDuty({
      owner: 'team-leader',
      from: 'concluded',
      when: { found: ['improper-treatment'] },
      each: 'subject',
      doneBy: ['debriefed'],
      lapsesBy: [],
    }),
  }),
  aClause({
    id: 'in-writing',
    says: 'Wie heropent, deed dat na een oplossing of na intrekken.',
    source: ['CAK-32'],
    guard: {
      steps: ['reopen'],
      when: { by: ['party'] },
      needs: { any: [{ satisfied: true }, { happened: ['withdrawn-by-all'] }] },
    },
    letters: [{ letter: 'reopened', on: 'reopened', to: 'complainant', blocks: [] }],
  }),
  aClause({
    id: 'withdraw',
    says: 'U mag altijd intrekken.',
    letters: [{ letter: 'withdrawn', on: 'withdrawn', to: 'party', blocks: [] }],
  }),
];

export const clauses: readonly Clause[] = [...intake, ...term, ...handling, ...judging];
