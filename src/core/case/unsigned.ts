/** A signature belongs to what was signed: which of those that were given no longer stand after an entry (docs/decisions/0088). */
import type { Policy } from '#core/policy/policy.ts';
import type { RegisterSource } from '#core/policy/register.ts';
import { signaturesFor } from '#core/policy/who-acts.ts';
import { holds } from './holds.ts';
import type { Verb } from './lifecycle.ts';
import { cited, type Refusal } from './refusal.ts';
import { type CaseState, statusesOf } from './state.ts';
import type { CaseEvent } from './step.ts';

/** What an entry writes anew, of what a signature can be put under. */
const written: Readonly<Record<string, readonly string[]>> = {
  proposed: ['solution'],
  concluded: ['solution', 'verdict'],
  framed: ['points'],
  found: ['verdict'],
};

/**
 * The given signatures that fall by this entry: because it changes something under which they were put, or because what they
 * need is no longer so, such as a complainant who is satisfied. `after` is the state after the entry. What ends a case leaves
 * them, and a way back takes all of them by itself.
 */
export function unsignedBy(policy: Policy, after: CaseState, event: CaseEvent): readonly string[] {
  if (after.signatures.length === 0 || statusesOf.finished.some((one) => one === after.status)) return [];
  return given(policy, after).filter(
    (id) => columnsOf(policy, id).some((source) => changes(source, event)) || !couldSign(policy, after, id),
  );
}

/** The given signatures that can fall by a step, for the warning above its page. */
export function fallsBy(policy: Policy, state: CaseState, verb: Verb): readonly string[] {
  return standingOn(policy, state, (source) => writtenBy[verb]?.(source) === true);
}

const writtenBy: Partial<Record<Verb, (source: RegisterSource) => boolean>> = {
  describe: (source) => source.startsWith('detail:'),
  classify: (source) => source.startsWith('class:'),
  propose: (source) => source === 'solution',
  frame: (source) => source === 'points',
};

function standingOn(policy: Policy, state: CaseState, changed: (source: RegisterSource) => boolean): readonly string[] {
  return given(policy, state).filter((id) => columnsOf(policy, id).some(changed));
}

/** The signatures that stand, in the order of the procedure. */
function given({ signatures }: Policy, state: CaseState): readonly string[] {
  return Object.keys(signatures).filter((id) => state.signatures.some((one) => one.id === id));
}

/** Whether the solution in these words is another one than somebody signed for. Words that were not there yet are nobody's. */
export function isSignedOtherwise(policy: Policy, state: CaseState, solution: string | undefined): boolean {
  const signed = state.proposals.at(-1)?.text;
  if (signed === undefined || solution === undefined || solution.trim() === signed.trim()) return false;
  return standingOn(policy, state, (source) => source === 'solution').length > 0;
}

/** The state without the signatures that this entry took, as if they had not been given: what is owed by them is owed again. */
export function withoutUnsigned(state: CaseState, lost: unknown): CaseState {
  if (!Array.isArray(lost)) return state;
  const names = new Set(lost.map((id) => `signed:${String(id)}`));
  const entries = new Set(state.happenings.filter((one) => names.has(one.name)).map((one) => one.sequence));
  return {
    ...state,
    signatures: state.signatures.filter(({ id }) => !lost.includes(id)),
    happenings: state.happenings.filter((one) => !(entries.has(one.sequence) && (one.name === 'signed' || names.has(one.name)))),
  };
}

/** The clause by which is signed, for a refusal to name. */
export function ruleOfSigning({ clauses }: Policy): { readonly clause?: NonNullable<Refusal['clause']> } {
  const rule = clauses.find(({ guard }) => guard?.steps.includes('sign') === true);
  return rule === undefined ? {} : { clause: cited(rule) };
}

function columnsOf({ register, signatures }: Policy, id: string): readonly RegisterSource[] {
  const shows = signatures[id]?.shows ?? [];
  return register?.fields.filter((field) => shows.includes(field.id)).map(({ from }) => from) ?? [];
}

function changes(source: RegisterSource, { name, facts, personal }: CaseEvent): boolean {
  const [kind, id = ''] = source.split(':', 2);
  if (kind === 'class') return name === 'classified';
  if (kind === 'detail') return name === 'described' && (has(facts.details, id) || has(personal?.details, id));
  if (name === 'corrected') return corrected[String(facts.what)]?.includes(source) === true;
  return written[name]?.includes(source) === true;
}

const corrected: Readonly<Record<string, readonly string[]>> = {
  received: ['received', 'filed'],
  ...{ filed: ['filed'], conduct: ['conduct'], subject: ['subject'], channel: ['channel'] },
  person: ['complainant-names', 'complainant-addresses', 'subject-names'],
  'not-a-party': ['complainant-names', 'complainant-addresses', 'subject-names'],
};

function has(details: unknown, id: string): boolean {
  return typeof details === 'object' && details !== null && Object.hasOwn(details, id);
}

/** Whether what the clauses need for signing is still so; who signs is not looked at. */
function couldSign(policy: Policy, state: CaseState, signature: string): boolean {
  const facts = { policy, state, command: { signature } };
  return (
    Object.hasOwn(signaturesFor(policy, state.record), signature) &&
    policy.clauses.every(
      ({ guard }) => guard?.steps.includes('sign') !== true || !holds(guard.when, facts) || holds(guard.needs, facts),
    )
  );
}
