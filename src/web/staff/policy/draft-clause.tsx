/** The page on which one clause of the draft is changed without the file: its words, its term, who owes it. */
import { changeClause, partsOfClause } from '#core/policy/clause-parts.ts';
import { excerptsOf } from '#core/version/excerpt.ts';
import { POLICY } from '#core/version/folder.ts';
import { openedVersion } from '#handling/version/opened-version.ts';
import { saveDraftFile } from '#handling/version/write-draft.ts';
import { withOrganisation } from '#store/transaction.ts';
import { type DraftFile, draftFiles } from '#store/versions/draft-files.ts';
import { one, type Typed } from '../../forms/typed.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { clauseWords } from '../../words/staff/clause-words.ts';
import { forbidden, notFound } from '../faults.tsx';
import { type Posted, targetOf } from '../posted.ts';
import { DraftClausePage } from '../views/policy/draft-clause.tsx';
import { tabPaths } from '../views/policy/draft-frame.tsx';
import type { Desk } from '../visit.ts';
import { lineHref, shownCheck, shownFault } from './checked-words.ts';
import { clauseAnswers, clauseFields } from './clause-fields.ts';
import { checkOf, doneNotices, faultNotice, nameOf, onDraft, readsDrafts, writerOf } from './draft-desk.ts';

/** The page of a clause, by its id. */
export function clauseHref(id: string): string {
  return `${tabPaths.write}/bepalingen/${encodeURIComponent(id)}`;
}

/** What was typed and not saved. */
interface Attempt {
  readonly typed: Typed;
  readonly faults?: ReadonlyMap<string, string>;
  /** somebody changed the file since */
  readonly overtaken?: DraftFile;
  readonly fault?: string;
}

/** The page. */
export function draftClausePage(desk: Desk): Promise<Response> {
  return showClause(desk);
}

async function showClause(desk: Desk, attempt?: Attempt): Promise<Response> {
  const { c, language } = desk;
  const id = c.req.param('clause') ?? '';
  const opened = readsDrafts(desk)
    ? await withOrganisation(desk.door.office.pool, desk.organisation, openedVersion, { readOnly: true })
    : undefined;
  const text = opened?.folder[POLICY] ?? '';
  const parts = partsOfClause(text, id);
  if (opened !== undefined && parts === undefined) return notFound(desk);
  const says = clauseWords(language);
  return onDraft(
    desk,
    'read',
    async (tx, at) => (await draftFiles(tx, at.opened.meta.id)).find(({ path }) => path === POLICY),
    async (at, of, stored) => {
      const answer = await checkOf(at);
      const checked = 'gaveUp' in answer ? undefined : answer;
      const line = excerptsOf(text).clauses[id]?.line;
      const notices: readonly NoticeProps[] =
        attempt === undefined
          ? doneNotices(desk, at.says)
          : attempt.overtaken !== undefined
            ? [
                {
                  meaning: 'soon',
                  heading: says.overtaken(nameOf(at, attempt.overtaken.changedBy)),
                  text: says.overtakenText,
                  live: true,
                },
              ]
            : attempt.fault === undefined
              ? []
              : [
                  attempt.fault === 'elsewhere'
                    ? { meaning: 'late', heading: says.elsewhere, live: true }
                    : faultNotice(at.says, attempt.fault),
                ];
      return (
        <DraftClausePage
          of={{ ...of, notices }}
          says={says}
          fields={clauseFields({
            ...{ parts: parts ?? [], choices: checked?.readable, language, says },
            ...{ typed: attempt?.typed, faults: attempt?.faults },
          })}
          form={
            at.writes
              ? targetOf(desk, clauseHref(id), {
                  warn: true,
                  carries: [{ name: 'revision', value: String(stored?.revision ?? 0) }],
                })
              : undefined
          }
          about={(checked?.findings ?? []).filter(({ clause }) => clause === id).map((each) => shownFault(each, at.says))}
          shown={shownCheck(answer, at.says)}
          readingHref={`${tabPaths.read}#${id}`}
          fileHref={lineHref(POLICY, line, 1)}
        />
      );
    },
    attempt === undefined ? {} : { status: attempt.overtaken === undefined ? 422 : 409 },
  );
}

/** Saves it, with whatever else stands in the file as it is now. */
export async function clauseChanged(desk: Desk, { typed }: Posted): Promise<Response> {
  const { c, door, organisation, language } = desk;
  if (!readsDrafts(desk)) return forbidden(desk, typed);
  const id = c.req.param('clause') ?? '';
  const opened = await withOrganisation(door.office.pool, organisation, openedVersion, { readOnly: true });
  if (opened === undefined) return c.redirect('/werk/regeling', 303);
  const text = opened.folder[POLICY] ?? '';
  const parts = partsOfClause(text, id);
  if (parts === undefined) return notFound(desk);
  const { changes, faults } = clauseAnswers(parts, typed, clauseWords(language));
  if (faults.size > 0) return showClause(desk, { typed, faults });
  const changed = changeClause(text, id, changes);
  if (changed === undefined) return showClause(desk, { typed, fault: 'elsewhere' });
  const revision = Number(one(typed, 'revision'));
  const saved = await saveDraftFile(door.office, writerOf(desk), POLICY, changed, Number.isInteger(revision) ? revision : 0);
  if ('revision' in saved) return c.redirect(`${clauseHref(id)}?gedaan=bewaard`, 303);
  if ('conflict' in saved) return showClause(desk, { typed, overtaken: saved.conflict });
  return showClause(desk, { typed, fault: 'gone' in saved ? 'no-files' : saved.fault });
}
