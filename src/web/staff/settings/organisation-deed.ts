/** What the buttons of the forms about an organisation ask. */
import type { OrganisationChange } from '#handling/organisation/set-organisation.ts';
import { one, type Typed } from '../../forms/typed.ts';

/** The change, and the word by which the page afterwards says that it is done. */
export interface OrganisationDeed {
  readonly change: OrganisationChange;
  readonly done: 'dicht' | 'open' | 'naam';
}

/** Undefined when it should close and nobody ticked that it is meant. */
export function deedIn(typed: Typed): OrganisationDeed | undefined {
  const deed = one(typed, 'deed');
  if (deed === 'close') return one(typed, 'sure') === '' ? undefined : { change: { closed: true }, done: 'dicht' };
  return deed === 'open' ? { change: { closed: false }, done: 'open' } : { change: { name: one(typed, 'name') }, done: 'naam' };
}
