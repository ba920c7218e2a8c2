/** Roles in words: those of the procedure, and the administrator's. */
import { say } from '#core/policy/label.ts';
import { JURIST } from '#core/version/acts.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { administrationWords } from '../../words/staff/administration-words.ts';
import type { Desk } from '../visit.ts';

/** "klachtbehandelaar, beheerder"; a role that the procedure no longer has stays by its own name. */
export function rolesInWords({ policy, language }: Pick<Desk, 'policy' | 'language'>, roles: readonly string[]): string {
  return roles.map((role) => roleInWords({ policy, language }, role)).join(', ');
}

function roleInWords({ policy, language }: Pick<Desk, 'policy' | 'language'>, role: string): string {
  if (role === ADMINISTRATOR) return administrationWords(language).people.administrator;
  if (role === JURIST) return administrationWords(language).people.jurist;
  const known = policy.roles[role];
  return known === undefined ? role : say(known.name, language);
}
