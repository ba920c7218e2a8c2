/** Invented facts for a letter, to try its template with: everything known, or only what every case knows. */
import type { Field } from '#core/case/field.ts';
import type { LetterFacts } from '#core/case/letter-facts.ts';
import { stepOfEvent } from '#core/case/steps.ts';
import { type Language, say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { toDay } from '#core/time/day.ts';
import { sampleAppeal } from './sample-appeal.ts';

/** What steps add to what was filled in. */
const added = { from: '2026-07-13', at: '2026-06-01', clause: 'x', start: '2026-06-19T10:00:00+02:00', revision: 1, minutes: 45 };

/** The facts for a letter that follows from this milestone: `full` knows everything, `bare` only what every case has. */
export function sampleFacts(policy: Policy, on: string | undefined, how: 'full' | 'bare', language: Language): LetterFacts {
  const maybe = <T>(value: T): T | null => (how === 'full' ? value : null);
  const fields = Object.entries(stepOfEvent(on?.split(':')[0] ?? '')?.fields ?? {});
  const due = policy.clauses
    .filter((clause) => clause.duty !== undefined)
    .map(({ id }) => [id, maybe(toDay('2026-07-13'))] as const);
  const { organisation } = policy;
  return {
    today: toDay('2026-06-01'),
    language,
    voice: policy.voice.address,
    organisation: {
      name: organisation.name,
      phone: organisation.phone?.number ?? null,
      hours: organisation.phone === undefined ? null : say(organisation.phone.hours, language),
      email: organisation.email ?? null,
      website: null,
      address: null,
    },
    case: {
      reference: 'EX-2026-00001',
      called: 'klacht',
      received: toDay('2026-06-01'),
      filed: toDay('2026-06-01'),
      channel: 'brief',
      written: how === 'full',
      subject: maybe('iets'),
      story: maybe('Zo ging het.'),
      wish: maybe('Excuses.'),
      verdict: maybe('terecht'),
      replaced: [],
    },
    addressee: {
      name: maybe('B. Jansen'),
      salutation: language === 'nl' ? 'Beste B. Jansen,' : 'Dear B. Jansen,',
      capacity: 'complainant',
      replaced: how === 'full',
      phone: how === 'full',
      represents: maybe('C. Smit'),
    },
    complainants: ['B. Jansen'],
    handler: maybe({ name: 'M. de Wit', phone: null }),
    due: Object.fromEntries(due),
    sums: Object.fromEntries(policy.clauses.flatMap(({ id, duty }) => (duty?.sum === undefined ? [] : [[id, maybe('€ 20,00')]]))),
    asked:
      how === 'full'
        ? [{ what: 'Betaal de bijdrage.', until: toDay('2026-07-01'), else: 'Anders stopt het.', sum: '€ 20,00' }]
        : [],
    event: { ...Object.fromEntries(fields.map(([name, field]) => [name, maybe(sample(field))])), ...added },
    elements: how === 'full' ? [{ number: 1, text: 'Punt', wish: 'Wens', finding: 'Bevinding', verdict: 'terecht' }] : [],
    remedies: how === 'full' ? [{ number: 1, what: 'Wij bellen terug.', by: toDay('2026-07-01') }] : [],
    advice: maybe({ by: 'de commissie', on: toDay('2026-06-20'), verdict: 'terecht', text: 'Het advies.' }),
    sides: { both: how === 'full', heard: how === 'full' ? 1 : 0, silent: [] },
    ...sampleAppeal(policy, how),
    details: Object.fromEntries(Object.keys(policy.details).map((id) => [id, maybe('tekst')])),
    link: {
      page: 'https://voorbeeld.example/#x',
      url: 'https://voorbeeld.example',
      code: 'ABCD',
      procedure: 'https://voorbeeld.example/regeling',
    },
  };
}

function sample(field: Field): string | readonly string[] {
  if (field.kind === 'choices') return ['tekst'];
  return field.kind === 'day' || field.kind === 'moment' ? '2026-06-19' : 'tekst';
}
