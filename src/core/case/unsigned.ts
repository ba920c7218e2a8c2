/** A signature belongs to what was signed: which of those that were given no longer stand after an entry (docs/decisions/0088). */
import type { Policy } from '#core/policy/policy.ts';
import type { RegisterSource } from '#core/policy/register.ts';
import { signaturesFor, signedColumns } from '#core/policy/who-acts.ts';
import { changesColumn } from './columns.ts';
import { holds } from './holds.ts';
import { cited, type Refusal } from './refusal.ts';
import type { CaseState } from './state.ts';
import { statusesOf } from './status.ts';
import type { CaseEvent } from './step.ts';

/**
 * The given signatures that fall by this entry: because it changes something under which they were put, or because what they
 * need is no longer so, such as a complainant who is satisfied. `after` is the state after the entry. What ends a case leaves
 * them, and a way back takes all of them by itself.
 */
export function unsignedBy(policy: Policy, before: CaseState, after: CaseState, event: CaseEvent): readonly string[] {
  if (after.signatures.length === 0 || statusesOf.finished.some((one) => one === after.status)) return [];
  // who signs changes nothing for who signed, and what is taken back brings back what it took
  if (event.name === 'signed' || event.name === 'recalled') return [];
  return given(policy, after).filter(
    (id) =>
      signedColumns(policy, id).some(({ from }) => changesColumn(from, before, after, event)) || !canBeSigned(policy, after, id),
  );
}

/** The given signatures that were put under one of the columns that are meant, in the order of the procedure. */
export function standingOn(policy: Policy, state: CaseState, meant: (source: RegisterSource) => boolean): readonly string[] {
  return given(policy, state).filter((id) => signedColumns(policy, id).some(({ from }) => meant(from)));
}

/** The signatures of a case that fall when another one goes on in it: its words and documents, and whoever joins, come on the form. */
export function fallByMerging(policy: Policy, there: CaseState): readonly string[] {
  return standingOn(policy, there, (source) => taken.has(source));
}

const taken: ReadonlySet<RegisterSource> = new Set([
  ...(['story', 'documents', 'complainant-names', 'complainant-addresses', 'subject-names'] as const),
]);

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
  const fallen = state.signatures.filter(({ id }) => lost.includes(id));
  return {
    ...state,
    signatures: state.signatures.filter(({ id }) => !lost.includes(id)),
    lapsed: [...(state.lapsed ?? []).filter(({ id }) => !lost.includes(id)), ...fallen],
    happenings: state.happenings.filter((one) => !(entries.has(one.sequence) && (one.name === 'signed' || names.has(one.name)))),
  };
}

/** The clause by which is signed, for a refusal to name. */
export function ruleOfSigning({ clauses }: Policy): { readonly clause?: NonNullable<Refusal['clause']> } {
  const rule = clauses.find(({ guard }) => guard?.steps.includes('sign') === true);
  return rule === undefined ? {} : { clause: cited(rule) };
}

/** Whether what the clauses need for signing is still so; who signs is not looked at. */
export function canBeSigned(policy: Policy, state: CaseState, signature: string): boolean {
  const facts = { policy, state, command: { signature } };
  return (
    Object.hasOwn(signaturesFor(policy, state.record), signature) &&
    policy.clauses.every(
      ({ guard }) => guard?.steps.includes('sign') !== true || !holds(guard.when, facts) || holds(guard.needs, facts),
    )
  );
}
