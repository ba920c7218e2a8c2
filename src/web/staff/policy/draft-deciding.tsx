/** Deciding about the draft: how far it is, whose word it is now, and what this colleague can do. */
import { parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { isOfferedVersionAct, type VersionVerb } from '#core/version/acts.ts';
import { type AskedVersionAct, decideVersion } from '#handling/version/decide-version.ts';
import { nextStamp } from '#handling/version/opened-version.ts';
import { studying } from '#handling/version/studying.ts';
import { dayTyped } from '../../forms/day-typed.ts';
import { one, type Typed } from '../../forms/typed.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { policyWords } from '../../words/staff/policy-words.ts';
import { forbidden } from '../faults.tsx';
import { type Posted, targetOf } from '../posted.ts';
import { DraftDecidingPage, type DraftDeed } from '../views/policy/draft-deciding.tsx';
import { cameTrue } from '../views/policy/played-part.tsx';
import type { Desk } from '../visit.ts';
import { shownCheck } from './checked-words.ts';
import { changesOf } from './compare-page.tsx';
import {
  checkOf,
  type DraftDesk,
  doneNotices,
  faultNotice,
  nameOf,
  nothing,
  onDraft,
  readsDrafts,
  rolesInWords,
  writerOf,
} from './draft-desk.ts';
import { writtenOf } from './draft-examples.tsx';
import { showOverview } from './overview.tsx';

const HERE = '/werk/regeling/concept/vaststellen';

interface Attempt {
  readonly act: string;
  readonly fault: string;
  readonly typed: Typed;
}

/** The page. */
export function draftDecidingPage(desk: Desk): Promise<Response> {
  return showDeciding(desk);
}

function showDeciding(desk: Desk, attempt?: Attempt): Promise<Response> {
  const says = policyWords(desk.language);
  const atField = attempt !== undefined && fieldOf[attempt.act] !== undefined;
  const notices = attempt === undefined || atField ? doneNotices(desk, says) : [faultNotice(says, attempt.fault)];
  return onDraft(
    desk,
    'decide',
    nothing,
    async (at, of) => {
      const { acting } = at;
      const answer = await checkOf(at);
      const asked = acting.approvers.length > 0;
      const isSound = 'policy' in answer && answer.policy !== undefined;
      return (
        <DraftDecidingPage
          of={of}
          rule={asked ? says.asksApproval(rolesInWords(desk, acting.approvers)) : says.asksNobody}
          story={storyOf(at)}
          reason={at.opened.state.declined?.reason}
          shown={isSound ? undefined : shownCheck(answer, says)}
          changes={at.opened.state.status === 'proposed' ? changesOf(desk, at.opened.state.base, answer) : undefined}
          waits={at.opened.state.status === 'proposed' ? says.waitsFor(rolesInWords(desk, acting.approvers)) : undefined}
          untrue={isSound ? await untrueExamples(at) : undefined}
          deeds={deedsOf(at, isSound, attempt)}
        />
      );
    },
    { notices, status: attempt === undefined ? 200 : 422 },
  );
}

/** Which examples do not come true under this version, by name: whoever decides must know. Undefined when all do. */
async function untrueExamples(at: DraftDesk): Promise<readonly string[] | undefined> {
  const answer = await studying.ask({ ask: 'examples', of: writtenOf(at), language: at.desk.language });
  if ('gaveUp' in answer || 'unreadable' in answer) return [at.says.examplesUnplayed];
  const untrue = answer.filter((played) => !cameTrue(played)).map(({ name }) => name);
  return untrue.length === 0 ? undefined : untrue;
}

function storyOf(at: DraftDesk): readonly string[] {
  const { says, opened, desk } = at;
  const { begun, proposed, approved, declined } = opened.state;
  const when = (moment: string) => desk.words.format.moment(moment.slice(0, 16));
  return [
    says.begunBy(nameOf(at, begun.by), when(begun.at)),
    ...(declined === undefined ? [] : [says.declinedBy(nameOf(at, declined.by), when(declined.at))]),
    ...(proposed === undefined ? [] : [says.proposedBy(nameOf(at, proposed.by), when(proposed.at))]),
    ...(approved === undefined
      ? []
      : [says.approvedOn(nameOf(at, approved.by), rolesInWords(desk, [approved.role]), when(approved.at))]),
  ];
}

/** The field at which a fault of an act stands. */
const fieldOf: Readonly<Record<string, string>> = { publish: 'inForce', decline: 'reason' };

function deedsOf(at: DraftDesk, isSound: boolean, attempt: Attempt | undefined): readonly DraftDeed[] {
  const { says, acting, opened, desk } = at;
  const offered = (act: VersionVerb) => isOfferedVersionAct(acting, opened.state, act);
  const error = (act: string) => (attempt?.act === act ? says.faults[attempt.fault] : undefined);
  const deed = (act: VersionVerb, label: string, more: Partial<DraftDeed> = {}): readonly DraftDeed[] => {
    const carries = [
      { name: 'act', value: act },
      { name: 'version', value: String(opened.meta.number) },
      { name: 'fingerprint', value: opened.fingerprint },
    ];
    return offered(act) ? [{ label, target: targetOf(desk, HERE, { carries }), fields: [], weight: 'second', ...more }] : [];
  };
  const first = nextStamp(desk.door.office, desk.organisation).inForce;
  const day: FieldSpec = {
    ...({ kind: 'date', name: 'inForce', label: says.publishFrom, hint: says.publishHint } as const),
    ...{ value: attempt?.act === 'publish' ? one(attempt.typed, 'inForce') : first, error: error('publish') },
  };
  const reason: FieldSpec = {
    ...({ kind: 'long', name: 'reason', label: says.reason, rows: 4 } as const),
    ...{ value: attempt?.act === 'decline' ? one(attempt.typed, 'reason') : '', error: error('decline') },
  };
  return [
    ...deed('approve', says.approve, { means: says.approveMeans, weight: 'first' }),
    ...(isSound ? deed('propose', says.propose, { means: says.proposeMeans, weight: 'first' }) : []),
    ...(isSound ? deed('publish', says.publish, { means: says.publishMeans, fields: [day], weight: 'first' }) : []),
    ...deed('decline', says.decline, { fields: [reason] }),
    ...deed('resume', says.resume),
    ...deed('drop', says.drop, { means: says.dropMeans, weight: 'danger' }),
  ];
}

/** Does what was asked. */
export async function draftDecided(desk: Desk, { typed }: Posted): Promise<Response> {
  const { c, door } = desk;
  if (!readsDrafts(desk)) return forbidden(desk, typed);
  const act = one(typed, 'act');
  const asked = askedBy(act, typed);
  if (asked === undefined) return showDeciding(desk, { act, fault: act === 'publish' ? 'no-day' : 'not-now', typed });
  const decided = await decideVersion(door.office, writerOf(desk), one(typed, 'version'), asked);
  if ('fault' in decided) return showDeciding(desk, { act, fault: decided.fault, typed });
  const over = act === 'publish' || act === 'drop';
  return c.redirect(`${over ? '/werk/regeling' : HERE}?gedaan=${act}`, 303);
}

function askedBy(act: string, typed: Typed): AskedVersionAct | undefined {
  const fingerprint = one(typed, 'fingerprint');
  if (act === 'propose' || act === 'approve') return { act, fingerprint };
  if (act === 'decline') return { act, reason: one(typed, 'reason') };
  if (act === 'resume' || act === 'drop') return { act };
  const inForce = parseDay(dayTyped(one(typed, 'inForce')));
  return act !== 'publish' || isFault(inForce) ? undefined : { act, fingerprint, inForce };
}

/** Takes a version back that was published and has not begun. */
export async function versionWithdrawn(desk: Desk, { typed }: Posted): Promise<Response> {
  if (!readsDrafts(desk)) return forbidden(desk, typed);
  const decided = await decideVersion(desk.door.office, writerOf(desk), one(typed, 'version'), { act: 'withdraw' });
  return 'fault' in decided ? showOverview(desk, decided.fault) : desk.c.redirect('/werk/regeling?gedaan=withdraw', 303);
}
