/** The policies that can be carried out to the last letter: one whose letters cannot be written is left out, as one that cannot be read. */
import { tryLetters } from '#letters/try-letters.ts';
import type { LoadedPolicies } from '#store/policies.ts';

/** The loaded policies without those whose letters have a fault, and those faults with the others. */
export function usablePolicies(loaded: LoadedPolicies): LoadedPolicies {
  const tried = loaded.policies.map((policy) => ({ policy, faults: tryLetters(policy) }));
  return {
    ...loaded,
    policies: tried.flatMap(({ policy, faults }) => (faults.length === 0 ? [policy] : [])),
    faults: [...loaded.faults, ...tried.flatMap(({ faults }) => faults)],
  };
}
