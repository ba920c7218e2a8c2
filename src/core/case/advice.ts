/** What a body advised where the case is, for whoever decides and for the letter that says why it is decided otherwise. */
import { type Language, say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Day } from '#core/time/day.ts';
import { dayOf } from '#core/time/moment.ts';
import { placeOf } from './hands.ts';
import type { Advice } from './panel.ts';
import type { CaseState } from './state.ts';

/** The last advice as a letter may speak of it; the text is the body's own. */
export interface AdviceFacts {
  readonly by: string;
  readonly on: Day;
  readonly verdict: string | null;
  readonly text: string | null;
}

/** What was advised at the place where the case is, oldest first: an advice on the first answer is none on the appeal. */
export function adviceHere(state: CaseState): readonly Advice[] {
  return state.advice.filter((one) => one.place === placeOf(state));
}

/** The last of it in words; null before there is one, and the text null when it was destroyed. */
export function adviceFacts(policy: Policy, state: CaseState, language: Language): AdviceFacts | null {
  const last = adviceHere(state).at(-1);
  if (last === undefined) return null;
  const { body, at, verdict = '', text = null } = last;
  const name = policy.bodies[body]?.name;
  const verdicts = state.tier === undefined ? policy.verdicts : policy.tiers[state.tier]?.verdicts;
  const said = verdicts?.[verdict];
  return {
    by: name === undefined ? body : say(name, language),
    on: dayOf(at),
    verdict: said === undefined ? null : say('name' in said ? said.name : said, language),
    text,
  };
}
