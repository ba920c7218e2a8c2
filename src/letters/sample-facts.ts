/** Invented facts for a letter, to try its template with: everything known, or only what every case knows. */
import type { Field } from '#core/case/field.ts';
import { type LetterFacts, termFacts } from '#core/case/letter-facts.ts';
import { stepOfEvent } from '#core/case/steps.ts';
import { type Language, say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { toDay } from '#core/time/day.ts';
import { caseInWords, matterIn } from '#core/words/called.ts';
import { sampleAppeal } from './sample-appeal.ts';
import { sampleWords } from './sample-words.ts';

/** What steps add to what was filled in. */
const added = { from: '2026-07-13', at: '2026-06-01', clause: 'x', start: '2026-06-19T10:00:00+02:00', revision: 1, minutes: 45 };

/** The facts for a letter that follows from this milestone: `full` knows everything, `bare` only what every case has. */
export function sampleFacts(policy: Policy, on: string | undefined, how: 'full' | 'bare', language: Language): LetterFacts {
  const maybe = <T>(value: T): T | null => (how === 'full' ? value : null);
  const words = sampleWords[language];
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
      called: matterIn(policy, language),
      yours: caseInWords(policy, language, how === 'bare'),
      received: toDay('2026-06-01'),
      filed: toDay('2026-06-01'),
      channel: words.channel,
      written: how === 'full',
      subject: maybe(words.subject),
      story: maybe(words.story),
      wish: maybe(words.wish),
      verdict: maybe(words.verdict),
      replaced: [],
    },
    addressee: {
      name: maybe('B. Jansen'),
      salutation: words.salutation,
      capacity: 'complainant',
      replaced: how === 'full',
      phone: how === 'full',
      represents: maybe('C. Smit'),
      satisfied: false,
    },
    complainants: ['B. Jansen'],
    senders: [samplePassedOn(how)],
    documents: how === 'full' ? ['brief.pdf'] : [],
    handler: maybe({ name: 'M. de Wit', phone: null }),
    due: Object.fromEntries(due),
    terms: termFacts(policy, language),
    sums: Object.fromEntries(policy.clauses.flatMap(({ id, duty }) => (duty?.sum === undefined ? [] : [[id, maybe(words.sum)]]))),
    asked: how === 'full' ? [{ what: words.pay, until: toDay('2026-07-01'), else: words.unpaid, sum: words.sum }] : [],
    event: {
      ...Object.fromEntries(fields.map(([name, field]) => [name, maybe(sample(field, words.text))])),
      ...added,
      late: maybe(true),
      receiver: maybe('x'),
    },
    elements:
      how === 'full' ? [{ number: 1, text: words.point, wish: words.wish, finding: words.finding, verdict: words.verdict }] : [],
    remedies: how === 'full' ? [{ number: 1, what: words.remedy, by: toDay('2026-07-01') }] : [],
    advice: maybe({ by: words.adviser, on: toDay('2026-06-20'), verdict: words.verdict, text: words.advice }),
    sides: { both: how === 'full', heard: how === 'full' ? 1 : 0, silent: [] },
    ...sampleAppeal(policy, how, language),
    details: Object.fromEntries(Object.keys(policy.details).map((id) => [id, maybe(words.text)])),
    link: {
      page: 'https://voorbeeld.example/#x',
      url: 'https://voorbeeld.example',
      code: 'ABCD',
      procedure: 'https://voorbeeld.example/regeling',
    },
  };
}

/** Who complains, as whoever takes it over reaches this person. */
function samplePassedOn(how: 'full' | 'bare'): LetterFacts['senders'][number] {
  const reach = { email: 'b.jansen@burger.example', phone: '06 0000 0000', address: 'Kade 1, 0000 AA Voorbeeld' };
  const known = how === 'full' ? reach : { email: null, phone: null, address: null };
  return { name: 'B. Jansen', ...known, represents: how === 'full' ? 'C. Smit' : null };
}

function sample(field: Field, text: string): string | readonly string[] {
  if (field.kind === 'choices') return [text];
  return field.kind === 'day' || field.kind === 'moment' ? '2026-06-19' : text;
}
