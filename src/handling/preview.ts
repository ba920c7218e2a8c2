/** Letters before they leave: what a step would send, composed from a decision that nobody takes. Nothing is kept. */
import { duties } from '#core/case/duties.ts';
import { evolve, replay } from '#core/case/evolve.ts';
import type { Field, Fields, PersonDetails } from '#core/case/field.ts';
import type { LetterOwed } from '#core/case/reactions.ts';
import { isRefused } from '#core/case/read-values.ts';
import type { Refusal, Refused } from '#core/case/refusal.ts';
import type { CaseState, Party } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { stepOf } from '#core/case/steps.ts';
import type { Label } from '#core/policy/label.ts';
import { letterKind, type Policy } from '#core/policy/policy.ts';
import { loadPeople } from '#store/cases/people.ts';
import { loadCase } from '#store/journal/events.ts';
import type { Medium } from '#store/post/outbox.ts';
import type { Tx } from '#store/transaction.ts';
import { colleaguesOf } from './colleagues.ts';
import { type Composed, composeLetter } from './compose-letter.ts';
import type { Office } from './office.ts';
import { lettersOwed, mediumFor } from './owed.ts';
import { type Taking, wouldDecide } from './take.ts';

/** One letter as it would leave, without the secret code of its reader. */
export interface LetterPreview extends Composed {
  /** the letter's id in the policy, and its name */
  readonly kind: string;
  readonly name: Label;
  readonly to: Party;
  readonly person: PersonDetails | undefined;
  readonly medium: Medium;
  /** blocks that a clause demands: the letter cannot leave while one says nothing */
  readonly demanded: readonly string[];
  /** those that say nothing yet */
  readonly missing: readonly string[];
}

export interface Preview {
  readonly policy: Policy;
  readonly letters: readonly LetterPreview[];
  /** what keeps the step itself from being taken, apart from what the letters lack */
  readonly inTheWay: readonly Refusal[];
}

/**
 * What the step would send if it were taken with these values. Text that is not written yet and a clause that still stands
 * in the way hinder no look; a choice or date that decides who gets which letter does, and is refused by its field.
 */
export async function previewLetters(
  office: Office,
  tx: Tx,
  taking: Omit<Taking, 'seen'>,
): Promise<Preview | Refused | { readonly absent: true }> {
  const loaded = await loadCase(tx, taking.caseId);
  const policy = loaded === undefined ? undefined : office.policies.exact(loaded.meta.policy, loaded.meta.version);
  if (loaded === undefined || policy === undefined) return { absent: true };
  const before = replay(loaded.meta, loaded.events);
  const colleagues = await colleaguesOf(tx, before, taking.raw);
  const fields = withoutDemands(stepOf(taking.verb).fields);
  const strict = wouldDecide(office, policy, before, taking, colleagues, fields);
  const decided = isRefused(strict) ? wouldDecide(office, withoutGuards(policy), before, taking, colleagues, fields) : strict;
  if (isRefused(decided)) return decided;
  const state = decided.events.reduce(evolve, before);
  const people = new Map<string, PersonDetails>(await loadPeople(tx, before.id));
  for (const { person, details } of decided.people) people.set(person, { ...people.get(person), ...details });
  const about = { policy, state, events: [...loaded.events, ...decided.events], people, colleagues };
  const letters = lettersOwed(policy, state, decided.events).map((owed) => look(office, about, owed));
  return { policy, letters, inTheWay: isRefused(strict) ? strict.refused : [] };
}

interface About {
  readonly policy: Policy;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly people: ReadonlyMap<string, PersonDetails>;
  readonly colleagues: Awaited<ReturnType<typeof colleaguesOf>>;
}

/** The letter with its holes, and the names of those that must be filled. */
function look(office: Office, about: About, owed: LetterOwed): LetterPreview {
  const { policy, state, people } = about;
  const whole = { ...about, duties: duties(policy, state), hideCodes: true };
  const composed = composeLetter(office, whole, { ...owed, blocks: [] });
  if ('missing' in composed) throw new Error(`letter ${owed.letter} lacks blocks that nobody asked for`);
  const says = composed.letter.blocks.filter((block) => !block.empty).map((block) => block.id);
  return {
    ...composed,
    kind: owed.letter,
    name: letterKind(policy, owed.letter)?.name ?? { nl: owed.letter },
    to: owed.party,
    person: people.get(owed.party.person),
    medium: mediumFor(owed.party),
    demanded: owed.blocks,
    missing: owed.blocks.filter((block) => !says.includes(block)),
  };
}

const written: ReadonlySet<Field['kind']> = new Set(['text', 'long-text']);

/** The fields with none demanded that only holds words: these decide nothing. A step about files is nothing without them. */
function withoutDemands(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, written.has(field.kind) ? { ...field, required: false } : field]),
  );
}

/** The procedure without what must come first. Rights and the firewall stand. */
function withoutGuards({ reviews: _, ...policy }: Policy): Policy {
  const details = Object.entries(policy.details).map(([id, one]) => [id, { ...one, requiredBefore: [] }]);
  const clauses = policy.clauses.map(({ guard: _, ...clause }) => clause);
  return { ...policy, clauses, details: Object.fromEntries(details) };
}
