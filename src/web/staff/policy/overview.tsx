/** The procedure and its versions: what is in force, what comes, what was, and the draft that is being written. */
import { dayOf } from '#core/time/moment.ts';
import { writesPolicies } from '#core/version/acts.ts';
import { replayVersion, type VersionState } from '#core/version/state.ts';
import { capital } from '#core/words/capital.ts';
import { nextStamp, openedVersion } from '#handling/version/opened-version.ts';
import { beginDraft } from '#handling/version/write-draft.ts';
import { listStaff } from '#store/access/staff.ts';
import { listStreams, loadStream } from '#store/office/stream.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { storedVersions } from '#store/versions/stored-versions.ts';
import { one } from '../../forms/typed.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { policyWords } from '../../words/staff/policy-words.ts';
import { forbidden } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { PolicyOverviewPage, type VersionLine } from '../views/policy/overview.tsx';
import type { Desk } from '../visit.ts';
import { doneNotices, faultNotice, readsDrafts, rolesInWords, writerOf } from './draft-desk.ts';

/** The page. */
export function policyOverviewPage(desk: Desk): Promise<Response> {
  return showOverview(desk);
}

/** The page, also with why something was not done. */
export async function showOverview(desk: Desk, fault?: string): Promise<Response> {
  const { c, door, organisation } = desk;
  const page = await withOrganisation(door.office.pool, organisation, (tx) => pageFor(tx, desk, fault), { readOnly: true });
  return c.html(page, fault === undefined ? 200 : 422);
}

async function pageFor(tx: Tx, desk: Desk, fault?: string) {
  const { door, organisation, language } = desk;
  const { policies } = door.office;
  const says = policyWords(language);
  const [newest] = policies.versions(organisation);
  const opened = await openedVersion(tx);
  const writes = writesPolicies(desk.me.roles);
  const notices: readonly NoticeProps[] = fault === undefined ? doneNotices(desk, says) : [faultNotice(says, fault)];
  const canBegin = writes && newest !== undefined && policies.folder(newest) !== undefined;
  return (
    <PolicyOverviewPage
      frame={await frameIn(tx, desk, 'policy')}
      says={says}
      notices={notices}
      versions={await versionLines(tx, desk)}
      draft={
        opened === undefined
          ? undefined
          : {
              heading: says.draftOf(nextStamp(door.office, organisation).version),
              text: `${says.draftFrom(opened.state.base)} ${sentence(says.status[opened.state.status])}`,
              // who does not write has nothing to do among the files
              href: readsDrafts(desk) ? `/werk/regeling/concept${writes ? '' : '/vaststellen'}` : undefined,
            }
      }
      begin={
        opened === undefined && canBegin
          ? { label: says.begin(newest.version), target: targetOf(desk, '/werk/regeling/concept') }
          : undefined
      }
      none={writes && !canBegin ? says.noFiles : undefined}
    />
  );
}

function sentence(text: string): string {
  return `${capital(text)}.`;
}

/** Every version, the newest first; with who approved and published it, by the journal. */
async function versionLines(tx: Tx, desk: Desk): Promise<readonly VersionLine[]> {
  const { door, organisation, language, words, today } = desk;
  const { policies } = door.office;
  const says = policyWords(language);
  const standing = policies.versions(organisation);
  const stored = await storedVersions(tx);
  const withdrawn = stored.filter((one) => one.withdrawn).flatMap(({ version }) => policies.exact(organisation, version) ?? []);
  const names = new Map((await listStaff(tx)).map(({ id, name }) => [id, name]));
  const name = (id: string | undefined) => (id === undefined ? undefined : names.get(id)) ?? says.somebody;
  const journals = await publishedStates(tx);
  const day = (text: string) => words.format.day(text).replace(/^\S+ /, '');
  const current = policies.current(organisation, today);
  return [...standing, ...withdrawn]
    .sort((a, b) => b.version - a.version)
    .map((policy): VersionLine => {
      const { version, inForce } = policy;
      const journal = journals.find(({ state }) => state.published?.version === version);
      const isWithdrawn = withdrawn.includes(policy);
      const next = [...standing].reverse().find((one) => one.inForce > inForce);
      const state = isWithdrawn ? 'withdrawn' : inForce > today ? 'coming' : policy === current ? 'current' : 'past';
      const { approved, published } = journal?.state ?? {};
      return {
        name: says.version(version),
        state,
        when: {
          withdrawn: says.takenBack,
          coming: says.from(day(inForce)),
          current: says.since(day(inForce)),
          past: says.until(day(inForce), day(next?.inForce ?? inForce)),
        }[state],
        how: [
          ...(approved === undefined
            ? []
            : [says.approvedBy(name(approved.by), rolesInWords(desk, [approved.role]), day(dayOf(approved.at)))]),
          published === undefined ? says.fromFolder : says.publishedBy(name(published.by), day(dayOf(published.at))),
        ],
        href: `/werk/regeling/versies/${version}`,
        zipHref: policies.folder(policy) === undefined ? undefined : `/werk/regeling/versies/${version}/map.zip`,
        compare: compareLink(version, standing, says, policies.folder(policy) !== undefined),
        withdraw:
          state === 'coming' && journal !== undefined && readsDrafts(desk)
            ? {
                label: says.withdraw(version),
                means: says.withdrawMeans,
                target: targetOf(desk, '/werk/regeling/intrekken', {
                  carries: [{ name: 'version', value: String(journal.number) }],
                }),
              }
            : undefined,
      };
    });
}

function compareLink(
  version: number,
  standing: readonly { version: number }[],
  says: ReturnType<typeof policyWords>,
  has: boolean,
) {
  const before = Math.max(0, ...standing.map((one) => one.version).filter((one) => one < version));
  return before === 0 || !has
    ? undefined
    : { href: `/werk/regeling/vergelijken?van=${before}&naar=${version}`, label: says.compareWith(before) };
}

async function publishedStates(tx: Tx): Promise<readonly { readonly number: number; readonly state: VersionState }[]> {
  const streams = await listStreams(tx, 'version', { statuses: ['published', 'withdrawn'], limit: 200 });
  const loaded = [];
  for (const { id, number } of streams) {
    const stream = await loadStream(tx, 'version', id);
    if (stream !== undefined) loaded.push({ number, state: replayVersion(stream.entries) });
  }
  return loaded;
}

/** Begins a draft, and goes to it. */
export async function draftBegun(desk: Desk, { typed }: Posted): Promise<Response> {
  if (!writesPolicies(desk.me.roles)) return forbidden(desk, typed);
  const from = Number(one(typed, 'from'));
  const begun = await beginDraft(desk.door.office, writerOf(desk), from > 0 ? from : undefined);
  return 'fault' in begun ? showOverview(desk, begun.fault) : desk.c.redirect('/werk/regeling/concept?gedaan=begonnen', 303);
}
