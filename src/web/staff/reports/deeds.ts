/** What this colleague can do with a report now, in the order in which it is done. */
import { say } from '#core/policy/label.ts';
import { demandedWords, type WrittenPart, writtenParts } from '#core/policy/report.ts';
import { isOfferedAct, type ReportVerb } from '#core/report/acts.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import type { OpenedReport } from '#handling/reports/opened.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { reportPageWords } from '../../words/staff/report-page-words.ts';
import { targetOf } from '../posted.ts';
import type { ReportDeed } from '../views/report.tsx';
import type { Desk } from '../visit.ts';
import type { Attempt } from './attempt.ts';

/** The address of each act, below that of the report. */
export const actPaths = {
  make: 'maken',
  write: 'tekst',
  send: 'versturen',
  deliver: 'nabezorgen',
  minute: 'verslag',
  move: 'verzetten',
  approve: 'openbaar',
  retract: 'intrekken',
} as const satisfies Partial<Record<ReportVerb, string>>;
export type PageAct = keyof typeof actPaths;

/** The acts that are open to this colleague. */
export function deedsOf(desk: Desk, found: OpenedReport, attempt: Attempt | undefined, held: boolean): readonly ReportDeed[] {
  const { language, actor, now, words } = desk;
  const { meta, policy, rule, state } = found;
  const says = reportPageWords(language).report;
  const offered = (Object.keys(actPaths) as PageAct[]).filter((act) => isOfferedAct({ policy, rule, actor, now }, state, act));
  const parts = writtenParts.filter((part) => rule.parts.some((one) => one.part === part));
  // first the numbers, then what one says of them
  const toWrite = state.status !== 'owed' && offered.includes('write') && parts.length > 0;
  const missing = demandedWords(rule).some((part) => state.words[part] === undefined);
  const first: PageAct = state.status === 'owed' ? 'make' : toWrite && missing ? 'write' : 'send';
  const deed = (act: PageAct, label: string, more: Partial<ReportDeed> = {}): readonly ReportDeed[] => {
    if (!offered.includes(act)) return [];
    const target = targetOf(desk, `/werk/rapporten/${meta.number}/${actPaths[act]}`);
    return [{ label, target, fields: [], first: act === first, ...more }];
  };
  const readers = rule.to.map((role) => say(policy.roles[role]?.name ?? { nl: role }, language));
  const sending = [
    ...(readers.length === 0 ? [] : [says.sendMeans(words.format.list(readers))]),
    ...(rule.outside.length === 0 ? [] : [says.handTo(words.format.list(rule.outside.map((one) => say(one, language))))]),
  ].join(' ');
  return [
    ...(toWrite
      ? deed('write', says.write, {
          heading: says.writeHeading,
          fields: parts.map((part) => question(desk, found, part, attempt)),
        })
      : []),
    ...deed('make', state.status === 'owed' ? says.make : says.makeAgain),
    ...deed('send', says.send, { means: sending }),
    ...(held ? deed('deliver', says.deliver, { means: says.deliverMeans, first: true }) : []),
    ...deed('move', says.move, {
      fields: [{ kind: 'date', name: 'meeting', label: says.move, value: state.meeting, ...errorOf(desk, attempt, 'meeting') }],
    }),
    ...deed('minute', says.minute, { heading: says.minutesHeading, fields: minuteFields(desk, found, attempt) }),
    ...deed('approve', says.approve, { means: says.approveMeans }),
    ...deed('retract', says.retract),
  ];
}

function question(
  { language, ...desk }: Desk,
  { rule, state }: OpenedReport,
  part: WrittenPart,
  attempt: Attempt | undefined,
): FieldSpec {
  const says = reportPageWords(language).report;
  const asked = rule.parts.find((one) => one.part === part);
  const label = asked !== undefined && 'asks' in asked && asked.asks !== undefined ? say(asked.asks, language) : says.parts[part];
  const value = attempt?.typed[part] ?? state.words[part];
  const optional = !demandedWords(rule).includes(part);
  const hint = rule.anonymous ? { hint: says.writeAnonymous } : {};
  return { kind: 'long', name: part, label, ...hint, value, optional, rows: 8, ...errorOf({ ...desk, language }, attempt, part) };
}

function minuteFields(desk: Desk, { state }: OpenedReport, attempt: Attempt | undefined): readonly FieldSpec[] {
  const says = reportPageWords(desk.language).report;
  return [
    {
      kind: 'long',
      name: 'minutes',
      label: says.minutes,
      value: attempt?.typed.minutes ?? state.minutes,
      ...errorOf(desk, attempt, 'minutes'),
    },
    {
      kind: 'long',
      name: 'decisions',
      label: says.decisions,
      value: attempt?.typed.decisions ?? state.decisions,
      optional: true,
    },
  ];
}

function errorOf(
  { language, policy }: Pick<Desk, 'language' | 'policy'>,
  attempt: Attempt | undefined,
  field: string,
): { readonly error?: string } {
  return attempt?.refusal.field === field ? { error: refusalInWords(attempt.refusal, { language, policy }) } : {};
}
