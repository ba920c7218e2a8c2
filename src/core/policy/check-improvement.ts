/** Checks of improvement: what must be reviewed is owed by somebody, and what is decided is looked at again. */

import type { Check } from './finding.ts';
import type { Policy } from './policy.ts';
import { qualifiedName } from './vocabulary.ts';

const unowed: Check = {
  code: 'review-owed-by-nobody',
  help: 'Maak een plicht of voorwaarde met reviewed.',
  look: ({ policy }, say) => {
    if (policy.improvement === undefined || policy.improvement.needs.length === 0 || asksReview(policy)) return;
    say('Bij elke zaak hoort een terugblik, maar geen bepaling vraagt erom.', 'improvement');
  },
};

/** Whether some clause makes the review a duty, or lets a step wait for it. */
function asksReview({ clauses }: Policy): boolean {
  const isReview = (milestone: string) => (qualifiedName(milestone)?.event ?? milestone) === 'reviewed';
  return clauses.some(
    ({ duty, guard }) => duty?.doneBy.some(isReview) === true || guard?.needs?.happened?.some(isReview) === true,
  );
}

const nobodyReviews: Check = {
  code: 'nobody-may-review',
  help: 'Geef een rol het recht op review.',
  look: ({ policy }, say) => {
    if (policy.improvement === undefined || Object.values(policy.roles).some((role) => role.may.includes('review'))) return;
    say('Niemand mag vastleggen waardoor een klacht kwam.', 'improvement');
  },
};

const unevaluated: Check = {
  code: 'effect-never-evaluated',
  help: 'Noem evaluate-after bij improvement.',
  look: ({ policy }, say) => {
    if (policy.improvement === undefined || policy.improvement.evaluateAfter !== undefined) return;
    say('Niemand wordt gevraagd of een maatregel heeft geholpen.', 'improvement');
  },
};

const ownMeasures: Check = {
  code: 'improvement-unseen',
  help: 'Zet bij die rol sees: all.',
  look: ({ policy }, say) => {
    const { improvement } = policy;
    if (improvement === undefined || policy.roles[improvement.owner]?.sees === 'all') return;
    const name = policy.roles[improvement.owner]?.name.nl ?? improvement.owner;
    say(`De ${name} gaat over de verbeteringen, maar ziet de zaken niet waar de oorzaken uit komen (sees: own).`, 'improvement');
  },
};

export const checkImprovement: readonly Check[] = [unowed, nobodyReviews, unevaluated, ownMeasures];
