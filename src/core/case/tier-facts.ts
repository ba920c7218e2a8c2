/** What a letter may say of appeals: the tier that runs, its ruling, the appeal that is open next, and the bodies outside. */
import { type Label, type Language, say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { type Bound, isAppellant, type Tier } from '#core/policy/tiers.ts';
import { addLength, type Day } from '#core/time/day.ts';
import { sure } from '#core/time/fault.ts';
import { lengthInWords, parseLength } from '#core/time/length.ts';
import { dayOf, type Moment } from '#core/time/moment.ts';
import { forumsOf } from './forums.ts';
import { filingTerm, groundsIn, nextTier } from './openings.ts';
import type { CaseState, Party } from './state.ts';
import { owedBefore } from './to-execute.ts';

export interface TierFacts {
  readonly tier: { readonly name: string; readonly binding: readonly Bound[]; readonly address: readonly string[] } | null;
  /** the appeal that is running or was ruled upon */
  readonly appealed: { readonly on: Day; readonly late: boolean; readonly grounds: readonly string[] } | null;
  readonly ruling: {
    readonly at: Day;
    readonly verdicts: readonly string[];
    readonly reasoning: string | null;
    readonly consequences: string | null;
    readonly executeBy: Day | null;
    readonly binding: readonly Bound[];
    /** what an earlier ruling promised and was not done yet */
    readonly earlier: 'stays' | 'replaced' | null;
  } | null;
  /** where one can go next within the organisation */
  readonly appeal: {
    readonly name: string;
    readonly within: string | null;
    readonly until: Day | null;
    readonly hard: boolean;
    readonly grounds: readonly string[];
    readonly binding: readonly Bound[];
    /** what it costs */
    readonly fee: string | null;
    readonly address: readonly string[];
  } | null;
  readonly forum: ForumFacts | null;
  readonly forums: readonly ForumFacts[];
}

export interface ForumFacts {
  readonly name: string;
  readonly within: string | null;
  readonly until: Day | null;
  readonly contact: readonly string[];
  readonly fee: string | null;
  readonly cap: string | null;
  readonly binding: readonly Bound[];
}

/** The facts, in the language of the letter; `now` is when it leaves, and where terms begin that begin with this letter. */
export function tierFacts(policy: Policy, state: CaseState, language: Language, now: Moment, to?: Party): TierFacts {
  const forums = forumFacts(policy, state, language, now);
  return {
    tier: nameOf(state.tier === undefined ? undefined : policy.tiers[state.tier], language),
    ...lookOf(policy, state, language),
    appeal: nextFacts(policy, state, language, now, to),
    forum: forums[0] ?? null,
    forums,
  };
}

function nameOf(tier: Tier | undefined, language: Language): TierFacts['tier'] {
  return tier === undefined ? null : { name: say(tier.name, language), binding: tier.binding, address: tier.address };
}

function lookOf(policy: Policy, state: CaseState, language: Language): Pick<TierFacts, 'appealed' | 'ruling'> {
  const { tier, appeals } = state;
  const look = tier === undefined ? undefined : appeals.findLast((one) => one.tier === tier);
  const rules = look === undefined ? undefined : policy.tiers[look.tier];
  if (look === undefined || rules === undefined) return { appealed: null, ruling: null };
  const grounds = look.grounds.map((one) => say(rules.grounds[one]?.name ?? { nl: one }, language));
  const { ruling } = look;
  return {
    appealed: { on: dayOf(look.at), late: look.late, grounds },
    ruling:
      ruling === undefined
        ? null
        : {
            at: dayOf(ruling.at),
            verdicts: ruling.verdicts.map((one) => say(rules.verdicts[one]?.name ?? { nl: one }, language)),
            reasoning: ruling.reasoning ?? null,
            consequences: ruling.consequences ?? null,
            executeBy: ruling.executeBy ?? null,
            binding: rules.binding,
            earlier: ruling.replaces === true ? 'replaced' : owedBefore(policy, state).length > 0 ? 'stays' : null,
          },
  };
}

function nextFacts(policy: Policy, state: CaseState, language: Language, now: Moment, to?: Party): TierFacts['appeal'] {
  const next = nextTier(policy, state);
  // whom a complaint is about is not pointed to a tier that is for others
  if (next === undefined || (to?.capacity === 'subject' && !isAppellant(next.tier, 'subject'))) return null;
  const { id, tier } = next;
  const length = tier.within === undefined ? undefined : sure(parseLength(tier.within.length));
  const known = filingTerm({ policy, state, now }, id, tier)?.end.slice(0, 10) as Day | undefined;
  return {
    name: say(tier.name, language),
    within: length === undefined ? null : lengthInWords(length, language),
    // a term that begins with this letter begins on the day it leaves
    until: known ?? (length === undefined ? null : addLength(dayOf(now), length)),
    hard: tier.within?.hard ?? false,
    grounds: groundsIn(policy, state, tier).flatMap((one) => say(tier.grounds[one]?.name ?? { nl: one }, language)),
    binding: tier.binding,
    fee: tier.fee === undefined ? null : say(tier.fee, language),
    address: tier.address,
  };
}

function forumFacts(policy: Policy, state: CaseState, language: Language, now: Moment): readonly ForumFacts[] {
  return forumsOf(policy, state, now).map(({ forum, until }) => ({
    name: say(forum.name, language),
    within: forum.within === undefined ? null : lengthInWords(sure(parseLength(forum.within)), language),
    until: until ?? null,
    contact: forum.contact.map((line) => say(line, language)),
    fee: forum.fee === undefined ? null : say(forum.fee, language),
    cap: forum.cap === undefined ? null : say(forum.cap, language),
    binding: forum.binding,
  }));
}

/** The names of the codes in an entry of an appeal or of a case outside: a letter says them, not a key. */
export function namesInAppeal(
  { tiers, forums }: Policy,
  { tier: id, grounds, verdicts, forum }: Readonly<Record<string, unknown>>,
  language: Language,
): Readonly<Record<string, unknown>> {
  const tier = typeof id === 'string' ? tiers[id] : undefined;
  const named = (codes: unknown, label: (code: string) => Label | undefined) =>
    Array.isArray(codes) ? codes.map((code: string) => say(label(code) ?? { nl: code }, language)) : codes;
  const outside = typeof forum === 'string' ? forums[forum] : undefined;
  return {
    ...(outside === undefined ? {} : { forum: say(outside.name, language) }),
    ...(tier === undefined ? {} : { tier: say(tier.name, language) }),
    ...(tier === undefined || grounds === undefined ? {} : { grounds: named(grounds, (code) => tier.grounds[code]?.name) }),
    ...(tier === undefined || verdicts === undefined ? {} : { verdicts: named(verdicts, (code) => tier.verdicts[code]?.name) }),
  };
}
