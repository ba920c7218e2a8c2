/** A step that was sent: taken once, or refused with everything that was typed still there. */
import { maySee } from '#core/access.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import { isRefused } from '#core/case/read-values.ts';
import type { Refusal } from '#core/case/refusal.ts';
import { stepOf } from '#core/case/steps.ts';
import type { Changed, Taken } from '#handling/take.ts';
import { takeOnce } from '#handling/take-once.ts';
import { dropUpload } from '#store/files/linked.ts';
import { dropTabDraft, type Tab } from '#store/forms/tab-drafts.ts';
import { withOrganisation } from '#store/transaction.ts';
import { meant } from '../../forms/behind-no.ts';
import { rawFromTyped } from '../../forms/raw-from-typed.ts';
import type { FileFault } from '../../forms/received-form.ts';
import { one, several, type Typed } from '../../forms/typed.ts';
import type { FormFault } from '../../parts/error-summary.tsx';
import { REMOVE_FILE } from '../../parts/file-upload.tsx';
import { publicPageWords } from '../../words/public/public-page-words.ts';
import { notFound } from '../faults.tsx';
import { type Posted, refusedAhead, sentAhead } from '../posted.ts';
import { type CaseDesk, caseDesk } from '../visit.ts';
import { conflict } from './conflict.tsx';
import { keepDraft } from './draft.ts';
import { writeAgain } from './recall.ts';
import { statusOf } from './refusals-in-words.ts';
import { presentFirst } from './second-look.tsx';
import { specialPages } from './special-pages.ts';
import { cannot, inTheWay, show } from './step-page.tsx';
import {
  draftName,
  fileFields,
  formKey,
  ownFiles,
  type StepRequest,
  stepRequest,
  tabOf,
  uploadSession,
  verbIn,
} from './step-request.ts';
import { happensOutside, whenTyped } from './when-it-happened.ts';

/** Under which name the files of this step are kept until it is taken. */
export function filesOf(desk: CaseDesk): string {
  return uploadSession(desk, verbIn(desk) ?? 'attach');
}

/** Takes the step, or says why not. */
export async function takeStep(desk: CaseDesk, posted: Posted): Promise<Response> {
  const verb = verbIn(desk);
  if (verb === undefined) return notFound(desk);
  const { typed, key, fileFaults } = posted;
  if (desk.c.req.header('accept') === 'application/json') return desk.c.json(sentAhead(posted));
  const removed = one(typed, REMOVE_FILE);
  if (removed !== '') await takeBack(desk, verb, removed);
  const request = await stepRequest(desk, verb);
  const seen = seenIn(typed, desk);
  if (removed !== '' || typed.has('also')) {
    const left = without(typed, verb, removed);
    await keepDraft(desk, verb, left);
    return show(request, { typed: left, key, seen }, 200);
  }
  const when = happensOutside(verb) ? whenTyped(typed, desk.today) : { refusals: [] };
  const [field = 'documents'] = fileFields(verb);
  const faults = [...fileFaults, ...refusedAhead(typed).map((one) => ({ ...one, field }))].map((one) => fileFault(desk, one));
  // only what its form names is found again, so a form with documents is kept also when it is left now
  if (ownFiles(request, typed).length > 0) await keepDraft(desk, verb, typed, key);
  if (faults.length + when.refusals.length > 0) return show(request, { typed, key, seen, faults, refusals: when.refusals }, 422);
  const outcome = await takeOnce(
    desk.door.office,
    { ...takingOf(request, typed), ...('at' in when ? { at: when.at } : {}), seen },
    formKey(desk, key),
  );
  if ('absent' in outcome) return notFound(desk);
  if ('takenBefore' in outcome) return desk.c.redirect(desk.base, 303);
  if (isRefused(outcome) && outcome.refused[0].code === 'needs-second-look') {
    const presented = await presentFirst(request, takingOf(request, typed).raw, typed, key);
    if (presented !== undefined && 'events' in presented)
      return desk.c.redirect(`${desk.base}?gedaan=${presented.state.sequence}`, 303);
  }
  if (isRefused(outcome)) return refused(request, { typed, key, seen }, outcome.refused);
  return 'changed' in outcome ? changed(request, typed, outcome) : taken(desk, verb, outcome, tabOf(typed));
}

