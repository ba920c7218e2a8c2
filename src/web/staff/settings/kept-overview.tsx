/** The overview of retention for who administers: rule by rule, in numbers, without a case. */
import { say } from '#core/policy/label.ts';
import type { RetentionRule } from '#core/policy/retention.ts';
import { lengthInWords } from '#core/time/length.ts';
import { listStaff } from '#store/access/staff.ts';
import { type RuleCount, retentionCounts } from '#store/retention/overview.ts';
import { withOrganisation } from '#store/transaction.ts';
import { keepingWords } from '../../words/staff/keeping-words.ts';
import { keptOverviewWords } from '../../words/staff/kept-overview-words.ts';
import { rolesInWords } from '../administration/names-of-roles.ts';
import { frameIn } from '../frame.ts';
import { KeptOverviewPage, type KeptRuleLine } from '../views/kept-overview.tsx';
import type { Desk } from '../visit.ts';

/** The page. */
export async function keptOverview(desk: Desk): Promise<Response> {
  const { c, door, organisation, policy, me, today, language } = desk;
  const [frame, counts, held] = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) =>
      [
        await frameIn(tx, desk, 'settings'),
        await retentionCounts(tx, me.id, today),
        new Set((await listStaff(tx)).filter(({ active }) => active).flatMap(({ roles }) => roles)),
      ] as const,
    { readOnly: true },
  );
  const rules = policy.retention.rules;
  const earlier = counts.filter(({ rule }) => !rules.some(({ id }) => id === rule));
  return c.html(
    <KeptOverviewPage
      frame={frame}
      says={keptOverviewWords(language)}
      rules={[
        ...rules.map((rule) =>
          lineOf(
            desk,
            rule,
            counts.find((one) => one.rule === rule.id),
            held,
          ),
        ),
        ...earlier.map((count) => earlierLine(desk, count)),
      ]}
      policyHref={`/${organisation}/regeling`}
    />,
  );
}

function lineOf(desk: Desk, rule: RetentionRule, count: RuleCount | undefined, held: ReadonlySet<string>): KeptRuleLine {
  const { language } = desk;
  const says = keptOverviewWords(language);
  const { owner, approval } = rule;
  const role = owner === undefined ? says.anybody : rolesInWords(desk, [owner]);
  const nobody = approval !== 'none' && owner !== undefined && !held.has(owner);
  return {
    what: `${keepingWords(language).what[rule.compartment]}: ${says.length[rule.kind](lengthInWords(rule.keep, language))}`,
    says: `${say(rule.says, language)} (${rule.source.join(', ')})`,
    approval: says.approval[approval](role),
    numbers: numbersOf(desk, count),
    marks: [...(nobody ? [{ meaning: 'late' as const, text: says.nobody(role) }] : []), ...marksOf(desk, count)],
  };
}

/** What still runs under a rule that the procedure of today does not have. */
function earlierLine(desk: Desk, count: RuleCount): KeptRuleLine {
  const { door, organisation, language } = desk;
  const all = door.office.policies.versions(organisation).flatMap(({ retention }) => retention.rules);
  const rule = all.find(({ id }) => id === count.rule);
  return {
    what: keptOverviewWords(language).earlier,
    says: rule === undefined ? count.rule : `${say(rule.says, language)} (${rule.source.join(', ')})`,
    approval: '',
    numbers: numbersOf(desk, count),
    marks: marksOf(desk, count),
  };
}

function numbersOf({ language, words, today }: Desk, count: RuleCount | undefined): string {
  const says = keptOverviewWords(language);
  if (count === undefined) return says.noCase;
  const first = count.first === undefined ? [] : [says.first(words.format.shortDay(count.first, today))];
  return [says.running(count.running), ...first, ...(count.held === 0 ? [] : [says.held(count.held)])].join(', ');
}

function marksOf({ language }: Desk, count: RuleCount | undefined): KeptRuleLine['marks'] {
  const says = keptOverviewWords(language);
  return [
    ...((count?.late ?? 0) === 0 ? [] : [{ meaning: 'late' as const, text: says.late(count?.late ?? 0) }]),
    ...((count?.waiting ?? 0) === 0 ? [] : [{ meaning: 'soon' as const, text: says.waiting(count?.waiting ?? 0) }]),
  ];
}
