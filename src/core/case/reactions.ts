/** Reactions: the letters that are owed because something happened. */
import type { LetterRule } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import { holds } from './holds.ts';
import { type CaseState, complainants, type Party, partyOf, subjects } from './state.ts';
import type { CaseEvent } from './step.ts';

export interface LetterOwed {
  readonly clause: string;
  readonly letter: string;
  readonly party: Party;
  /** blocks that must hold text, or the letter may not leave: the union over all clauses and law layers */
  readonly blocks: readonly string[];
  /** the event it follows from */
  readonly because: number;
}

/** The letters that follow from this event, one for each addressee. `state` is the state after the event. */
export function reactions(policy: Policy, state: CaseState, event: CaseEvent): readonly LetterOwed[] {
  const owed = new Map<string, LetterOwed>();
  for (const clause of policy.clauses) {
    for (const rule of clause.letters) {
      if (rule.on !== event.name) continue;
      for (const party of addressees(rule, state, event)) {
        if (!holds(rule.when, { policy, state, party, command: event.facts })) continue;
        const key = `${rule.letter}:${party.id}`;
        const before = owed.get(key);
        const blocks = [...new Set([...(before?.blocks ?? []), ...rule.blocks])];
        owed.set(key, { clause: before?.clause ?? clause.id, letter: rule.letter, party, blocks, because: event.sequence });
      }
    }
  }
  return [...owed.values()];
}

function addressees(rule: LetterRule, state: CaseState, event: CaseEvent): readonly Party[] {
  if (rule.to === 'subject') {
    const all = subjects(state);
    // a person who is involved later gets the copy alone; the others had theirs
    return event.name === 'involved' ? all.filter((one) => one.id === event.party) : all;
  }
  if (rule.to === 'party') {
    const one = event.party === undefined ? undefined : partyOf(state, event.party);
    return one === undefined ? [] : [one, ...representatives(state, one)];
  }
  return complainants(state).flatMap((one) => [one, ...representatives(state, one)]);
}

function representatives(state: CaseState, party: Party): readonly Party[] {
  return state.parties.filter(
    (one) => one.capacity === 'representative' && one.represents === party.id && one.withdrawn === undefined,
  );
}
