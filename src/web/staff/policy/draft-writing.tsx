/** The page on which a file of the draft is written, also after it could not be saved: what was typed stands in it. */

import { momentAt } from '#core/time/moment.ts';
import { kindOf, LONGEST, POLICY, pathsOf } from '#core/version/folder.ts';
import { removeDraftFile, saveDraftFile } from '#handling/version/write-draft.ts';
import { type DraftFile, draftFiles } from '#store/versions/draft-files.ts';
import { one } from '../../forms/typed.ts';
import { policyWords } from '../../words/staff/policy-words.ts';
import { forbidden } from '../faults.tsx';
import { type Posted, targetOf } from '../posted.ts';
import { DraftWritingPage, type FileLink } from '../views/policy/draft-writing.tsx';
import type { Desk } from '../visit.ts';
import { lineHref, shownCheck } from './checked-words.ts';
import {
  checkNow,
  checkOf,
  type DraftDesk,
  doneNotices,
  faultNotice,
  nameOf,
  onDraft,
  readsDrafts,
  writerOf,
} from './draft-desk.ts';
import { busyNotice, newsOfFile, othersIn } from './draft-news.ts';

const HERE = '/werk/regeling/concept';

/** What somebody typed and that was not saved. */
interface Attempt {
  readonly path?: string;
  readonly text?: string;
  readonly theirs?: DraftFile;
  readonly gone?: true;
  readonly fault?: string;
}

/** The page. */
export function draftPage(desk: Desk): Promise<Response> {
  return showDraft(desk);
}

async function showDraft(desk: Desk, attempt?: Attempt): Promise<Response> {
  const says = policyWords(desk.language);
  const notices =
    attempt?.fault !== undefined
      ? [faultNotice(says, attempt.fault)]
      : attempt?.gone
        ? [{ meaning: 'soon', heading: says.removedMeanwhile, live: true } as const]
        : doneNotices(desk, says);
  const status = attempt === undefined ? 200 : attempt.theirs === undefined ? 422 : 409;
  return onDraft(
    desk,
    'write',
    async (tx, { opened }) => {
      const files = await draftFiles(tx, opened.meta.id);
      const asked = attempt?.path ?? desk.c.req.query('bestand') ?? POLICY;
      const stored = files.find(({ path }) => path === asked) ?? files.find(({ path }) => path === POLICY);
      const path = attempt?.path ?? stored?.path ?? POLICY;
      return { stored, path, busy: await othersIn(tx, desk, path) };
    },
    async (at, of, { stored, path, busy }) => {
      const { writes } = at;
      const target = (way: string) => (writes ? targetOf(desk, `${HERE}/${way}`) : undefined);
      return (
        <DraftWritingPage
          of={{
            ...of,
            frame: { ...of.frame, live: newsOfFile(at, path, stored?.revision ?? 0) },
            notices: [...of.notices, ...busyNotice(at, busy)],
          }}
          groups={groupsOf(at, path)}
          file={{
            path,
            text: attempt?.text ?? stored?.text ?? '',
            revision: attempt?.gone ? 0 : (stored?.revision ?? 0),
            changed: changedLine(at, stored),
            at: attempt?.text === undefined ? lineAsked(desk, stored?.text ?? '') : undefined,
            theirs:
              attempt?.theirs === undefined
                ? undefined
                : { heading: says.conflictHeading(nameOf(at, attempt.theirs.changedBy)), text: attempt.theirs.text },
          }}
          shown={shownCheck(await checkOf(at), says)}
          save={writes ? targetOf(desk, `${HERE}?bestand=${path}`, { carries: [{ name: 'path', value: path }] }) : undefined}
          remove={
            writes && path !== POLICY
              ? targetOf(desk, `${HERE}/verwijderen`, { carries: [{ name: 'path', value: path }] })
              : undefined
          }
          add={target('nieuw')}
          upload={writes ? targetOf(desk, `${HERE}/map`, { files: true }) : undefined}
        />
      );
    },
    { notices, status },
  );
}

