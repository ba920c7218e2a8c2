/** What is promised to somebody who complains now, with the real dates: a complaint is decided as it would be, and thrown away. */
import { decide } from '#core/case/decide.ts';
import { duties } from '#core/case/duties.ts';
import type { Duty } from '#core/case/duty.ts';
import { blank, evolve } from '#core/case/evolve.ts';
import type { CaseState } from '#core/case/state.ts';
import type { Deadline } from '#core/deadline/deadline.ts';
import { whyInEnglish } from '#core/deadline/english.ts';
import { type Language, say } from '#core/policy/label.ts';
import { clauseOf, type Policy } from '#core/policy/policy.ts';
import type { Explained } from '../parts/date-why.tsx';
import { channelOfForm } from './channels.ts';
import type { FrontPromise } from './views/front.tsx';
import type { Visit } from './visit.ts';

/** The promises for a record of this kind that is filed through the form at this moment; none when it cannot be. */
export function promisesToday(visit: Visit, record: string): readonly FrontPromise[] {
  const { policy, language } = visit;
  const state = filedNow(visit, record);
  return state === undefined ? [] : promisesOf(policy, duties(policy, state), language);
}

/** What the complainant is told of these duties: those with a promise that still stand, the soonest first. */
export function promisesOf(policy: Policy, owed: readonly Duty[], language: Language): readonly FrontPromise[] {
  return owed
    .filter((duty) => duty.promise !== undefined && duty.status === 'open')
    .sort((a, b) => (a.due?.end ?? '9999').localeCompare(b.due?.end ?? '9999'))
    .map((duty) => {
      const clause = clauseOf(policy, duty.clause);
      const says = clause === undefined ? '' : say(clause.says, language);
      return duty.due === undefined ? { says } : { says, date: explained(duty.due, language) };
    });
}

/** A date with its steps in the language of the page. */
export function explained({ end, steps }: Pick<Deadline, 'end' | 'steps'>, language: Language): Explained {
  return { end, steps: language === 'nl' ? steps : steps.map((step) => ({ ...step, why: whyInEnglish(step) })) };
}

/** The case as it would be if somebody who can be reached in every way filed it now. */
function filedNow({ policy, now }: Visit, record: string): CaseState | undefined {
  const channel = channelOfForm(policy);
  const state = blank({ id: '', reference: '', policy: policy.policy, version: policy.version });
  const people = [{ capacity: 'complainant', name: '-', email: 'x@x.nl', phone: '-', address: '-' }];
  const decided = decide(
    { policy, state, actor: { kind: 'public' }, now, at: now, colleague: () => undefined, newId: () => 'x' },
    { verb: 'lodge', values: { record, channel, story: '-', people } },
  );
  return 'refused' in decided ? undefined : decided.events.reduce(evolve, state);
}
