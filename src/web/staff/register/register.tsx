/** Writing down a complaint that was told by telephone, at the desk, by letter or by mail. */
import { maySee } from '#core/access.ts';
import { isAtOnce } from '#core/case/at-once.ts';
import { type Kept, lodge } from '#handling/lodge.ts';
import { dropUpload, uploadsOf } from '#store/files/linked.ts';
import type { StoredFile } from '#store/files/store-file.ts';
import { answerUnder } from '#store/forms/idempotency.ts';
import { withOrganisation } from '#store/transaction.ts';
import { one, several, type Typed } from '../../forms/typed.ts';
import { REMOVE_FILE } from '../../parts/file-upload.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { registerWords } from '../../words/staff/register-words.ts';
import { forbidden, staleNotice } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { newKey, type Posted, sentAhead, targetOf } from '../posted.ts';
import { RegisterPage } from '../views/register.tsx';
import type { Desk } from '../visit.ts';
import { CONTROL, complaintTyped, initialAnswers, solvedTyped } from './answers.ts';
import { dropKept, HERE, keepTyped, keptDraft, registerKey } from './draft.ts';
import { duplicateNotice, newDuplicates } from './duplicates.tsx';
import { documentFaults, type Faults, faultsFrom, faultsIn } from './faults.ts';
import { mayRegister } from './may-register.ts';
import { DOCUMENTS, questionsOf } from './questions.ts';
import { registeredPage } from './registered.tsx';
import { solvedAtOnce } from './solved-at-once.ts';

/**
 * Documents wait under the colleague's name until the complaint is registered, and each form names its own: what was sent with
 * another complaint, and not registered then, belongs to somebody else.
 */
export function uploadSession({ me }: Desk): string {
  return `staff ${me.id} nieuw`;
}

/** The form: empty, or with what this colleague typed before. */
export async function registerPage(desk: Desk): Promise<Response> {
  if (!mayRegister(desk)) return forbidden(desk);
  const { door, organisation, c, language, policy } = desk;
  const anew = c.req.query('leeg') !== undefined;
  const kept = anew
    ? undefined
    : await withOrganisation(door.office.pool, organisation, (tx) => keptDraft(tx, desk), { readOnly: true });
  const says = registerWords({ language, policy }).register;
  const restored = { meaning: 'info', heading: says.restored, link: { href: `${HERE}?leeg`, text: says.restoredEmpty } } as const;
  return show(desk, {
    typed: kept === undefined ? initialAnswers(desk) : keptEarlier(kept),
    key: newKey(),
    notices: kept === undefined ? [] : [restored],
  });
}

/** What came in while it was typed came in before by now: its day and time are in sight. */
function keptEarlier(kept: Typed): Typed {
  return one(kept, CONTROL.when) === CONTROL.now ? new Map([...kept, [CONTROL.when, [CONTROL.other]]]) : kept;
}

/** The form as it came: registers the complaint, or says what still stands in the way. Nothing typed is lost. */
export async function registerSent(desk: Desk, posted: Posted): Promise<Response> {
  if (!mayRegister(desk)) return forbidden(desk, posted.typed);
  const { c } = desk;
  const { typed, key, fileFaults } = posted;
  if (c.req.header('accept') === 'application/json') return c.json(sentAhead(posted));
  const removed = one(typed, REMOVE_FILE);
  if (removed !== '') {
    await withOrganisation(desk.door.office.pool, desk.organisation, (tx) => dropUpload(tx, uploadSession(desk), removed));
    return show(desk, { typed, key });
  }
  const waiting = await waitingFiles(desk, typed);
  // only what its form names is found again, so a form with documents is kept also when it is left now
  if (waiting.length > 0)
    await withOrganisation(desk.door.office.pool, desk.organisation, (tx) => keepTyped(tx, desk, typed, key));
  const refused = documentFaults(desk, typed, fileFaults);
  const faults = new Map([...faultsIn(desk, typed, waiting), ...(refused === undefined ? [] : [[DOCUMENTS, refused] as const])]);
  if (faults.size > 0) return show(desk, { typed, key, faults, status: 422 });
  const same = await withOrganisation(desk.door.office.pool, desk.organisation, (tx) => newDuplicates(tx, desk, typed), {
    readOnly: true,
  });
  if (same.length === 0) return keep(desk, posted, waiting);
  // sent twice at once: what the first one registered looks exactly like the second
  const before = await registeredBefore(desk, key);
  if (before !== undefined) return c.redirect(before, 303);
  const shown = same.map((one) => one.found.reference);
  return show(desk, { typed, key, shown, notices: [duplicateNotice(desk, same)], status: 409 });
}

