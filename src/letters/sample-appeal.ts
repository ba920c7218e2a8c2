/** Invented facts of appeals and bodies outside, to try a letter with. */
import type { ForumFacts, TierFacts } from '#core/case/tier-facts.ts';
import { type Language, say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { toDay } from '#core/time/day.ts';
import { sampleWords } from './sample-words.ts';

/** The facts: `full` knows everything, `bare` only what every case of this policy has. */
export function sampleAppeal(policy: Policy, how: 'full' | 'bare', language: Language): TierFacts {
  const words = sampleWords[language];
  const forums = Object.values(policy.forums).map(
    ({ name, contact, fee, cap, binding }): ForumFacts => ({
      ...{ name: say(name, language), contact: contact.map((way) => say(way, language)), binding },
      within: words.year,
      until: toDay('2027-06-01'),
      fee: fee === undefined ? null : say(fee, language),
      cap: cap === undefined ? null : say(cap, language),
    }),
  );
  const [tier] = Object.values(policy.tiers);
  if (how === 'bare' || tier === undefined)
    return { tier: null, appealed: null, ruling: null, appeal: null, forum: forums[0] ?? null, forums };
  const about = { name: say(tier.name, language), binding: tier.binding, address: tier.address };
  const grounds = Object.values(tier.grounds).map(({ name }) => say(name, language));
  return {
    tier: about,
    appealed: { on: toDay('2026-06-08'), late: false, grounds },
    ruling: {
      at: toDay('2026-07-01'),
      verdicts: Object.values(tier.verdicts).map(({ name }) => say(name, language)),
      reasoning: words.reasoning,
      consequences: words.consequences,
      executeBy: toDay('2026-08-01'),
      binding: tier.binding,
      earlier: 'stays',
    },
    appeal: {
      ...about,
      grounds,
      within: words.weeks,
      until: toDay('2026-07-13'),
      hard: false,
      fee: tier.fee === undefined ? null : say(tier.fee, language),
    },
    forum: forums[0] ?? null,
    forums,
  };
}
