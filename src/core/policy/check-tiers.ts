/** Checks of appeals: each must open, be asked and answered in time, by somebody else, and be carried out where it binds. */
import { canHappen } from './check-duties.ts';
import type { DutyRule } from './clause.ts';
import type { Condition } from './condition.ts';
import type { Check } from './finding.ts';
import type { Policy } from './policy.ts';
import { FIRST, type Tier } from './tiers.ts';
import { lateMilestone } from './vocabulary.ts';

type Look = (policy: Policy, id: string, tier: Tier) => string | undefined;

/** A check that is asked of every tier. */
function ofEach(code: string, help: string, look: Look): Check {
  return {
    code,
    help,
    look: ({ policy }, say) => {
      for (const [id, tier] of Object.entries(policy.tiers)) {
        const found = look(policy, id, tier);
        if (found !== undefined) say(found, `tiers.${id}`);
      }
    },
  };
}

const dutiesOf = ({ clauses }: Policy): readonly DutyRule[] => clauses.flatMap(({ duty }) => duty ?? []);
const isOf = (milestone: string, event: string, id: string) => milestone === event || milestone === `${event}:${id}`;

/** Whether a milestone is the event of this tier, or a letter that follows from it. */
function comesFrom(policy: Policy, milestone: string, event: string, id: string): boolean {
  if (isOf(milestone, event, id)) return true;
  const letters = policy.clauses.flatMap((clause) => clause.letters).filter((rule) => isOf(rule.on, event, id));
  return letters.some((rule) => milestone === `letter:${rule.letter}`);
}

const filing = ofEach('appeal-without-filing-term', 'Noem bij within hoe lang iemand in beroep kan.', (_, id, { within }) =>
  within === undefined
    ? `Tot wanneer iemand ‘${id}’ kan instellen, staat er niet: een zaak is dan nooit zeker klaar.`
    : undefined,
);

const decision = ofEach(
  'appeal-without-decision-term',
  'Geef een bepaling met een duty die begint bij het beroep, met een termijn, en gedaan is met de uitspraak.',
  (policy, id) => {
    const promised = dutiesOf(policy).some(
      (duty) => startsWithTier(policy, duty, id) && duty.doneBy.some((one) => comesFrom(policy, one, 'ruled', id)),
    );
    return promised ? undefined : `Geen bepaling belooft wanneer er een uitspraak is op ‘${id}’.`;
  },
);

/** A term that begins at the appeal, or where another such term ends: at the hearing, or at the advice. */
function startsWithTier(policy: Policy, duty: DutyRule, id: string, seen = new Set<DutyRule>()): boolean {
  if ((duty.within === undefined && duty.promisedBy === undefined) || seen.has(duty)) return false;
  seen.add(duty);
  if (isOf(duty.from, 'appealed', id)) return true;
  const before = dutiesOf(policy).filter((one) => one.doneBy.includes(duty.from));
  return before.some((one) => startsWithTier(policy, one, id, seen));
}

const twoPlaces = ofEach(
  'one-role-in-two-tiers',
  'Geef het beroep aan een andere rol, of laat when met handled-by de eigen zaken ergens anders heen gaan.',
  (policy, id, tier) => {
    const twin = Object.entries(policy.tiers).find(([other, { body }]) => other !== id && body === tier.body);
    if (twin !== undefined) return `De rol ‘${tier.body}’ oordeelt in ‘${id}’ en in ‘${twin[0]}’.`;
    const concludes = policy.roles[tier.body]?.may.includes('conclude') === true;
    return concludes && !sendsAway(tier.when, tier.body)
      ? `De rol ‘${tier.body}’ kan een klacht afdoen en daarna over het eigen antwoord oordelen in ‘${id}’.`
      : undefined;
  },
);

