/** The page of one report, for who makes it and, once it was sent, for who gets it. */
import type { Child } from 'hono/jsx';
import { seesImprovement } from '#core/improvement/access.ts';
import { say } from '#core/policy/label.ts';
import { type ReportPart, writtenParts } from '#core/policy/report.ts';
import { mayReadReport, ownsReport } from '#core/report/acts.ts';
import { dueOn } from '#core/report/due.ts';
import { dayOf } from '#core/time/moment.ts';
import { periodName } from '#core/words/period-names.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import { receiversFor } from '#handling/reports/act.ts';
import { asReadBy } from '#handling/reports/as-read.ts';
import { loadReport, type OpenedReport } from '#handling/reports/opened.ts';
import { listStaff } from '#store/access/staff.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { FiguresPart, isCounted } from '../../parts/report-figures.tsx';
import { reportPageWords } from '../../words/staff/report-page-words.ts';
import { notFound } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { ReportPage, WordsPart } from '../views/report.tsx';
import type { Desk } from '../visit.ts';
import type { Attempt } from './attempt.ts';
import { deedsOf } from './deeds.ts';
import { rowsPart } from './rows-part.tsx';

/** The page. */
export function reportPage(desk: Desk): Promise<Response> {
  return showReport(desk);
}

/** The report in the address, when this colleague may read it; what may not be read looks like what does not exist. */
export async function readableReport(desk: Desk, tx: Tx): Promise<OpenedReport | undefined> {
  const found = await loadReport(desk.door.office, tx, desk.c.req.param('report') ?? '');
  if (found === undefined || !mayReadReport(found.rule, desk.me.roles, found.state)) return undefined;
  return asReadBy(tx, found, desk.me.id);
}

/** The page, also after something was refused. */
export async function showReport(desk: Desk, attempt?: Attempt): Promise<Response> {
  const { c, door, organisation } = desk;
  const page = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const found = await readableReport(desk, tx);
      return found === undefined ? undefined : draw(desk, tx, found, attempt);
    },
    { readOnly: true },
  );
  return page === undefined ? notFound(desk) : c.html(page, attempt === undefined ? 200 : 422);
}

async function draw(desk: Desk, tx: Tx, found: OpenedReport, attempt?: Attempt) {
  const { language } = desk;
  const { meta, rule, state } = found;
  const says = reportPageWords(language).report;
  const staff = new Map((await listStaff(tx)).map((one) => [one.id, one.name]));
  const base = `/werk/rapporten/${meta.number}`;
  const made = state.figures !== undefined;
  const awaited = state.status === 'sent' ? (state.sent?.unheld ?? []) : rule.to;
  const { unheld } = await receiversFor(tx, awaited);
  return (
    <ReportPage
      frame={await frameIn(tx, desk, 'reports')}
      says={says}
      name={say(rule.name, language)}
      period={periodName(state, language)}
      facts={factsOf(desk, found, staff)}
      notices={[...noticesOf(desk, found, attempt), ...unheldNotice(desk, found, unheld)]}
      parts={made ? await Promise.all(rule.parts.map((part) => partOf(desk, tx, found, part))) : undefined}
      deeds={deedsOf(
        desk,
        found,
        attempt,
        awaited.some((role) => !unheld.includes(role)),
      )}
      improvementHref={rule.every === 'meeting' && made && seesImprovement(desk.policy, desk.me) ? '/werk/verbeteren' : undefined}
      files={
        made
          ? [
              { href: `${base}/rapport.pdf`, label: says.pdf },
              { href: `${base}/rapport.csv`, label: says.csv },
            ]
          : []
      }
    />
  );
}

async function partOf(desk: Desk, tx: Tx, found: OpenedReport, part: ReportPart): Promise<Child> {
  const { language, words } = desk;
  const { policy, rule, state } = found;
  const says = reportPageWords(language).report;
  if (state.figures !== undefined && isCounted(part.part))
    return <FiguresPart {...{ policy, rule, part, language, says, figures: state.figures, format: words.format }} />;
  const written = writtenParts.find((one) => one === part.part);
  if (written !== undefined)
    return (
      <WordsPart
        heading={says.parts[written]}
        text={state.words[written]}
        none={state.status === 'sent' ? says.noneWritten[written] : says.unwritten}
      />
    );
  return rowsPart(desk, tx, found, part.part);
}

/** For whom it is, how much came in and was handled, when it was counted, and who has it. */
function factsOf(
  { language, words }: Desk,
  { policy, rule, state }: OpenedReport,
  staff: ReadonlyMap<string, string>,
): readonly string[] {
  const says = reportPageWords(language).report;
  const { figures, sent, approved, minutes, decisions } = state;
  const day = (moment: Parameters<typeof dayOf>[0]) => words.format.day(dayOf(moment));
  const readers = [
    ...rule.to.map((role) => say(policy.roles[role]?.name ?? { nl: role }, language)),
    ...rule.outside.map((one) => say(one, language)),
  ];
  const number = (count: number | undefined) => (count === undefined ? says.few : words.format.number(count));
  const names = [...(sent?.staff ?? []).map((id) => staff.get(id) ?? id), ...(sent?.outside ?? [])];
  return [
    ...(readers.length === 0 ? [] : [says.for(words.format.list(readers))]),
    ...(figures === undefined
      ? []
      : [
          `${says.received(number(figures.received))} · ${says.handled(number(figures.handled))} · ${says.asOf(words.format.moment(figures.asOf.slice(0, 16)))}`,
        ]),
    ...(sent === undefined ? [] : [says.sentTo(day(sent.at), names.length === 0 ? says.nobody : words.format.list(names))]),
    ...(approved === undefined ? [] : [says.approved(day(approved.at))]),
    ...[minutes, decisions].flatMap((text, place) =>
      text === undefined ? [] : [`${place === 0 ? says.minutes : says.decisions} ${text}`],
    ),
  ];
}

/** Roles that should get it and that nobody holds: whoever sends it must know that it reaches nobody there, and what to do. */
function unheldNotice(
  { language, words, me }: Desk,
  { policy, rule, state }: OpenedReport,
  unheld: readonly string[],
): readonly NoticeProps[] {
  if (unheld.length === 0 || !ownsReport(rule, me.roles)) return [];
  const says = reportPageWords(language).report;
  const names = words.format.list(unheld.map((role) => say(policy.roles[role]?.name ?? { nl: role }, language)));
  return [{ meaning: 'soon', heading: says.unheld(names), text: state.status === 'sent' ? says.unheldSent : says.unheldBefore }];
}

function noticesOf(
  { c, language, today, words }: Desk,
  { policy, rule, state }: OpenedReport,
  attempt?: Attempt,
): readonly NoticeProps[] {
  const says = reportPageWords(language).report;
  const due = dueOn(policy, rule, state);
  const dated = due === undefined || state.status === 'sent' ? undefined : words.format.day(due);
  return [
    ...(attempt === undefined
      ? []
      : [{ meaning: 'late', heading: refusalInWords(attempt.refusal, { language, policy }), live: true } as const]),
    ...(attempt === undefined && c.req.query('gedaan') !== undefined
      ? [{ meaning: 'done', heading: says.kept, live: true } as const]
      : []),
    ...(dated === undefined || due === undefined
      ? []
      : [{ meaning: due < today ? 'late' : 'info', heading: due < today ? says.lateNow(dated) : says.dueOn(dated) } as const]),
  ];
}
