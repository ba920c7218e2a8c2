/** The complaint form, page after page. Every page has an address; a post keeps what was typed and leads to the next one. */
import type { Hono } from 'hono';
import { lodge } from '#handling/lodge.ts';
import { dropUpload } from '#store/files/linked.ts';
import { filesOfSession } from '#store/files/of-session.ts';
import type { StoredFile } from '#store/files/store-file.ts';
import { isPassing } from '#store/passing-fault.ts';
import { withOrganisation } from '#store/transaction.ts';
import { visitorOf } from '../../cookies.ts';
import type { FileFault } from '../../forms/received-form.ts';
import { one, several, type Typed, typedFrom } from '../../forms/typed.ts';
import { REMOVE_FILE } from '../../parts/file-upload.tsx';
import { answerAt } from '../answer-page.ts';
import { noForm, notFound } from '../faults.tsx';
import { fileFaultWords } from '../file-faults.ts';
import { DOCUMENTS, keyOfForm, type Posted, receivePost, uploadSession, waitingFiles } from '../posted.ts';
import type { ForVisit, Visit } from '../visit.ts';
import { CONTROL, complaintFrom, type FormStep, GO, namesOn, namesPosted, stepNamed, stepOfName, stepsFor } from './answers.ts';
import { type Faults, faultsFrom, faultsIn, faultsOn } from './faults.ts';
import { type AskedFor, addressOfStep, askedIn, formNameIn, newFormName, stepAt, stopAt } from './form-address.ts';
import { showForm } from './form-page.tsx';
import { notKept } from './not-kept.ts';
import { rememberReceipt } from './receipt.ts';
import { erasedPage, sentPage, stopPage } from './stop.tsx';
import { eraseForm, keepPage, sentForm, unsentForm, withPage } from './unsent-form.ts';

/** Adds the form to the pages of an organisation. */
export function complaintForm(app: Hono, forVisit: ForVisit): void {
  app.get('/:organisation/klacht', forVisit(begin));
  app.get('/:organisation/klacht/gewist', forVisit(erasedPage));
  app.get('/:organisation/klacht/:form/stoppen', forVisit(askToStop));
  app.get('/:organisation/klacht/:form/:step', forVisit(show));
  app.post('/:organisation/klacht', forVisit(turnPage));
}

/** Every form has an address of its own, also in two tabs of one browser. */
function begin(visit: Visit): Response {
  const { c, base, policy } = visit;
  // the front page says why there is no form
  if (policy.closedSince !== undefined) return c.redirect(base, 303);
  return c.redirect(addressOfStep(visit, newFormName(), 'story', begunFor(visit)), 303);
}

function begunFor({ c }: Visit): Typed {
  const record = c.req.query('soort');
  return typedFrom(record === undefined ? [] : [[CONTROL.record, record]]);
}

/** A page by its address: for the first time, after a post, or because somebody went back to it. */
async function show(visit: Visit): Promise<Response> {
  const { c, door, base, policy } = visit;
  const form = formNameIn(c.req.param('form'));
  if (form === undefined) return notFound(c, door);
  if (policy.closedSince !== undefined) return c.redirect(base, 303);
  const found = await unsentForm(visit, form);
  const key = found?.key ?? keyOfForm(visit, form);
  if (found?.sent) return sentPage(visit);
  const typed = found?.typed ?? begunFor(visit);
  const asked = askedIn(visit);
  const step = stepAt(visit, typed, c.req.param('step'));
  // a later page without what was typed before it: that was sent long ago, erased, or typed in another browser
  if (step === undefined || (found?.typed === undefined && step !== 'story'))
    return c.redirect(addressOfStep(visit, form, 'story', typed, { said: 'gone' }), 303);
  const documents = step === 'documents' || step === 'check' ? await waitingFiles(visit, key) : [];
  const named = withDocuments(typed, documents.length > 0 ? documents.map(({ id }) => id) : several(typed, DOCUMENTS));
  const known = found?.edition === undefined ? named : new Map([...named, [CONTROL.edition, [found.edition]]]);
  const faults = asked.faulty ? { faults: faultsAt(visit, step, known, documents) } : {};
  const notices = asked.said === undefined ? {} : { notices: [said(visit, asked.said)] };
  return showForm(visit, { ...asked, ...faults, ...notices, step, typed: known, key, form, documents });
}

function faultsAt(visit: Visit, step: FormStep, typed: Typed, documents: readonly StoredFile[]): Faults {
  const refused = step === 'documents' ? refusedDocuments({ visit, typed, fileFaults: [] }) : new Map<string, string>();
  return new Map([...faultsOn(step, faultsIn(visit, typed, documents)), ...refused]);
}

