/** What somebody who complains is to the organisation, where the procedure asks them and calls them by their answer. */
import type { CaseState, Party } from '#core/case/state.ts';
import { type Language, say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';

/** As what somebody stands in a case: a body to which it was passed on is no body that gets a copy. */
export type StandsAs = Party['capacity'] | 'receiver';

/** The key of the word for it, where words have one for each. */
export function standsAs({ capacity, takesOver }: Pick<Party, 'capacity' | 'takesOver'>): StandsAs {
  return takesOver === true ? 'receiver' : capacity;
}

/**
 * The answer to the detail that says who lodges (`calls-complainant`), in words; undefined where nothing asks so, nobody answered,
 * or somebody joined later, of whom the answer says nothing. Such a person is called by their capacity.
 */
export function answeredCapacity(
  { details }: Pick<Policy, 'details'>,
  state: CaseState,
  { id, capacity }: Pick<Party, 'id' | 'capacity'>,
  language: Language,
): string | undefined {
  const joined = state.happenings.some((one) => one.name === 'involved' && one.party === id);
  if (capacity !== 'complainant' || joined) return undefined;
  const asking = Object.entries(details).find(([, { callsComplainant }]) => callsComplainant === true);
  if (asking === undefined) return undefined;
  const answer = asking[1].choices[String(state.details[asking[0]])];
  return answer === undefined ? undefined : say(answer, language);
}
