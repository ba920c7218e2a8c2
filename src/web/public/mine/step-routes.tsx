/** The small pages of the own page: one step, its questions, and what it means. */
import type { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { boundsOf } from '#core/case/bounds.ts';
import { fallsBy } from '#core/case/falls-by.ts';
import type { Refusal } from '#core/case/refusal.ts';
import { stepOf, stepOfNoun } from '#core/case/steps.ts';
import { say } from '#core/policy/label.ts';
import { takeOnce } from '#handling/take-once.ts';
import { dropUpload } from '#store/files/linked.ts';
import type { StoredFile } from '#store/files/store-file.ts';
import { withOrganisation } from '#store/transaction.ts';
import { visitorOf } from '../../cookies.ts';
import { meant } from '../../forms/behind-no.ts';
import { rawFromTyped } from '../../forms/raw-from-typed.ts';
import { one, several, type Typed } from '../../forms/typed.ts';
import type { TypedValue } from '../../parts/fault-content.tsx';
import { REMOVE_FILE } from '../../parts/file-upload.tsx';
import { KEY_FIELD, TOKEN_FIELD } from '../../parts/form.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { type OwnVerb, ownVerbs } from '../../words/public/own-verbs.ts';
import { forgetAnswers, inEachLanguage } from '../answer-page.ts';
import { faultIn, noForm, notFound } from '../faults.tsx';
import { fileFaultWords } from '../file-faults.ts';
import { DOCUMENTS, newKey, type Posted, receivePost, targetOf, uploadSession, waitingFiles } from '../posted.ts';
import { FormStepPage } from '../views/form-step.tsx';
import type { ForVisit, Visit } from '../visit.ts';
import { isReachable, pageOf, wordsOfAct } from './acts.ts';
import { draftOf } from './my-page.tsx';
import { matterOf, mineAt, mineFrame, type Own, openOwn, spokenOf } from './own.ts';
import { aboutStep, questionsFor, SEEN, uploadField, yesToAll } from './step-questions.tsx';

/** Adds them. */
export function ownSteps(app: Hono, forVisit: ForVisit): void {
  app.get('/:organisation/mijn-klacht/:noun', forVisit(begin));
  app.post('/:organisation/mijn-klacht/:noun', forVisit(take));
}

/** A form of a step as it is shown. */
interface Showing {
  readonly typed: Typed;
  readonly key: string;
  readonly documents?: readonly StoredFile[];
  readonly refusals?: readonly Refusal[];
  /** what it says of documents, and above the form, in the language of the visit */
  readonly fileFault?: ((visit: Visit) => string | undefined) | undefined;
  readonly notices?: (visit: Visit) => readonly NoticeProps[];
  readonly status?: ContentfulStatusCode;
}

function verbOf({ c }: Visit): OwnVerb | undefined {
  const step = stepOfNoun(c.req.param('noun') ?? '');
  return ownVerbs.find((verb) => verb === step?.verb);
}

async function begin(visit: Visit): Promise<Response> {
  const { c, door } = visit;
  const verb = verbOf(visit);
  if (verb === undefined) return notFound(c, door);
  const own = await openOwn(visit);
  if (own === undefined) return toDoor(visit);
  if (!isReachable(own, verb)) return notNow(own);
  const question = c.req.query('vraag');
  const typed = new Map(question === undefined ? [] : [['question', [question]]]);
  return show(own, verb, { typed, key: newKey() });
}

function show(own: Own, verb: OwnVerb, showing: Showing): Response | Promise<Response> {
  return inEachLanguage(own.visit, (visit) => shown({ ...own, visit: spokenOf(visit, matterOf(own)) }, verb, showing));
}

function shown(own: Own, verb: OwnVerb, showing: Showing): Response | Promise<Response> {
  const { visit } = own;
  const { refusals = [], documents = [] } = showing;
  const fileFault = showing.fileFault?.(visit);
  const words = wordsOfAct(own, verb);
  const at = pageOf(verb, mineAt(visit));
  const fields = questionsFor(own, verb, { typed: showing.typed, refusals, documents, fileFault });
  const status = showing.status ?? (refusals.length > 0 || fileFault !== undefined ? 422 : 200);
  const files = uploadField(verb) !== undefined;
  return visit.c.html(
    <FormStepPage
      frame={mineFrame(visit, at)}
      heading={words.heading}
      lead={words.explain}
      before={aboutStep(own, verb, showing.typed)}
      fields={fields}
      form={targetOf(visit, at, { key: showing.key, draft: draftOf(own, verb), files })}
      submit={words.send}
      backHref={mineAt(visit)}
      notices={[...boundsTold(own, verb), ...signaturesTold(own, verb), ...(showing.notices?.(visit) ?? [])]}
    />,
    status,
  );
}

/** Until when the procedure wants it, and that it is late: nobody is kept from it. */
function boundsTold({ policy, state, visit }: Own, verb: OwnVerb): readonly NoticeProps[] {
  const { mine } = visit.says;
  return boundsOf(policy, state, verb, visit.now).map(({ due, late, clause }) => {
    const day = visit.words.format.day(due.end.slice(0, 10));
    const heading = late ? mine.boundPassed(day) : mine.bound(day);
    return { meaning: late ? 'soon' : 'info', heading, text: <p>{say(clause.says, visit.language)}</p> };
  });
}

/** What somebody outside can change of what was signed, told before it is done. */
const changesForm: ReadonlySet<OwnVerb> = new Set(['attach', 'retract', 'answer', 'decline', 'appeal']);

function signaturesTold({ policy, state, visit }: Own, verb: OwnVerb): readonly NoticeProps[] {
  const { language, says } = visit;
  const fall = changesForm.has(verb) ? fallsBy(policy, state, verb).flatMap((id) => policy.signatures[id]?.name ?? []) : [];
  if (fall.length === 0) return [];
  const as = fall.map((one) => say(one, language)).join(language === 'nl' ? ' en ' : ' and ');
  return [{ meaning: 'soon', heading: says.mine.signed.heading, text: <p>{says.mine.signed.text(as)}</p> }];
}

async function take(visit: Visit): Promise<Response> {
  const { c, door } = visit;
  const verb = verbOf(visit);
  if (verb === undefined) return notFound(c, door);
  const posted = await receivePost(visit);
  if ('status' in posted) return noForm(visit, posted);
  if (c.req.header('accept') === 'application/json') return takenDocuments(visit, posted);
  const own = await openOwn(visit);
  const { typed, key } = posted;
  if (own === undefined) return signedOut(visit, verb, typed);
  if (one(typed, REMOVE_FILE) !== '' && posted.ours) await dropOne(visit, key, one(typed, REMOVE_FILE));
  const documents = uploadField(verb) === undefined ? [] : await waitingFiles(visit, key);
  const showing = { typed, key, documents };
  const fileFault = (at: Visit) => fileFaultOf(at, posted);
  if (!posted.ours) {
    const notices = ({ words }: Visit): readonly NoticeProps[] => [{ meaning: 'soon', ...words.fault.expired, live: true }];
    return show(own, verb, { ...showing, fileFault, notices, status: 403 });
  }
  if (one(typed, REMOVE_FILE) !== '') return show(own, verb, showing);
  if (fileFault(visit) !== undefined) return show(own, verb, { ...showing, fileFault });
  return carryOut(own, verb, showing);
}

async function carryOut(own: Own, verb: OwnVerb, showing: Showing): Promise<Response> {
  const { visit, party, state } = own;
  const { c, door, organisation } = visit;
  const { typed, key, documents = [] } = showing;
  // a no to one of the questions means that it is not solved: that is another step, which begins with what was typed here
  if (verb === 'accept' && yesToAll(own, typed) === 'no')
    return show(own, 'decline', { typed: new Map([['reason', several(typed, 'words')]]), key: newKey() });
  const session = uploadSession(visitorOf(c, door.cookies), key);
  const outcome = await takeOnce(
    door.office,
    {
      organisation,
      caseId: state.id,
      actor: { kind: 'party', id: party.id },
      verb,
      raw: { ...rawOf(own, verb, typed), ...sentAlong(verb, documents) },
      uploads: { session, documents },
      ...(/^\d{1,9}$/.test(one(typed, SEEN)) ? { seen: Number(one(typed, SEEN)) } : {}),
    },
    key,
  );
  if ('takenBefore' in outcome || 'events' in outcome) {
    await forgetAnswers(visit);
    return c.redirect(`${mineAt(visit)}?gedaan=${verb}`, 303);
  }
  if ('absent' in outcome) return notFound(c, door);
  if ('changed' in outcome) {
    const fresh = (await openOwn(visit)) ?? own;
    const notices = ({ says }: Visit): readonly NoticeProps[] => [{ meaning: 'info', ...says.mine.changed, live: true }];
    return show(fresh, verb, { ...showing, notices, status: 409 });
  }
  const onField = outcome.refused.some(
    ({ field }) => field !== undefined && stepOf(verb).fields[field.split('.')[0] ?? ''] !== undefined,
  );
  return onField ? show(own, verb, { ...showing, refusals: outcome.refused }) : notNow(own, (at) => keptTexts(at, verb, typed));
}

function sentAlong(verb: OwnVerb, documents: readonly StoredFile[]): Record<string, readonly string[]> {
  const field = uploadField(verb);
  return field === undefined || documents.length === 0 ? {} : { [field]: documents.map(({ id }) => id) };
}

/** Only the fields that the page asks: a party speaks for itself, on this page. */
function rawOf(own: Own, verb: OwnVerb, typed: Typed): Record<string, unknown> {
  const {
    party: _party,
    how: _how,
    audience: _audience,
    identity: _identity,
    documents,
    capacity: _capacity,
    represents: _represents,
    staff: _staff,
    engagement: _engagement,
    authority,
    ...raw
  } = rawFromTyped(stepOf(verb).fields, meant(verb, typed), own.policy.details);
  if (verb === 'attach' || verb === 'answer') return { ...raw, authority };
  if (verb === 'retract') return { ...raw, documents };
  if (verb === 'involve') return { ...raw, capacity: 'representative', represents: own.party.id };
  if (verb === 'consent') return { ...raw, how: 'own-page' };
  if (verb === 'accept')
    return { ...raw, yes: own.policy.satisfaction.map(({ id }) => id).filter((id) => one(typed, `yes.${id}`) === 'yes') };
  return raw;
}

function fileFaultOf({ says }: Visit, { fileFaults, typed }: Posted): string | undefined {
  const ahead = several(typed, 'refused').map((told) => {
    const [fault = '', ...name] = told.split(':');
    return { field: DOCUMENTS, name: name.join(':'), fault };
  });
  const sentences = [...fileFaults, ...ahead].slice(0, 20).map((fault) => fileFaultWords(says.files, fault));
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

function takenDocuments({ c }: Visit, { fileFaults }: Posted): Response {
  return fileFaults.length === 0 ? c.body(null, 204) : c.json(fileFaults.map(({ name, fault }) => `${fault}:${name}`));
}

async function dropOne({ c, door, organisation }: Visit, key: string, id: string): Promise<void> {
  const session = uploadSession(visitorOf(c, door.cookies), key);
  await withOrganisation(door.office.pool, organisation, (tx) => dropUpload(tx, session, id));
}

function notNow(own: Own, typed: (visit: Visit) => readonly TypedValue[] = () => []): Response | Promise<Response> {
  return inEachLanguage(own.visit, (at) => {
    const visit = spokenOf(at, matterOf(own));
    const way = { href: mineAt(visit), label: visit.says.mine.back };
    return faultIn(visit, 409, { kind: 'said', ...visit.says.mine.notNow, typed: typed(visit), way });
  });
}

/** The own page closed while somebody typed: what was typed stands on the page, to be copied. */
function signedOut(visit: Visit, verb: OwnVerb, texts: Typed): Response | Promise<Response> {
  if (keptTexts(visit, verb, texts).length === 0) return toDoor(visit);
  return inEachLanguage(visit, (at) => {
    const { ended, endedText } = at.says.sayings.enter;
    const way = { href: mineAt(at), label: at.says.mine.back };
    return faultIn(at, 401, { kind: 'said', heading: ended, text: endedText, typed: keptTexts(at, verb, texts), way });
  });
}

/** What somebody wrote in their own words; not what was chosen, nor what the form carried by itself. */
function keptTexts(visit: Visit, verb: OwnVerb, typed: Typed): readonly TypedValue[] {
  const label = visit.says.mine.acts[verb].heading;
  const ours = new Set([TOKEN_FIELD, KEY_FIELD, SEEN]);
  return [...typed].flatMap(([name, values]) =>
    ours.has(name) ? [] : values.filter((value) => /\s/.test(value.trim())).map((value) => ({ name, label, value })),
  );
}

function toDoor(visit: Visit): Response {
  return visit.c.redirect(`${mineAt(visit)}?verlopen`, 303);
}
