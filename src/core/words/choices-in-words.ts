/** What an entry chose, as its procedure calls it: for the places in the sentence that tells the entry. */
import { lifecycle, type Verb } from '#core/case/lifecycle.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { type Label, type Language, say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { capital } from './capital.ts';
import { wordsOf } from './words-of-steps.ts';

/**
 * The kind of record, the track, the system, the milestone, the appointment and the roles of an entry, and the step that was taken
 * back, in words; what the entry does not name is absent. `staff` is the colleague who was asked, by the name that the reader knows.
 */
export function choicesInWords(facts: CaseEvent['facts'], policy: Policy, language: Language, staff?: string) {
  const { record, track, system, milestone, appointment, roles, step } = facts;
  const inWords = (label: Label | undefined) => (label === undefined ? undefined : say(label, language));
  const named = [roles ?? []].flat().map((role) => inWords(policy.roles[String(role)]?.name) ?? String(role));
  const taken = typeof step === 'string' && Object.hasOwn(lifecycle, step) ? (step as Verb) : undefined;
  return {
    record: inWords(policy.records[String(record)]?.name),
    track: inWords(policy.tracks[String(track)]?.name),
    system: inWords(policy.systems[String(system)]?.name),
    milestone: sentence(inWords(policy.milestones[String(milestone)])),
    appointment: inWords(policy.appointments[String(appointment)]),
    roles: [staff, named.join(', ')].filter(Boolean).join(', '),
    step: taken === undefined ? undefined : wordsOf(taken, { language, policy }).act,
  };
}

/** A milestone begins the line that tells it. */
function sentence(text: string | undefined): string | undefined {
  return text === undefined ? undefined : capital(text);
}
