/** What can be done with the cases that somebody chooses in a list. */
import { holdsRight } from '#core/access.ts';
import type { ChoosingProps } from '../../parts/choosing.tsx';
import { choosingWords } from '../../words/staff/choosing-words.ts';
import { manyWords } from '../../words/staff/many-words.ts';
import type { Desk } from '../visit.ts';
import { HERE, LIST, MANY } from './choice.ts';
import { manyStepsOf } from './many-steps.ts';

/** Boxes in a list, with what this colleague may do; `back` is the address of the list. */
export function choosingIn(desk: Desk, back: string): ChoosingProps {
  const says = choosingWords(desk);
  const { act, list } = manyWords(desk);
  const actions = [
    ...(mayAssign(desk) ? [{ action: HERE, text: says.reassign }] : []),
    ...manyStepsOf(desk).map(({ path, verb }) => ({ action: `${MANY}/${path}`, text: act[verb].button })),
    { action: LIST, text: list.button },
  ];
  return { actions, back, says };
}

/** The same where cases are only given to somebody, for who may do that. */
export function assigningIn(desk: Desk, back: string): ChoosingProps | undefined {
  const says = choosingWords(desk);
  return mayAssign(desk) ? { actions: [{ action: HERE, text: says.reassign }], back, says } : undefined;
}

function mayAssign({ policy, me }: Desk): boolean {
  return holdsRight(policy, me.roles, 'assign');
}