/** A page of the form as it came back, with what belongs to it. */
interface Turn extends Posted {
  readonly visit: Visit;
  readonly form: string;
  readonly step: FormStep;
  readonly documents: readonly StoredFile[];
  readonly fromCheck: boolean;
  /** the questions of which the post says more than what is kept */
  readonly names: readonly string[];
  /** earlier pages that could not be kept */
  readonly unkept: readonly string[];
}

async function turnPage(visit: Visit): Promise<Response> {
  const posted = await receivePost(visit);
  if ('status' in posted) return noForm(visit, posted);
  const fromScript = visit.c.req.header('accept') === 'application/json';
  // also when the form stood open too long: what was kept is not sent once more with the page that says so
  if (fromScript) return takenDocuments(visit, posted.fileFaults);
  const form = formNameIn(one(posted.typed, CONTROL.form)) ?? newFormName();
  const step = stepNamed(visit, posted.typed, one(posted.typed, CONTROL.step));
  const documents = await documentsOf(visit, posted, step);
  const page = withDocuments(
    posted.typed,
    documents.map(({ id }) => id),
  );
  const fromCheck = one(page, CONTROL.from) === 'check';
  // the last page shows every answer: whether they are still what is kept, is looked at when the complaint is
  const sending = step === 'check' && one(page, CONTROL.go) === '' && one(page, REMOVE_FILE) === '';
  const { typed: kept, sent = false } = (sending ? undefined : await ofBefore(visit, form, posted.key)) ?? {};
  const names = namesPosted(visit, step, page);
  const typed = withPage(kept, page, names);
  const turn = { ...posted, visit, form, typed, step, documents, fromCheck, names, unkept: several(page, CONTROL.unkept) };
  answerAt(visit, addressOfStep(visit, form, step, typed));
  // the last page answers by itself what comes of sending it twice
  if (sent && step !== 'check') return showForm(visit, { ...turn, notices: [sentBefore(visit)], status: 409 });
  return answer(turn, page);
}

/** The form as it was kept; while the database is away the page that was posted must do. */
async function ofBefore(visit: Visit, form: string, key: string) {
  try {
    return await unsentForm(visit, form, key);
  } catch (fault) {
    if (isPassing(fault)) return undefined;
    throw fault;
  }
}

/** The script sends documents ahead; those that were refused come back with the form itself. */
function takenDocuments({ c }: Visit, refused: readonly FileFault[]): Response {
  return refused.length === 0 ? c.body(null, 204) : c.json(refused.map(({ name, fault }) => `${fault}:${name}`));
}

async function answer(turn: Turn, page: Typed): Promise<Response> {
  const { visit, typed, step, documents, form, key } = turn;
  if (!turn.ours) return showForm(visit, { ...turn, faults: refusedDocuments(turn), notices: [expired(visit)], status: 403 });
  const remove = one(page, REMOVE_FILE);
  if (remove !== '') return withoutDocument(turn, remove);
  const refused = refusedDocuments(turn);
  if (refused.size > 0) return goTo(withRefused(turn), 'documents', { faulty: true }, refused);
  const go = one(page, CONTROL.go);
  if (go === GO.erase) return erased(visit, form, key);
  if (go === GO.stop) return goTo(turn, step, {}, undefined, stopAt(visit, form, step));
  if (go !== '') return goTo(turn, stepNamed(visit, typed, go), { fromCheck: step === 'check' });
  const faults = faultsIn(visit, typed, documents);
  if (step === 'check') return faults.size > 0 ? goTo(turn, stepOfFault(faults), FAULTY_AT_END, faults) : send(turn);
  const here = faultsOn(step, faults);
  if (here.size > 0) return goTo(turn, step, { faulty: true, fromCheck: turn.fromCheck }, here);
  return goTo(turn, next(turn), {});
}

const FAULTY_AT_END: AskedFor = { faulty: true, fromCheck: true };

/** Keeps what was typed and leads to a page; where it cannot be kept, the page itself is the answer. */
async function goTo(turn: Turn, step: FormStep, asked: AskedFor, faults?: Faults, to?: string): Promise<Response> {
  const { visit, form, key, typed, names } = turn;
  const kept = await keepPage(visit, form, { key, typed, names });
  if (kept !== undefined) return visit.c.redirect(to ?? addressOfStep(visit, form, step, kept, asked), 303);
  return showForm(visit, {
    ...turn,
    ...asked,
    typed: withUnkept(turn),
    fromCheck: asked.fromCheck ?? false,
    step,
    ...(faults === undefined ? {} : { faults }),
  });
}

/** What was posted, with the pages whose answers are nowhere else. */
function withUnkept({ typed, step, unkept }: Turn): Typed {
  return new Map([...typed, [CONTROL.unkept, [...new Set([...unkept, step])]]]);
}

function next({ visit, typed, step, fromCheck }: Turn): FormStep {
  const steps = stepsFor(visit, typed);
  return fromCheck ? 'check' : (steps[steps.indexOf(step) + 1] ?? 'check');
}