/** A form of a session that ended, or that stood open too long: the page of the step once more, with everything typed in it. */
export async function staleStep(desk: CaseDesk, { typed, key }: Posted): Promise<Response> {
  const verb = verbIn(desk);
  if (verb === undefined) return notFound(desk);
  const request = await stepRequest(desk, verb);
  const no = inTheWay(desk, verb);
  return no === undefined
    ? show(request, { typed, key, seen: seenIn(typed, desk), stale: true }, 403)
    : cannot(request, no, typed);
}

function takingOf({ desk, verb, waiting }: StepRequest, typed: Typed) {
  const { organisation, open, actor } = desk;
  const { fields } = stepOf(verb);
  const raw = rawFromTyped(fields, specialPages[verb]?.received?.(typed, open.policy) ?? meant(verb, typed), open.policy.details);
  const uploads = { session: uploadSession(desk, verb), documents: waiting };
  return { organisation, caseId: open.state.id, actor, verb, raw, uploads };
}

async function taken(desk: CaseDesk, verb: Verb, { policy, state, events }: Taken, tab: Tab): Promise<Response> {
  const { door, organisation, me, c, base } = desk;
  const back = events.find(({ name }) => name === 'recalled')?.facts;
  if (back !== undefined) return c.redirect(await writeAgain(desk, Number(back.entry), back.step as Verb), 303);
  await withOrganisation(door.office.pool, organisation, (tx) => dropTabDraft(tx, me.id, draftName(desk, verb), tab));
  // who steps back, or hands over, may not see the case any more
  const last = events.at(-1)?.sequence ?? state.sequence;
  return c.redirect(maySee(policy, state, me) ? `${base}?gedaan=${last}` : '/werk?gedaan=weg', 303);
}

async function refused(
  request: StepRequest,
  shown: { readonly typed: Typed; readonly key: string; readonly seen: number },
  refusals: readonly Refusal[],
): Promise<Response> {
  const status = statusOf(refusals);
  const never = inTheWay(request.desk, request.verb) !== undefined;
  if (status === 403 || never) return cannot(request, refusals, shown.typed);
  return show(request, { ...shown, refusals }, status);
}

/** Somebody else was first: what happened is shown with what was typed, under the case as it is now. */
async function changed(request: StepRequest, typed: Typed, { changed: events, state }: Changed): Promise<Response> {
  const saving = (await keepDraft(request.desk, request.verb, typed)) ?? '';
  const now = await caseDesk(request.desk, state.id);
  return now === undefined
    ? notFound(request.desk)
    : conflict({ ...request, saving, desk: { ...now, c: request.desk.c } }, typed, events);
}

/** The form without the document that was taken back. */
function without(typed: Typed, verb: Verb, id: string): Typed {
  const left = new Map(typed);
  for (const field of fileFields(verb)) {
    const named = several(typed, field);
    if (named.includes(id))
      left.set(
        field,
        named.filter((one) => one !== id),
      );
  }
  return left;
}

function takeBack(desk: CaseDesk, verb: Verb, file: string): Promise<boolean> {
  const { door, organisation } = desk;
  return withOrganisation(door.office.pool, organisation, (tx) => dropUpload(tx, uploadSession(desk, verb), file));
}

/** The last entry the person knew; a form without it knew nothing but what is there now. */
function seenIn(typed: Typed, { open }: CaseDesk): number {
  const seen = Number(one(typed, 'seen'));
  return Number.isInteger(seen) && seen > 0 ? seen : open.state.sequence;
}

function fileFault({ language }: CaseDesk, { name, fault, field }: FileFault): FormFault {
  const { files } = publicPageWords(language, 'u');
  const says = files[fault as 'empty'] as ((name: string, kinds: string) => string) | undefined;
  return { field, message: (says ?? files.lost)(name, files.kinds) };
}
