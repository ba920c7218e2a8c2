/** A case as it would stand if another version of its procedure had been in force: the same acts, the letters of that version. */
import { mayTake } from '#core/access.ts';
import { decide, guarded } from '#core/case/decide.ts';
import { blank, type CaseIdentity, evolve } from '#core/case/evolve.ts';
import { lifecycle, type Verb } from '#core/case/lifecycle.ts';
import { type LetterOwed, reactions } from '#core/case/reactions.ts';
import type { Refused } from '#core/case/refusal.ts';
import type { CaseState } from '#core/case/state.ts';
import type { CaseEvent, Colleague } from '#core/case/step.ts';
import { stepOfEvent } from '#core/case/steps.ts';
import type { Policy } from '#core/policy/policy.ts';

/** A stored case: who it is and what happened, oldest first. */
export interface StoredCase extends CaseIdentity {
  readonly events: readonly CaseEvent[];
}

export interface UnderVersion {
  readonly state: CaseState;
  /** what the version would have refused, by the entry of the stored journal */
  readonly refused: ReadonlyMap<number, Refused>;
  /** the letters that follow, as `letter` and the entry of the stored journal that they follow from */
  readonly letters: ReadonlySet<string>;
}

/**
 * Runs the stored acts under a version. Of the letters that were sent, those stay that follow from this version as well.
 * A letter that only this version knows (it is not among the `known` of the version that it is compared with) is taken to
 * have left at the moment of what it follows from. An act that the version refuses is told, and happens nevertheless.
 */
export function underVersion(policy: Policy, stored: StoredCase, known?: ReadonlySet<string>): UnderVersion {
  const refused = new Map<number, Refused>();
  const letters = new Set<string>();
  const numbers = new Map<number, number>();
  let state = blank({ ...stored, version: policy.version });
  const append = (event: CaseEvent) => {
    state = evolve(state, { ...event, sequence: state.sequence + 1 });
  };
  for (const event of stored.events) {
    if (event.name === 'sent') {
      const because = Number(event.facts.because);
      const mine = letters.has(letterKey(String(event.facts.letter), because, String(event.party ?? event.facts.party)));
      const kept = mine || !stored.events.some((one) => one.sequence === because);
      if (kept) append(renumbered(event, numbers));
      if (kept) numbers.set(event.sequence, state.sequence);
      continue;
    }
    const no = refusalOf(policy, state, event);
    if (no !== undefined) refused.set(event.sequence, no);
    append(renumbered(event, numbers));
    numbers.set(event.sequence, state.sequence);
    const reacted = reactions(policy, state, { ...event, sequence: state.sequence });
    for (const owed of reacted) {
      const key = letterKey(owed.letter, event.sequence, owed.party.id);
      letters.add(key);
      if (known !== undefined && !known.has(key)) append(sending(owed, event));
    }
  }
  return { state, refused, letters };
}

function letterKey(letter: string, because: number, party: string): string {
  return `${letter} ${because} ${party}`;
}

/** The letter that this version would have sent at the moment of what it follows from. */
function sending({ letter, party, because }: LetterOwed, { at, entered }: CaseEvent): CaseEvent {
  const facts = { letter, party: party.id, because, medium: party.reach.includes('email') ? 'email' : 'post' };
  return { name: 'sent', sequence: 0, at, entered, by: { kind: 'system' }, audience: ['us', party.id], party: party.id, facts };
}

/** The entry with the numbers of entries that it names as they are now. */
function renumbered(event: CaseEvent, numbers: ReadonlyMap<number, number>): CaseEvent {
  const fields = stepOfEvent(event.name)?.fields ?? {};
  const names = Object.entries(event.facts).map(([key, value]) => {
    const field = fields[key];
    const isEntry = key === 'because' || (field?.kind === 'number' && field.of === 'entry');
    return [key, isEntry && typeof value === 'number' ? (numbers.get(value) ?? value) : value] as const;
  });
  return { ...event, facts: Object.fromEntries(names) };
}

/** Whether this version refuses the act; what the system did by itself is not asked. */
function refusalOf(policy: Policy, state: CaseState, event: CaseEvent): Refused | undefined {
  const step = stepOfEvent(event.name);
  if (step === undefined || event.by.kind === 'system' || !isAct(step.verb as Verb, event)) return undefined;
  const given = { ...event.facts, ...event.personal };
  const values = Object.fromEntries(Object.entries(given).filter(([key]) => Object.hasOwn(step.fields, key)));
  let last = 0;
  const newId = () => `id-${++last}`;
  const situation = {
    policy,
    state,
    actor: event.by,
    at: event.at,
    now: event.entered,
    colleague: anybody(policy, event),
    newId,
  };
  const command = { verb: step.verb as Verb, values };
  // people and other cases are not in the journal and words may be destroyed: then only the rights and the clauses can be asked
  const isWhole = Object.entries(step.fields).every(([name, { kind, required }]) =>
    kind === 'people' || (kind === 'case' && required === true) ? false : required !== true || values[name] !== undefined,
  );
  if (!isWhole) return mayTake(policy, state, event.by, command.verb) ?? guarded(situation, command);
  const decided = decide(situation, command);
  return 'refused' in decided ? decided : undefined;
}

/** Whether somebody chose to do this: what a case takes in follows from a step in another one. */
function isAct(verb: Verb, { by }: CaseEvent): boolean {
  const doors: readonly string[] = lifecycle[verb].by;
  return doors.includes(by.kind);
}

/** Who is named was a colleague then. Which roles that person had, the journal tells only of who acted: of others, any. */
function anybody(policy: Policy, { by }: CaseEvent): (id: string) => Colleague {
  const any = Object.keys(policy.roles);
  return (id) => ({ id, roles: by.kind === 'staff' && by.id === id ? by.roles : any });
}
