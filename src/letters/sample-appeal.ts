/** Invented facts of appeals and bodies outside, to try a letter with. */
import type { ForumFacts, TierFacts } from '#core/case/tier-facts.ts';
import type { Policy } from '#core/policy/policy.ts';
import { toDay } from '#core/time/day.ts';

/** The facts: `full` knows everything, `bare` only what every case of this policy has. */
export function sampleAppeal(policy: Policy, how: 'full' | 'bare'): TierFacts {
  const forums = Object.values(policy.forums).map(
    ({ name, contact, fee, cap, binding }): ForumFacts => ({
      ...{ name: name.nl, contact: contact.map(({ nl }) => nl), binding },
      within: '1 jaar',
      until: toDay('2027-06-01'),
      fee: fee?.nl ?? null,
      cap: cap?.nl ?? null,
    }),
  );
  const [tier] = Object.values(policy.tiers);
  if (how === 'bare' || tier === undefined)
    return { tier: null, appealed: null, ruling: null, appeal: null, forum: forums[0] ?? null, forums };
  const about = { name: tier.name.nl, binding: tier.binding, address: tier.address };
  const grounds = Object.values(tier.grounds).map(({ nl }) => nl);
  return {
    tier: about,
    appealed: { on: toDay('2026-06-08'), late: false, grounds },
    ruling: {
      at: toDay('2026-07-01'),
      verdicts: Object.values(tier.verdicts).map(({ name }) => name.nl),
      reasoning: 'Daarom.',
      consequences: 'Dit gebeurt er nu.',
      executeBy: toDay('2026-08-01'),
      binding: tier.binding,
      earlier: 'stays',
    },
    appeal: { ...about, grounds, within: '6 weken', until: toDay('2026-07-13'), hard: false, fee: tier.fee?.nl ?? null },
    forum: forums[0] ?? null,
    forums,
  };
}
