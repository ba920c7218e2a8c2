/** What the procedure asks of the letters of a step: which there are, what must stand in them and by which clause, and in which order. */
import { holds } from '#core/case/holds.ts';
import { houseLettersOf } from '#core/case/house-letters.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import type { CaseState } from '#core/case/state.ts';
import { stepOf } from '#core/case/steps.ts';
import type { LetterRule } from '#core/policy/clause.ts';
import { letterKind, type Policy } from '#core/policy/policy.ts';
import { qualifiedName } from '#core/policy/vocabulary.ts';

/** Milestones that a step can reach besides its own event. */
const followsFrom: Partial<Readonly<Record<Verb, readonly string[]>>> = {
  accept: ['satisfied'],
  consent: ['consented-by-all'],
  close: ['ended'],
  refuse: ['ended'],
  redirect: ['ended'],
  withdraw: ['withdrawn-by-all', 'ended', 'satisfied'],
};

/** The rules by which a letter can follow from this step: those of the clauses, and the letters of the house, which no clause demands anything of. */
export function letterRules(policy: Policy, verb: Verb): readonly LetterRule[] {
  const milestones = [stepOf(verb).event, ...(followsFrom[verb] ?? [])];
  const ofHouse = houseLettersOf(policy).map((one): LetterRule => ({ ...one, blocks: [] }));
  return [...policy.clauses.flatMap((clause) => clause.letters), ...ofHouse].filter((rule) =>
    milestones.includes(qualifiedName(rule.on)?.event ?? rule.on),
  );
}

/** The clauses that demand a block in the letters of this step, one source of each: "CAK-29 · Awb 9:12 lid 1". */
export function demandedBy(policy: Policy, verb: Verb, block: string): string | undefined {
  const rules = new Set(letterRules(policy, verb).filter((rule) => rule.blocks.includes(block)));
  const clauses = policy.clauses.filter((clause) => clause.letters.some((rule) => rules.has(rule)));
  const sources = [...new Set(clauses.map((clause) => clause.source[0]))].filter((one) => one !== undefined);
  return sources.length === 0 ? undefined : sources.join(' · ');
}

/**
 * Where something is first spoken of in the first letter of this step: `event.solution`, `elements`, `forum`. The questions
 * of a page stand in the order in which their answers will be read. Undefined when the letter does not speak of it.
 */
export function placeInLetter(policy: Policy, verb: Verb, name: string): number | undefined {
  // what a body outside gets beside it is another letter
  const letter = letterRules(policy, verb).find(({ to }) => to !== 'informed')?.letter;
  const text = letter === undefined ? undefined : letterKind(policy, letter)?.text;
  const place = text?.search(new RegExp(`(?<![\\w.])${name.replace('.', '\\.')}(?!\\w)`)) ?? -1;
  return place < 0 ? undefined : place;
}

/** The fields that a clause asks of this step in this case: the step can do without them, this procedure cannot. */
export function demandedFields(policy: Policy, state: CaseState, verb: Verb): readonly string[] {
  return policy.clauses.flatMap(({ guard }) =>
    guard?.steps.includes(verb) === true && holds(guard.when, { policy, state }) ? Object.keys(guard.needs?.with ?? {}) : [],
  );
}
