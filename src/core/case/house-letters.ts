/** Letters about how we work that no procedure speaks of: which event sends which, to whom. Their words stand in policies/house. */
import type { Condition } from '#core/policy/condition.ts';
import type { Label } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';

export interface HouseLetter {
  readonly letter: string;
  /** as lists show it, to colleagues and in every procedure: it says neither to whom nor what the matter is called */
  readonly name: Label;
  /** the event it follows from; a policy that sends a letter on the same event sends its own instead */
  readonly on: string;
  readonly to: 'party' | 'complainant';
  readonly when?: Condition;
}

export const houseLetters: readonly HouseLetter[] = [
  { letter: 'appointment', name: { nl: 'Afspraak', en: 'Appointment' }, on: 'arranged', to: 'party' },
  {
    letter: 'appointment-cancelled',
    name: { nl: 'Afspraak afgezegd', en: 'Appointment cancelled' },
    on: 'cancelled',
    to: 'party',
  },
  {
    letter: 'new-handler',
    name: { nl: 'Andere behandelaar', en: 'Another colleague takes over' },
    on: 'entrusted',
    to: 'complainant',
    when: { with: { tell: ['true'] } },
  },
  { letter: 'contact-agreement', name: { nl: 'Contactafspraken', en: 'Contact agreements' }, on: 'regulated', to: 'party' },
  {
    letter: 'contact-agreement-ended',
    name: { nl: 'Einde van de contactafspraken', en: 'End of the contact agreements' },
    on: 'lifted',
    to: 'party',
  },
];

/** The letters of the house for which the procedure has none of its own. */
export function houseLettersOf({ house, clauses }: Policy): readonly HouseLetter[] {
  if (house === undefined) return [];
  const own = new Set(clauses.flatMap(({ letters }) => letters.map(({ on }) => on)));
  return houseLetters.filter(({ letter, on }) => Object.hasOwn(house, letter) && !own.has(on));
}