/** A form of a session that ended, or that stood open too long: once more, with everything typed in it. */
export function registerStale(desk: Desk, { typed, key }: Posted): Response | Promise<Response> {
  if (!mayRegister(desk)) return forbidden(desk, typed);
  return show(desk, { typed, key, notices: [staleNotice(desk)], status: 403 });
}

async function keep(desk: Desk, { typed, key }: Posted, waiting: readonly StoredFile[]): Promise<Response> {
  const { door, organisation, actor, c } = desk;
  const raw = complaintTyped(
    desk,
    typed,
    waiting.map(({ id }) => id),
  );
  const uploads = waiting.length === 0 ? {} : { uploads: { session: uploadSession(desk), documents: waiting } };
  const kept = await lodge(door.office, { organisation, actor, raw, key: registerKey(desk, key), ...uploads });
  if ('refused' in kept) return show(desk, { typed, key, faults: faultsFrom(desk, typed, kept.refused), status: 422 });
  // sent twice with documents: the second finds them in the case already, so it cannot be the very same content
  if ('keyReused' in kept) return c.redirect((await registeredBefore(desk, key)) ?? '/werk', 303);
  await withOrganisation(door.office.pool, organisation, (tx) => dropKept(tx, desk));
  const solution = solvedTyped(desk, typed);
  return solution === undefined ? arrived(desk, kept) : solvedAtOnce(desk, kept, solution, arrived);
}

function arrived(desk: Desk, kept: Kept): Response | Promise<Response> {
  const seen = maySee(kept.policy, kept.state, desk.me) && !isAtOnce(kept.policy, kept.state.record);
  return seen ? desk.c.redirect(`/werk/zaken/${kept.reference}?gedaan=1`, 303) : registeredPage(desk, kept);
}

/** Where the case stands that was registered under this key; undefined when none was. */
async function registeredBefore(desk: Desk, key: string): Promise<string | undefined> {
  const { door, organisation } = desk;
  const answer = await withOrganisation(door.office.pool, organisation, (tx) => answerUnder(tx, registerKey(desk, key)), {
    readOnly: true,
  });
  const { reference } = (answer ?? {}) as { reference?: string };
  return reference === undefined ? undefined : `/werk/zaken/${reference}?gedaan=1`;
}

/** The documents that this form names, and that still wait. */
async function waitingFiles(desk: Desk, typed: Typed): Promise<readonly StoredFile[]> {
  const { door, organisation } = desk;
  const named = several(typed, DOCUMENTS);
  if (named.length === 0) return [];
  const all = await withOrganisation(door.office.pool, organisation, (tx) => uploadsOf(tx, uploadSession(desk)), {
    readOnly: true,
  });
  return all.filter(({ id }) => named.includes(id));
}

interface Shown {
  readonly typed: Typed;
  readonly key: string;
  readonly faults?: Faults;
  readonly notices?: readonly NoticeProps[];
  /** the cases that are on the page: sent again with all of them, it is to be registered anyway */
  readonly shown?: readonly string[];
  readonly status?: 200 | 403 | 409 | 422;
}

async function show(desk: Desk, { typed, key, faults = new Map(), notices = [], shown, status = 200 }: Shown): Promise<Response> {
  const { c, door, organisation, language, policy } = desk;
  const says = registerWords({ language, policy }).register;
  const waiting = await waitingFiles(desk, typed);
  const before = shown ?? several(typed, CONTROL.shown);
  const carries = [
    ...before.map((value) => ({ name: CONTROL.shown, value })),
    { name: CONTROL.opened, value: one(typed, CONTROL.opened) },
    ...waiting.map(({ id }) => ({ name: DOCUMENTS, value: id })),
  ];
  const frame = await withOrganisation(door.office.pool, organisation, (tx) => frameIn(tx, desk), { readOnly: true });
  return c.html(
    <RegisterPage
      frame={frame}
      says={says}
      notices={notices}
      pairs={questionsOf({ desk, typed, faults, waiting })}
      form={targetOf(desk, HERE, { key, files: true, warn: true, carries, saveTo: `${HERE}/concept`, sendKey: true })}
      submit={shown === undefined ? says.submit : says.anyway}
    />,
    status,
  );
}
