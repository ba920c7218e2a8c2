/** Which values a choice allows: fixed ones, or the keys of a list in the policy. */

import { causesOf } from '#core/policy/improvement.ts';
import type { Label } from '#core/policy/label.ts';
import { clauseOf, type Policy } from '#core/policy/policy.ts';
import { orderOf, withSum } from '#core/words/sum-words.ts';
import type { ChoiceField, ChoicesField, PolicyList } from './field.ts';

type Lists = { readonly [L in PolicyList]: (policy: Policy) => readonly (readonly [string, Label])[] };

const named = (list: Readonly<Record<string, { readonly name: Label }>>) =>
  Object.entries(list).map(([key, { name }]) => [key, name] as const);

const lists: Lists = {
  records: (policy) => named(policy.records),
  channels: (policy) => named(policy.channels),
  subjects: (policy) => Object.entries(policy.subjects),
  verdicts: (policy) => Object.entries(policy.verdicts),
  grounds: (policy) =>
    policy.clauses.flatMap(({ ground }) => (ground === undefined ? [] : [[ground.code, ground.name] as const])),
  hearingForms: (policy) => [
    ...named(policy.hearing.forms),
    // nobody has to be heard; a procedure may say that in its own words
    ...(policy.hearing.forms.none === undefined ? [['none', { nl: 'Niet gehoord worden', en: 'Not to be heard' }] as const] : []),
  ],
  waivers: (policy) => named(policy.hearing.waivers),
  ways: (policy) => policy.ways.map((way) => [way.id, way.name] as const),
  satisfaction: (policy) => policy.satisfaction.map((question) => [question.id, question.asks] as const),
  letters: ({ letters, house = {} }) => [...named(letters), ...named(house)],
  // a clause of a law layer, or one that carries such a clause out, is no promise of our own
  ownPromises: (policy) =>
    policy.clauses.flatMap(({ id, duty, layer, covers }) =>
      duty === undefined || layer !== undefined || covers !== undefined ? [] : [[id, orderOf(duty)] as const],
    ),
  reminders: (policy) =>
    policy.clauses.flatMap(({ id, says, reminder }) => (reminder === undefined ? [] : [[id, says] as const])),
  retention: (policy) => policy.retention.rules.map((rule) => [rule.id, rule.says] as const),
  causes: (policy) => causesOf(policy.improvement),
  measureKinds: (policy) => Object.entries(policy.improvement?.kinds ?? {}),
  roles: (policy) => named(policy.roles),
  signatures: (policy) => named(policy.signatures),
  bodies: (policy) => named(policy.bodies),
  chambers: (policy) => Object.values(policy.bodies).flatMap((body) => named(body.chambers)),
  tracks: (policy) => named(policy.tracks),
  milestones: (policy) => Object.entries(policy.milestones),
  appointments: (policy) => Object.entries(policy.appointments),
  reviewedSteps: ({ reviews = {} }) => Object.entries(reviews).map(([verb, { says }]) => [verb, says] as const),
  engagements: ({ engagements }) => Object.entries(engagements?.choices ?? {}),
  systems: (policy) => named(policy.systems),
  tiers: (policy) => named(policy.tiers),
  tierGrounds: ({ tiers: all }) => Object.values(all).flatMap(({ grounds }) => named(grounds)),
  tierVerdicts: ({ tiers: all }) => Object.values(all).flatMap(({ verdicts }) => named(verdicts)),
  // what becomes longer is called by what is to be done
  extensions: (policy) =>
    policy.clauses.flatMap(({ id, extension }) => {
      const duty = extension === undefined ? undefined : clauseOf(policy, extension.duty)?.duty;
      return duty === undefined
        ? []
        : [[id, duty.asks === undefined ? orderOf(duty) : withSum(duty.asks.what, duty.sum?.fixed)] as const];
    }),
  hindrances: (policy) => policy.clauses.flatMap(({ extension }) => Object.entries(extension?.hindrances ?? {})),
  informed: ({ informed = {} }) => named(informed),
  forums: (policy) => Object.entries(policy.forums).map(([key, { name }]) => [key, name] as const),
};

/** The allowed keys, with the policy's own name for each; a fixed choice has its words elsewhere. */
export function choicesOf(policy: Policy, field: ChoiceField | ChoicesField): readonly (readonly [string, Label | undefined])[] {
  if (typeof field.of !== 'string') return field.of.map((key) => [key, undefined] as const);
  // a law layer may name a ground that the procedure names too: the first one words it
  const named = lists[field.of](policy);
  return named.filter(([key], place) => named.findIndex(([other]) => other === key) === place);
}
