/** The page about keeping: what this colleague may see of it, and approving many at once. */
import { holdsRight } from '#core/access.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import { type Cleared, clearCases, type ToClear } from '#handling/clear-cases.ts';
import { listStaff } from '#store/access/staff.ts';
import { destructionRuns } from '#store/retention/destruction.ts';
import { approvalsAsked, type Kept, keptList } from '#store/retention/due.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { keepingWords } from '../../words/staff/keeping-words.ts';
import { notFound } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { worded } from '../steps/refusals-in-words.ts';
import { KeepingPage } from '../views/keeping.tsx';
import type { Desk } from '../visit.ts';
import { lineOf, runLine } from './lines.ts';

const AT_ONCE = 50;

/** Whether there is anything to keep by: a procedure that says nothing of it has no such page. */
export function keepsByRule({ door, organisation }: Pick<Desk, 'door' | 'organisation'>): boolean {
  return door.office.policies.versions(organisation).some(({ retention }) => retention.rules.length > 0);
}

/** The page. */
export function keepingPage(desk: Desk): Promise<Response> | Response {
  return keepsByRule(desk) ? shown(desk) : notFound(desk);
}

/** Approves what was ticked, and says of the rest why not. */
export async function cleared(desk: Desk, { typed }: Posted): Promise<Response> {
  if (!keepsByRule(desk)) return notFound(desk);
  const named = (typed.get('case') ?? []).flatMap(namedIn);
  const done = await clearCases(desk.door.office, desk.viewer, desk.actor, named);
  return shown(desk, noticesOf(desk, named, done));
}

/** "case rule", as the form sends it. */
function namedIn(value: string): readonly ToClear[] {
  const [id, rule] = value.split(' ');
  return id === undefined || rule === undefined ? [] : [{ case: id, rule }];
}

function noticesOf(desk: Desk, named: readonly ToClear[], { cleared: done, refused }: Cleared): readonly NoticeProps[] {
  const says = keepingWords(desk.language);
  if (named.length === 0) return [{ meaning: 'soon', heading: says.nothingChosen, live: true }];
  const why = refused.map((one) => (
    <li>
      <span class="figures">{one.case}</span>:{' '}
      {worded(one.refusals, desk)
        .map((no) => refusalInWords(no, desk))
        .join(' ')}
    </li>
  ));
  return [
    ...(done.length === 0 ? [] : [{ meaning: 'done' as const, heading: says.cleared(done.length), live: true }]),
    ...(refused.length === 0
      ? []
      : [{ meaning: 'late' as const, heading: says.refused(refused.length), text: <ul>{why}</ul>, live: true }]),
  ];
}

async function shown(desk: Desk, notices: readonly NoticeProps[] = []): Promise<Response> {
  const { c, door, organisation, policy, me, today, viewer, language } = desk;
  const after = placeIn(c.req.query('na'));
  const page = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const list = (which: 'to-approve' | 'to-go' | 'held', from = {}) =>
        keptList(tx, viewer, { which, today, limit: AT_ONCE + 1, ...from });
      const colleagues = new Map((await listStaff(tx)).map((one) => [one.id, one.name]));
      const lines = (some: readonly Kept[]) => some.slice(0, AT_ONCE).map((one) => lineOf(desk, one, colleagues));
      const asked = holdsRight(policy, me.roles, 'clear') ? await list('to-approve') : undefined;
      const going = await list('to-go', after === undefined ? {} : { after });
      const last = going.length > AT_ONCE ? going[AT_ONCE - 1] : undefined;
      return (
        <KeepingPage
          frame={await frameIn(tx, desk, 'keeping')}
          today={today}
          says={keepingWords(language)}
          notices={notices}
          approve={
            asked === undefined
              ? undefined
              : { form: targetOf(desk, '/werk/bewaren'), lines: lines(asked), more: asked.length > AT_ONCE }
          }
          goes={{
            lines: lines(going),
            nextHref: last === undefined ? undefined : `/werk/bewaren?na=${last.goes}_${last.caseId}_${last.rule}#goes`,
            firstHref: after === undefined ? undefined : '/werk/bewaren#goes',
          }}
          held={lines(await list('held'))}
          runs={viewer.staff.sees === 'all' ? (await destructionRuns(tx)).map((run) => runLine(desk, run)) : []}
        />
      );
    },
    { readOnly: true },
  );
  return c.html(page);
}

function placeIn(text: string | undefined): Pick<Kept, 'goes' | 'caseId' | 'rule'> | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})_([a-z0-9-]{1,80})$/.exec(text ?? '');
  return parts === null ? undefined : { goes: parts[1] as Kept['goes'], caseId: parts[2] as string, rule: parts[3] as string };
}

/** One line above the work list for all approvals that are asked of this colleague. */
export async function keepingNotice(tx: Tx, desk: Desk): Promise<readonly NoticeProps[]> {
  if (!keepsByRule(desk) || !holdsRight(desk.policy, desk.me.roles, 'clear')) return [];
  const asked = await approvalsAsked(tx, desk.viewer, desk.today);
  if (asked === undefined) return [];
  const says = keepingWords(desk.language);
  const heading = says.ask(asked.count, desk.words.format.day(asked.first));
  return [{ meaning: asked.first <= desk.today ? 'late' : 'soon', heading, link: { href: '/werk/bewaren', text: says.toPage } }];
}
