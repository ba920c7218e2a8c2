/** The complaint form, page after page. Nothing is kept between the pages but documents: every answer travels with the form. */
import type { Hono } from 'hono';
import { lodge } from '#handling/lodge.ts';
import { dropUpload } from '#store/files/linked.ts';
import { filesOfSession } from '#store/files/of-session.ts';
import type { StoredFile } from '#store/files/store-file.ts';
import { withOrganisation } from '#store/transaction.ts';
import { visitorOf } from '../../cookies.ts';
import type { FileFault } from '../../forms/received-form.ts';
import { one, several, type Typed, typedFrom } from '../../forms/typed.ts';
import { REMOVE_FILE } from '../../parts/file-upload.tsx';
import { noForm } from '../faults.tsx';
import { fileFaultWords } from '../file-faults.ts';
import { DOCUMENTS, newKey, type Posted, receivePost, uploadSession, waitingFiles } from '../posted.ts';
import type { ForVisit, Visit } from '../visit.ts';
import { CONTROL, complaintFrom, type FormStep, stepNamed, stepOfName, stepsFor } from './answers.ts';
import { type Faults, faultsFrom, faultsIn, faultsOn } from './faults.ts';
import { showForm } from './form-page.tsx';
import { notKept } from './not-kept.ts';
import { rememberReceipt } from './receipt.ts';

/** Adds the form to the pages of an organisation. */
export function complaintForm(app: Hono, forVisit: ForVisit): void {
  app.get('/:organisation/klacht', forVisit(begin));
  app.post('/:organisation/klacht', forVisit(turnPage));
}

function begin(visit: Visit): Response | Promise<Response> {
  // the front page says why there is no form
  if (visit.policy.closedSince !== undefined) return visit.c.redirect(visit.base, 303);
  const record = visit.c.req.query('soort');
  const typed = typedFrom(record === undefined ? [] : [[CONTROL.record, record]]);
  return showForm(visit, { step: 'story', typed, key: newKey(), documents: [] });
}

/** A page of the form as it came back, with what belongs to it. */
interface Turn extends Posted {
  readonly visit: Visit;
  readonly step: FormStep;
  readonly documents: readonly StoredFile[];
  readonly fromCheck: boolean;
}

async function turnPage(visit: Visit): Promise<Response> {
  const posted = await receivePost(visit);
  if ('status' in posted) return noForm(visit, posted);
  const fromScript = visit.c.req.header('accept') === 'application/json';
  // also when the form stood open too long: what was kept is not sent once more with the page that says so
  if (fromScript) return takenDocuments(visit, posted.fileFaults);
  const step = stepNamed(visit, posted.typed, one(posted.typed, CONTROL.step));
  const documents = await documentsOf(visit, posted, step);
  const typed = withDocuments(posted.typed, documents);
  const fromCheck = one(typed, CONTROL.from) === 'check';
  return answer({ ...posted, visit, typed, step, documents, fromCheck });
}

/** The script sends documents ahead; those that were refused come back with the form itself. */
function takenDocuments({ c }: Visit, refused: readonly FileFault[]): Response {
  return refused.length === 0 ? c.body(null, 204) : c.json(refused.map(({ name, fault }) => `${fault}:${name}`));
}

async function answer(turn: Turn): Promise<Response> {
  const { visit, typed, step, documents } = turn;
  if (!turn.ours) return showForm(visit, { ...turn, faults: refusedDocuments(turn), notices: [expired(visit)], status: 403 });
  const remove = one(typed, REMOVE_FILE);
  if (remove !== '') return withoutDocument(turn, remove);
  const refused = refusedDocuments(turn);
  if (refused.size > 0) return showForm(visit, { ...turn, step: 'documents', faults: refused });
  const go = one(typed, CONTROL.go);
  if (go !== '') return showForm(visit, { ...turn, step: stepNamed(visit, typed, go), fromCheck: step === 'check' });
  const faults = faultsIn(visit, typed, documents);
  if (step === 'check') return faults.size > 0 ? firstFault(turn, faults) : send(turn);
  const here = faultsOn(step, faults);
  if (here.size > 0) return showForm(visit, { ...turn, faults: here });
  return showForm(visit, { ...turn, step: next(turn), fromCheck: false });
}