const anyExecution: Check = {
  code: 'carries-out-any-tier',
  help: 'Geef elke plek van beroep een eigen plicht, met from ruled:<plek> en done-by executed:<plek>.',
  look: ({ policy }, say) => {
    if (Object.keys(policy.tiers).length < 2) return;
    for (const clause of policy.clauses) {
      if (clause.duty?.doneBy.includes('executed') !== true) continue;
      say('Dit is gedaan zodra iets van welke uitspraak ook is uitgevoerd, terwijl er meer dan één plek van beroep is.', clause);
    }
  },
};

/** Whether the condition keeps cases that this role handled out of the tier. */
function sendsAway(when: Condition | undefined, role: string): boolean {
  return when?.not?.handledBy?.includes(role) === true;
}

const neverOpens = ofEach(
  'tier-never-opens',
  'Noem bij opens-on iets dat gebeurt, en bij after een plek waar een zaak kan zijn.',
  (policy, id, tier) => {
    if (!reachable(policy).has(id)) return `Een zaak kan nooit bij ‘${id}’ komen: het volgt op ${tier.after.join(' en ')}.`;
    const opens = tier.opensOn.some((one) =>
      one.startsWith(lateMilestone) ? hasTerm(policy, one.slice(lateMilestone.length)) : canHappen(policy, one),
    );
    return opens ? undefined : `‘${id}’ gaat nooit open: ${tier.opensOn.join(' en ')} gebeurt niet.`;
  },
);

function hasTerm({ clauses }: Policy, id: string): boolean {
  const duty = clauses.find((one) => one.id === id)?.duty;
  return duty?.within !== undefined || duty?.promisedBy !== undefined;
}

/** The tiers to which a case can come, one after the other. */
function reachable({ tiers }: Policy): ReadonlySet<string> {
  const places = new Set([FIRST]);
  for (let before = 0; before < places.size; ) {
    before = places.size;
    for (const [id, { after }] of Object.entries(tiers)) if (after.some((one) => one !== id && places.has(one))) places.add(id);
  }
  return places;
}

const noVerdicts = ofEach('tier-without-verdicts', 'Noem bij verdicts wat de uitspraak kan zijn.', (_, id, { verdicts }) =>
  Object.keys(verdicts).length === 0 ? `Wat de uitspraak in ‘${id}’ kan zijn, staat er niet.` : undefined,
);

const notCarriedOut = ofEach(
  'binding-without-execution',
  'Geef een bepaling met een duty die begint bij de uitspraak en gedaan is met executed.',
  (policy, id, { binding }) => {
    if (!binding.includes('organisation')) return undefined;
    const owed = dutiesOf(policy).some(
      (duty) => comesFrom(policy, duty.from, 'ruled', id) && duty.doneBy.some((one) => isOf(one, 'executed', id)),
    );
    return owed ? undefined : `Een uitspraak in ‘${id}’ bindt de organisatie, maar niemand hoeft haar uit te voeren.`;
  },
);

const bodyCannot = ofEach('body-cannot-rule', 'Geef die rol bij may het recht rule.', ({ roles }, id, { body }) =>
  roles[body]?.may.includes('rule') === true
    ? undefined
    : `De rol ‘${body}’ oordeelt in ‘${id}’, maar heeft het recht niet op de stap ‘rule’.`,
);

const askedAndRules = ofEach(
  'asked-role-rules',
  'Laat asked-as-role weg bij wie zelf uitspraak doet: dan wordt een collega met naam gevraagd, en alleen die doet niet mee.',
  ({ roles }, id, { body, independentOf }) =>
    independentOf.length > 0 && roles[body]?.askedAsRole === true
      ? `Van de rol ‘${body}’ kan iedereen om advies gevraagd zijn; dan is er niemand over voor een uitspraak in ‘${id}’.`
      : undefined,
);

/** Checks of appeals. */
export const checkTiers: readonly Check[] = [
  ...[filing, decision, twoPlaces, neverOpens, noVerdicts],
  ...[notCarriedOut, anyExecution, bodyCannot, askedAndRules],
];