/** The first page on which something must be put right; from there it leads back to the last one. */
function stepOfFault(faults: Faults): FormStep {
  return stepOfName([...faults.keys()][0] ?? 'story') ?? 'story';
}

async function send(turn: Turn): Promise<Response> {
  const { visit, typed, key, documents, form } = turn;
  const { c, door, organisation } = visit;
  const session = uploadSession(visitorOf(c, door.cookies), key);
  const raw = complaintFrom(visit, typed);
  const uploads = documents.length === 0 ? {} : { uploads: { session, documents } };
  let kept: Awaited<ReturnType<typeof lodge>>;
  try {
    const complaint = { organisation, actor: { kind: 'public' }, raw, key, ...uploads } as const;
    kept = await lodge(door.office, { ...complaint, form: sentForm(visit, form, editionIn(typed)) });
  } catch (fault) {
    return notKept(turn, fault);
  }
  if ('keyReused' in kept) return showForm(visit, { ...turn, notices: [sentBefore(visit)], status: 409 });
  if ('formChanged' in kept) return goTo(turn, 'check', { said: 'changed' });
  if ('refused' in kept) {
    const faults = faultsFrom(visit, typed, kept.refused);
    return showForm(visit, { ...turn, step: stepOfFault(faults), faults, fromCheck: true });
  }
  rememberReceipt(visit, kept);
  return c.redirect(`${visit.base}/klacht/klaar`, 303);
}

/** Of what the page showed; undefined when it showed what could not be kept. */
function editionIn(typed: Typed): string | undefined {
  return several(typed, CONTROL.unkept).length > 0 ? undefined : one(typed, CONTROL.edition);
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

function withDocuments(typed: Typed, ids: readonly string[]): Typed {
  return new Map([...typed, [DOCUMENTS, ids]]);
}

/** What was refused is told on the page of documents, also when that page is asked for again. */
function withRefused(turn: Turn): Turn {
  const told = turn.fileFaults.map(({ name, fault }) => `${fault}:${name}`);
  const refused = [...told, ...several(turn.typed, CONTROL.refused)].slice(0, 20);
  return { ...turn, typed: new Map([...turn.typed, [CONTROL.refused, refused]]) };
}

async function withoutDocument(turn: Turn, id: string): Promise<Response> {
  const { visit, key, typed, documents } = turn;
  const session = uploadSession(visitorOf(visit.c, visit.door.cookies), key);
  await withOrganisation(visit.door.office.pool, visit.organisation, (tx) => dropUpload(tx, session, id));
  const left = documents.filter((one) => one.id !== id);
  const without = {
    ...turn,
    step: 'documents',
    names: [...turn.names, ...namesOn(visit, 'documents', typed)],
    documents: left,
    typed: withDocuments(
      typed,
      left.map((one) => one.id),
    ),
  } as const;
  return goTo(without, 'documents', {});
}

async function askToStop(visit: Visit): Promise<Response> {
  const { c, door } = visit;
  const form = formNameIn(c.req.param('form'));
  const found = form === undefined ? undefined : await unsentForm(visit, form);
  if (form === undefined) return notFound(c, door);
  if (found?.sent) return sentPage(visit);
  const from = stepAt(visit, found?.typed ?? new Map(), c.req.query('van')) ?? 'story';
  return stopPage(visit, { form, from, key: found?.key ?? keyOfForm(visit, form) });
}

async function erased(visit: Visit, form: string, key: string): Promise<Response> {
  await eraseForm(visit, form, key);
  return visit.c.redirect(`${visit.base}/klacht/gewist`, 303);
}

/** A sentence for every document that was not kept, now or when the script sent it ahead. */
function refusedDocuments({ visit, typed, fileFaults }: Pick<Turn, 'visit' | 'typed' | 'fileFaults'>): Faults {
  const ahead = several(typed, CONTROL.refused).map((told) => {
    const [fault = '', ...name] = told.split(':');
    return { field: DOCUMENTS, name: name.join(':'), fault };
  });
  const sentences = [...fileFaults, ...ahead].slice(0, 20).map((one) => fileFaultWords(visit.says.files, one));
  return new Map(sentences.length === 0 ? [] : [[DOCUMENTS, sentences.join(' ')]]);
}

const said = ({ says }: Visit, what: 'gone' | 'changed') => ({ meaning: 'info', ...says.form[what], live: true }) as const;
const expired = ({ says }: Visit) => ({ meaning: 'soon', ...says.form.expired, live: true }) as const;
const sentBefore = ({ says, base }: Visit) =>
  ({
    meaning: 'info',
    ...says.form.sentBefore,
    link: { href: `${base}/mijn-klacht`, text: says.sayings.mine },
    live: true,
  }) as const;