function next({ visit, typed, step, fromCheck }: Turn): FormStep {
  const steps = stepsFor(visit, typed);
  return fromCheck ? 'check' : (steps[steps.indexOf(step) + 1] ?? 'check');
}

/** The first page on which something must be put right; from there it leads back to the last one. */
function firstFault(turn: Turn, faults: Faults): Response | Promise<Response> {
  const name = [...faults.keys()][0] ?? 'story';
  return showForm(turn.visit, { ...turn, step: stepOfName(name) ?? 'story', faults, fromCheck: true });
}

async function send(turn: Turn): Promise<Response> {
  const { visit, typed, key, documents } = turn;
  const { c, door, organisation } = visit;
  const session = uploadSession(visitorOf(c, door.cookies), key);
  const raw = complaintFrom(visit, typed);
  const uploads = documents.length === 0 ? {} : { uploads: { session, documents } };
  let kept: Awaited<ReturnType<typeof lodge>>;
  try {
    kept = await lodge(door.office, { organisation, actor: { kind: 'public' }, raw, key, ...uploads });
  } catch (fault) {
    return notKept(turn, fault);
  }
  if ('keyReused' in kept) return showForm(visit, { ...turn, notices: [sentBefore(visit)], status: 409 });
  if ('refused' in kept) return firstFault(turn, faultsFrom(visit, typed, kept.refused));
  rememberReceipt(visit, kept);
  return c.redirect(`${visit.base}/klacht/klaar`, 303);
}

/** Documents by the names that travel with the form; on their own page all that wait are looked up again. */
async function documentsOf(visit: Visit, { typed, key }: Posted, step: FormStep): Promise<readonly StoredFile[]> {
  if (step === 'documents') return waitingFiles(visit, key);
  const ids = several(typed, DOCUMENTS);
  if (ids.length === 0) return [];
  const session = uploadSession(visitorOf(visit.c, visit.door.cookies), key);
  return withOrganisation(visit.door.office.pool, visit.organisation, (tx) => filesOfSession(tx, session, ids), {
    readOnly: true,
  });
}

function withDocuments(typed: Typed, documents: readonly StoredFile[]): Typed {
  return new Map([...typed, [DOCUMENTS, documents.map(({ id }) => id)]]);
}

async function withoutDocument(turn: Turn, id: string): Promise<Response> {
  const { visit, key, typed, documents } = turn;
  const session = uploadSession(visitorOf(visit.c, visit.door.cookies), key);
  await withOrganisation(visit.door.office.pool, visit.organisation, (tx) => dropUpload(tx, session, id));
  const left = documents.filter((one) => one.id !== id);
  return showForm(visit, { ...turn, step: 'documents', documents: left, typed: withDocuments(typed, left) });
}

/** A sentence for every document that was not kept, now or when the script sent it ahead. */
function refusedDocuments({ visit, typed, fileFaults }: Turn): Faults {
  const ahead = several(typed, CONTROL.refused).map((told) => {
    const [fault = '', ...name] = told.split(':');
    return { field: DOCUMENTS, name: name.join(':'), fault };
  });
  const sentences = [...fileFaults, ...ahead].slice(0, 20).map((one) => fileFaultWords(visit.says.files, one));
  return new Map(sentences.length === 0 ? [] : [[DOCUMENTS, sentences.join(' ')]]);
}

const expired = ({ says }: Visit) => ({ meaning: 'soon', ...says.form.expired, live: true }) as const;
const sentBefore = ({ says, base }: Visit) =>
  ({
    meaning: 'info',
    ...says.form.sentBefore,
    link: { href: `${base}/mijn-klacht`, text: says.sayings.mine },
    live: true,
  }) as const;
