/** The desk at which a draft lies: who may read it and write in it, and what the checker says of it. */
import { say } from '#core/policy/label.ts';
import { approvesVersions, type VersionActing, writesPolicies } from '#core/version/acts.ts';
import { actingOn, nextStamp, type OpenedVersion, openedVersion, writtenIn } from '#handling/version/opened-version.ts';
import type { Checked } from '#handling/version/study.ts';
import { type GaveUp, studying } from '#handling/version/studying.ts';
import type { Writer } from '#handling/version/write-draft.ts';
import { listStaff } from '#store/access/staff.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Meaning } from '../../parts/mark.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import type { PolicyWords } from '../../words/staff/policy-nl.ts';
import { policyWords } from '../../words/staff/policy-words.ts';
import { forbidden } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import type { DraftFrame, DraftTab } from '../views/policy/draft-frame.tsx';
import type { Desk } from '../visit.ts';

/** A draft with who looks at it. */
export interface DraftDesk {
  readonly desk: Desk;
  readonly says: PolicyWords;
  readonly opened: OpenedVersion;
  readonly acting: VersionActing;
  /** may write, and the draft can be written in now */
  readonly writes: boolean;
  readonly names: ReadonlyMap<string, string>;
}

type Drawn = Parameters<Desk['c']['html']>[0];

/** The colleague as whoever writes. */
export function writerOf({ organisation, actor }: Desk): Writer {
  return { organisation, actor };
}

/** Whether this colleague may read a version before it is published: who writes it, and who approves it. */
export function readsDrafts({ door, organisation, me }: Desk): boolean {
  const approvers = door.office.policies.versions(organisation)[0]?.approval?.newVersion ?? [];
  return writesPolicies(me.roles) || approvesVersions(approvers, me.roles);
}

/**
 * Draws a page about the draft: `ask` reads what it needs in a transaction, `draw` comes after it, so that nothing that is
 * slow holds a connection. Where there is no draft, the overview says so.
 */
export async function onDraft<T>(
  desk: Desk,
  tab: DraftTab,
  ask: (tx: Tx, at: DraftDesk) => Promise<T>,
  draw: (at: DraftDesk, frame: DraftFrame, asked: T) => Drawn | Promise<Drawn>,
  more: { readonly notices?: readonly NoticeProps[]; readonly status?: 200 | 409 | 422 } = {},
): Promise<Response> {
  const { c } = desk;
  if (!readsDrafts(desk)) return forbidden(desk);
  const found = await draftOn(desk, tab, ask, more.notices);
  if (found === undefined) return c.redirect('/werk/regeling', 303);
  return c.html(await draw(found.at, found.frame, found.asked), more.status ?? 200);
}

/** The draft with its frame and what was asked; undefined when there is none. */
async function draftOn<T>(
  desk: Desk,
  tab: DraftTab,
  ask: (tx: Tx, at: DraftDesk) => Promise<T>,
  notices?: readonly NoticeProps[],
) {
  const { door, organisation, language } = desk;
  const says = policyWords(language);
  return withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const opened = await openedVersion(tx);
      if (opened === undefined) return undefined;
      const acting = actingOn(door.office, organisation, desk.actor, opened.fingerprint);
      const names = new Map((await listStaff(tx)).map(({ id, name }) => [id, name]));
      const writes = writesPolicies(desk.me.roles) && opened.state.status === 'draft';
      const at: DraftDesk = { desk, says, opened, acting, writes, names };
      const frame: DraftFrame = {
        frame: await frameIn(tx, desk, 'policy'),
        says,
        version: nextStamp(door.office, organisation).version,
        status: { meaning: meaningOf[opened.state.status], text: says.status[opened.state.status] },
        tab,
        notices: notices ?? doneNotices(desk, says),
      };
      return { at, frame, asked: await ask(tx, at) };
    },
    { readOnly: true },
  );
}

/** What the checker says of the draft as it stands; undefined when there is none any more. */
export async function checkNow(desk: Desk): Promise<Checked | GaveUp | undefined> {
  const { door, organisation } = desk;
  const opened = await withOrganisation(door.office.pool, organisation, openedVersion, { readOnly: true });
  return opened === undefined ? undefined : checkOf({ desk, opened });
}

/** For pages that need nothing else from the database. */
export async function nothing(): Promise<undefined> {
  return undefined;
}

const meaningOf: Readonly<Record<OpenedVersion['state']['status'], Meaning>> = {
  draft: 'info',
  proposed: 'soon',
  approved: 'done',
  published: 'done',
  withdrawn: 'info',
  dropped: 'info',
};

/** What was just done, by the address. */
export function doneNotices({ c }: Desk, says: PolicyWords): readonly NoticeProps[] {
  const key = c.req.query('gedaan') ?? '';
  const heading = Object.hasOwn(says.done, key) ? says.done[key] : undefined;
  return heading === undefined ? [] : [{ meaning: 'done', heading, live: true }];
}

/** Why something was not done. */
export function faultNotice(says: PolicyWords, fault: string): NoticeProps {
  return { meaning: 'late', heading: says.faults[fault] ?? says.gaveUp['too-long'], live: true };
}

/** What the checker says of the draft. */
export function checkOf({ desk, opened }: Pick<DraftDesk, 'desk' | 'opened'>): Promise<Checked | GaveUp> {
  return studying.ask({ ask: 'check', of: writtenIn(desk.door.office, desk.organisation, opened.folder) });
}

/** The name of a colleague, also of one who is gone. */
export function nameOf({ names, says }: Pick<DraftDesk, 'names' | 'says'>, id: string | undefined): string {
  return (id === undefined ? undefined : names.get(id)) ?? says.somebody;
}

/** "bestuur of directie": the roles of which one must approve. */
export function rolesInWords({ policy, language }: Pick<Desk, 'policy' | 'language'>, roles: readonly string[]): string {
  const names = roles.map((role) => say(policy.roles[role]?.name ?? { nl: role }, language));
  return names.join(language === 'nl' ? ' of ' : ' or ');
}
