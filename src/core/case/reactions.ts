/** Reactions: the letters that are owed because something happened. */
import type { LetterRule } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import { qualifiedName } from '#core/policy/vocabulary.ts';
import { isMeant } from './at-once.ts';
import { happenings, reachedBy } from './happened.ts';
import { holds } from './holds.ts';
import { houseLettersOf } from './house-letters.ts';
import { atTime } from './late.ts';
import { onBehalfOf, speaksNow } from './speaker.ts';
import { type CaseState, complainants, informed, type Party, type PartyId, partyOf, subjects } from './state.ts';
import type { CaseEvent } from './step.ts';
import { unreached } from './unread.ts';

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
  const milestones = reachedBy(state, event.sequence);
  const facts = { policy, state, actor: event.by, command: event.facts, ...atTime(policy, state, event.at) };
  for (const clause of policy.clauses) {
    for (const rule of clause.letters) {
      if (!milestones.includes(rule.on) || !isMeant(policy, state, rule.when)) continue;
      for (const { party, about } of addressees(rule, state, event)) {
        if (!holds(rule.when, { ...facts, party: about })) continue;
        const key = `${rule.letter}:${party.id}`;
        const before = owed.get(key);
        const blocks = [...new Set([...(before?.blocks ?? []), ...rule.blocks])];
        owed.set(key, { clause: before?.clause ?? clause.id, letter: rule.letter, party, blocks, because: event.sequence });
      }
    }
  }
  for (const late of copiesOf(policy, state, event)) owed.set(`${late.letter}:${late.party.id}`, late);
  for (const waited of waitedFor(policy, state, event)) owed.set(`${waited.letter}:${waited.party.id}:${waited.because}`, waited);
  for (const { letter, on, to, when } of houseLettersOf(policy)) {
    if (!milestones.includes(on)) continue;
    if (!holds(when, facts)) continue;
    for (const { party } of addressees({ to }, state, event))
      owed.set(`${letter}:${party.id}`, { clause: `house:${letter}`, letter, party, blocks: [], because: event.sequence });
  }
  return [...owed.values()];
}

/** What says how a case ends, or ended: whoever is informed of it later is informed of it all the same. */
const decisions: ReadonlySet<string> = new Set(['concluded', 'refused', 'redirected', 'ruled']);

/**
 * For an outside body that joins after the decision: the copy that it would have had, of the last decision that still counts. Of that
 * entry no more is known than that it happened, so a letter that asks what was typed in it (`with`) does not follow.
 */
function copiesOf(policy: Policy, state: CaseState, event: CaseEvent): readonly LetterOwed[] {
  const party = event.name === 'involved' && event.party !== undefined ? partyOf(state, event.party) : undefined;
  if (party?.capacity !== 'informed') return [];
  const facts = { policy, state, actor: event.by, party, ...atTime(policy, state, event.at) };
  const copies = new Map<string, LetterOwed>();
  for (const clause of policy.clauses)
    for (const { letter, on, to, when, blocks } of clause.letters) {
      if (to !== 'informed' || !decisions.has(qualifiedName(on)?.event ?? on) || !isMeant(policy, state, when)) continue;
      const because = happenings(policy, state, on).at(-1)?.sequence;
      if (because === undefined || !holds(when, facts)) continue;
      const before = copies.get(letter);
      const union = [...new Set([...(before?.blocks ?? []), ...blocks])];
      copies.set(letter, { clause: before?.clause ?? clause.id, letter, party, blocks: union, because });
    }
  return [...copies.values()];
}

/** For whoever has an address now: what stood ready and could not be read, as it was when it became owed. */
function waitedFor({ clauses }: Policy, state: CaseState, event: CaseEvent): readonly LetterOwed[] {
  const filled = event.name === 'corrected' && event.facts.what === 'person' && event.party !== undefined;
  const party = filled ? partyOf(state, event.party) : undefined;
  if (party === undefined || !party.reach.some((way) => way === 'email' || way === 'post')) return [];
  return unreached(state, party.id).map(({ letter, because }) => {
    const clause = clauses.find(({ letters }) => letters.some((rule) => rule.letter === letter))?.id ?? `house:${letter}`;
    return { clause, letter, party, blocks: [], because: because ?? event.sequence };
  });
}

/** Who gets a letter, and whom it is about: who speaks for a complainant gets what that complainant gets (Awb 2:1). */
interface Addressee {
  readonly party: Party;
  readonly about: Party;
}

function addressees(rule: Pick<LetterRule, 'to'>, state: CaseState, event: CaseEvent): readonly Addressee[] {
  const joined = event.name === 'involved' ? event.party : undefined;
  if (rule.to === 'party') {
    // who joins is addressed alone; who acts for somebody acts for both
    const id = event.party === undefined ? undefined : (joined ?? onBehalfOf(state, event.party));
    const one = id === undefined ? undefined : partyOf(state, id);
    return one === undefined ? [] : withRepresentatives(state, one, event);
  }
  const all = { complainant: complainants, subject: subjects, informed }[rule.to](state);
  // a person who joins later gets the letter alone, as the others had theirs; so does the body to which something is passed on
  const alone = joined ?? (rule.to === 'informed' ? receiverIn(event) : undefined);
  const meant = alone === undefined ? all : all.filter((one) => one.id === alone);
  return meant.flatMap((one) => withRepresentatives(state, one, event));
}

function receiverIn({ facts }: CaseEvent): PartyId | undefined {
  return typeof facts.receiver === 'string' ? facts.receiver : undefined;
}

/** What everybody hears who takes part: that there is a complaint in one's name, and what becomes of a request about one's own data. */
const forBoth: ReadonlySet<string> = new Set(['lodged', 'requested', 'deferred', 'fulfilled']);

/** Who complains and who speaks for that person, or the one of them to whom letters go by their choice. */
function withRepresentatives(state: CaseState, about: Party, { name }: CaseEvent): readonly Addressee[] {
  const speakers = state.parties.filter((one) => speaksNow(one) && one.represents === about.id);
  const chosen = forBoth.has(name) ? undefined : speakers.find((one) => one.letters !== undefined)?.letters;
  const meant = [...(chosen === 'representative' ? [] : [about]), ...(chosen === 'complainant' ? [] : speakers)];
  return meant.map((party) => ({ party, about }));
}