function groupsOf({ says, opened }: DraftDesk, current: string) {
  const paths = pathsOf(opened.folder);
  return (['policy', 'letter', 'example'] as const).map((kind) => {
    const files = paths
      .filter((path) => kindOf(path) === kind)
      .map((path): FileLink => {
        const name = path.split('/').at(-1) ?? path;
        return { path, name, href: lineHref(path).replace(/#.*/, ''), current: path === current };
      });
    return { heading: says.kinds[kind], files, folded: kind !== 'policy' && kindOf(current) !== kind };
  });
}

function changedLine(at: DraftDesk, stored: DraftFile | undefined): string | undefined {
  if (stored?.changedBy === undefined) return undefined;
  const { words } = at.desk;
  return at.says.changedBy(nameOf(at, stored.changedBy), words.format.moment(localMoment(stored.changedAt)));
}

/** The local time of a moment in the database. */
function localMoment(date: Date): string {
  return momentAt(date.getTime()).slice(0, 16);
}

function lineAsked({ c }: Desk, text: string) {
  const line = Number(c.req.query('regel') ?? 0);
  if (!Number.isInteger(line) || line < 1) return undefined;
  const column = Number(c.req.query('teken') ?? 1);
  return { line, column: Number.isInteger(column) ? column : 1, text: (text.split('\n')[line - 1] ?? '').trim().slice(0, 200) };
}

/** Saves a file. A script gets the answer as data and keeps the page; a browser without scripts gets the page. */
export async function fileSaved(desk: Desk, { typed }: Posted): Promise<Response> {
  const { c, door, language } = desk;
  if (!readsDrafts(desk)) return forbidden(desk, typed);
  const says = policyWords(language);
  const [path, text, known] = [one(typed, 'path'), one(typed, 'text'), Number(one(typed, 'revision'))];
  const saved = await saveDraftFile(door.office, writerOf(desk), path, text, Number.isInteger(known) ? known : 0);
  const script = c.req.header('accept') === 'application/json';
  if ('revision' in saved) {
    if (!script) return c.redirect(`${HERE}?${new URLSearchParams({ bestand: path, gedaan: 'bewaard' })}`, 303);
    return checkedAnswer(desk, saved.revision);
  }
  const attempt: Attempt = {
    path,
    text,
    ...('conflict' in saved ? { theirs: saved.conflict } : 'gone' in saved ? { gone: true } : { fault: saved.fault }),
  };
  if (!script) return showDraft(desk, attempt);
  // the page itself shows both texts: the script sends the form as a browser without scripts would
  if ('conflict' in saved || 'gone' in saved) return c.json({ conflict: true }, 409);
  return c.json({ fault: says.faults[saved.fault] ?? says.notSaved }, 422);
}

async function checkedAnswer(desk: Desk, revision: number): Promise<Response> {
  const answer = await checkNow(desk);
  return desk.c.json({ revision, check: answer === undefined ? undefined : shownCheck(answer, policyWords(desk.language)) });
}

/** Begins a new file, empty but for what its kind begins with. */
export async function fileAdded(desk: Desk, { typed }: Posted): Promise<Response> {
  if (!readsDrafts(desk)) return forbidden(desk, typed);
  const path = one(typed, 'path').trim();
  const begin = kindOf(path) === 'letter' ? '---\ntitle: \nsubject: \n---\n\n' : '';
  const saved = await saveDraftFile(desk.door.office, writerOf(desk), path, begin.slice(0, LONGEST), 0);
  const fault = 'fault' in saved ? saved.fault : 'conflict' in saved ? 'exists' : undefined;
  if (fault !== undefined) return showDraftWith(desk, fault);
  return desk.c.redirect(`${HERE}?${new URLSearchParams({ bestand: path })}`, 303);
}

/** Takes a file away. */
export async function fileRemoved(desk: Desk, { typed }: Posted): Promise<Response> {
  if (!readsDrafts(desk)) return forbidden(desk, typed);
  const removed = await removeDraftFile(desk.door.office, writerOf(desk), one(typed, 'path'));
  return 'fault' in removed ? showDraftWith(desk, removed.fault) : desk.c.redirect(`${HERE}?gedaan=weg`, 303);
}

/** The page with why something was not done. */
export function showDraftWith(desk: Desk, fault: string): Promise<Response> {
  return showDraft(desk, { fault });
}
