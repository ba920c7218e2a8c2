/** What is owed of a report, for the work list of who makes it; also when there was nothing to count. */
import type { OfficeDuty } from '#core/office/duty.ts';
import type { Label } from '#core/policy/label.ts';
import { say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { ReportRule } from '#core/policy/report.ts';
import { periodName } from '#core/words/period-names.ts';
import { dueOn } from './due.ts';
import type { ReportState } from './state.ts';

/** Until it is sent: make it, then send it; to a role that nobody held, after all. After a meeting: write down what was decided. */
export function reportDuties(policy: Policy, rule: ReportRule, state: ReportState): readonly OfficeDuty[] {
  const { owner } = rule;
  const since = state.opened;
  if (state.status === 'sent') {
    const at = state.sent?.at ?? since;
    const minutes = state.meeting === undefined || state.minuted !== undefined ? [] : (['minute'] as const);
    const deliver = (state.sent?.unheld ?? []).length === 0 ? [] : (['deliver'] as const);
    return [...deliver, ...minutes].map((key) => ({ key, owner, step: key, do: order(key, rule, state), since: at }));
  }
  const due = dueOn(policy, rule, state);
  const step = state.status === 'owed' ? 'make' : 'send';
  return [{ key: 'send', owner, step, do: order(step, rule, state), since, ...(due === undefined ? {} : { due }) }];
}

const orders: Readonly<Record<'make' | 'send' | 'deliver' | 'minute', Label & { readonly en: string }>> = {
  make: { nl: 'Maak en verstuur', en: 'Make and send' },
  send: { nl: 'Verstuur', en: 'Send' },
  deliver: { nl: 'Verstuur alsnog: niemand had een rol die dit krijgt', en: 'Send after all: nobody held a role that gets this' },
  minute: { nl: 'Leg vast wat er is besproken', en: 'Write down what was discussed' },
};

function order(step: keyof typeof orders, rule: ReportRule, state: ReportState): Label {
  const line = (language: 'nl' | 'en') =>
    `${orders[step][language]}: ${say(rule.name, language)}, ${periodName(state, language)}`;
  return { nl: line('nl'), en: line('en') };
}
