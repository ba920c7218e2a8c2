/** The page on which something is passed on: only to where it is not handled here, for all else stays with us. */
import { say } from '#core/policy/label.ts';
import type { Policy, Way } from '#core/policy/policy.ts';
import { fieldSpecs } from '../../forms/field-specs.ts';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import type { CaseDesk } from '../visit.ts';
import { lastCheck } from './last-check.tsx';
import type { SpecialPage } from './special-page.ts';

export const redirect: SpecialPage = {
  intro({ desk }) {
    const sentences = new Set(elsewhere(desk.open.policy).map((way) => howItGoes(way, desk)));
    return [...sentences].map((one) => <p>{one}</p>);
  },
  fields: (asking, { desk }) => fieldSpecs({ ...asking, only: { way: elsewhere(desk.open.policy).map(({ id }) => id) } }),
  below: lastCheck,
};

function elsewhere({ ways }: Policy): readonly Way[] {
  return ways.filter(({ lodge }) => lodge === undefined);
}

/** Who passes it on: the system, the colleague, or nobody as there is nothing to pass on. */
function howItGoes({ goesTo }: Way, desk: CaseDesk): string {
  const { policy, state } = desk.open;
  const { redirect: says } = specialStepWords(desk);
  if (state.form === 'oral') return says.nothing;
  const body = goesTo === undefined ? undefined : policy.informed?.[goesTo];
  return body === undefined ? says.yourself : says.byItself(say(body.name, desk.language));
}
