/** Taking a step: the one way a case changes. Load, decide, keep, in one transaction; the second of two learns what changed. */
import { carrierOf } from '#core/case/carried.ts';
import { readableBy } from '#core/case/confidential.ts';
import { type Decided, decide, noSuchStep } from '#core/case/decide.ts';
import { isHandedInBy } from '#core/case/documents.ts';
import { duties } from '#core/case/duties.ts';
import type { Duty } from '#core/case/duty.ts';
import { evolve, replay } from '#core/case/evolve.ts';
import type { DocumentRef, Fields, PersonDetails } from '#core/case/field.ts';
import { shutOut } from '#core/case/insider.ts';
import { doneByLeaving } from '#core/case/leaving.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import { withoutMisfiled } from '#core/case/misfiled.ts';
import { isRefused, readValues } from '#core/case/read-values.ts';
import { withoutRecalled } from '#core/case/recalled.ts';
import { type Refused, refuse } from '#core/case/refusal.ts';
import type { Actor, CaseDocument, CaseState } from '#core/case/state.ts';
import type { CaseEvent, Colleague, Situation } from '#core/case/step.ts';
import { stepOf } from '#core/case/steps.ts';
import { recallable } from '#core/case/undoable.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Compartment } from '#core/policy/retention.ts';
import { notWhole } from '#core/register/whole.ts';
import { compareMoments, type Moment } from '#core/time/moment.ts';
import { lockBoth } from '#store/cases/find.ts';
import { type KeptPerson, loadPeople } from '#store/cases/people.ts';
import { saveStep } from '#store/cases/save.ts';
import { searchWords } from '#store/cases/search-words.ts';
import { keepTextsOf } from '#store/files/file-texts.ts';
import { newCaseId, newId } from '#store/id.ts';
import { Conflict, loadCase } from '#store/journal/events.ts';
import { takeBackLetters } from '#store/post/held-letters.ts';
import { addOutbox } from '#store/post/outbox.ts';
import { destroyRows } from '#store/retention/destruction.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { tellAppointments } from './appointment-mail.ts';
import { checkLetters } from './check-letters.ts';
import { colleaguesOf } from './colleagues.ts';
import { tellOrganised } from './entrusted.ts';
import type { NoteInCase } from './improvement/follow-through.ts';
import { learn } from './improvement/learn.ts';
import { linkUploads, openDoors } from './joining.ts';
import { leavingOf, markLeavingAnew } from './leaving.ts';
import { goOnThere, type Other, secondCaseFor } from './merge-into.ts';
import { type FileThere, fileElsewhere } from './misfiled.ts';
import type { Office } from './office.ts';
import { lettersOwed, messageFor } from './owed.ts';
import { planCase } from './plan-retention.ts';
import { relateThere } from './relate-there.ts';
import { keepSecondCase, type Splitting, secondCase } from './split-off.ts';
import { messagesInside, tellsInside } from './tell-inside.ts';
import { tellSigners } from './tell-signers.ts';
import { tellWhoseWork } from './whose-work.ts';

export interface Taking {
  readonly organisation: string;
  readonly caseId: string;
  readonly actor: Actor;
  readonly verb: Verb;
  readonly raw: Readonly<Record<string, unknown>>;
  /** when it really happened, when that was before now */
  readonly at?: Moment;
  /** the last entry the person knew when the form was made; absent: whatever is there now */
  readonly seen?: number;
  /** documents that may join: uploads of this browser session or, without one, what comes from elsewhere in the house */
  readonly uploads?: { readonly session?: string; readonly documents: readonly DocumentRef[] };
}

/** A taking with the second case that it is about, read in the same transaction. */
type TakingOfTwo = Taking & { readonly other?: Other; readonly people?: Situation['people'] };

export interface Taken {
  readonly policy: Policy;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly duties: readonly Duty[];
}

/** Somebody else changed the case in between; nothing was done, and nothing typed is lost. */
export interface Changed {
  readonly changed: readonly CaseEvent[];
  readonly state: CaseState;
  readonly policy: Policy;
}

export type Outcome = Taken | Refused | Changed | { readonly absent: true };

/** Takes one step in a case. All of it is kept when this answers with `Taken`, and nothing otherwise. */
export async function take(office: Office, taking: Taking): Promise<Outcome> {
  try {
    return await withOrganisation(office.pool, taking.organisation, (tx) => takeIn(office, tx, taking));
  } catch (fault) {
    // only possible for a writer that did not lock the case first; the answer is the same
    if (!(fault instanceof Conflict)) throw fault;
    return withOrganisation(office.pool, taking.organisation, (tx) => takeIn(office, tx, { ...taking, seen: fault.expected }));
  }
}

/** The same inside an open transaction, for steps that belong to other work, such as a letter that has left. */
export async function takeIn(office: Office, tx: Tx, taking: Taking): Promise<Outcome> {
  // a redacted copy is drawn by us: nobody hands in a file as one
  if (taking.verb === 'redact' && taking.uploads?.session !== undefined) return refuse('not-yours', { field: 'documents' });
  const second = secondNamed(taking);
  if (second !== undefined) await lockBoth(tx, taking.caseId, second);
  const loaded = await loadCase(tx, taking.caseId, { forUpdate: true });
  if (loaded === undefined) return { absent: true };
  const policy = office.policies.exact(loaded.meta.policy, loaded.meta.version);
  if (policy === undefined)
    throw new Error(`no policy ${loaded.meta.policy} version ${loaded.meta.version} for a case that runs under it`);
  const state = replay(loaded.meta, loaded.events);
  const roles = taking.actor.kind === 'staff' ? taking.actor.roles : [];
  const between = readableBy(policy, state, unseen(loaded.events, taking), roles);
  if (between.length > 0) return { changed: between, state, policy };
  const other =
    second === undefined || taking.verb === 'absorb' ? undefined : await secondCaseFor(office, tx, { ...taking, second });
  const colleagues = await colleaguesOf(tx, state, taking.raw);
  // what stands under a signature falls only with what changes
  const people = taking.verb === 'correct' ? { people: new Map(await loadPeople(tx, state.id)) } : {};
  const asked = { ...taking, ...people, ...(other === undefined ? {} : { other }) };
  const decided = wouldDecide(office, policy, state, asked, colleagues);
  if (isRefused(decided)) return decided;
  const deciding = { policy, state, before: loaded.events, decided, colleagues };
  const outcome = await keep(office, tx, taking, other === undefined ? deciding : { ...deciding, other });
  const { organisation } = taking;
  if ('events' in outcome) await learn(office, tx, { organisation, ...outcome }, noteInCaseOf(office, tx, organisation));
  return outcome;
}

/** The reference of a second case that changes with this one. */
function secondNamed({ verb, raw }: Taking): string | undefined {
  const field = Object.entries(stepOf(verb).fields).find(([, { kind }]) => kind === 'case')?.[0];
  const named = field === undefined ? undefined : raw[field];
  return typeof named === 'string' ? named : undefined;
}

/** Notes something in the file of a case in the name of the system, in the open transaction; throws when it is refused. */
export function noteInCaseOf(office: Office, tx: Tx, organisation: string): NoteInCase {
  return async (caseId, verb, raw) => {
    const outcome = await takeIn(office, tx, { organisation, caseId, actor: { kind: 'system' }, verb, raw });
    if (!('events' in outcome)) throw new Error(`${verb} was refused in a case: ${JSON.stringify(outcome)}`);
  };
}

/** A letter by a colleague's own hand waits a moment, so that it can be taken back; what follows by itself leaves at once. */
function holdFor({ undoSeconds = 0 }: Office, { actor, verb }: Taking): number {
  return actor.kind === 'staff' && recallable.has(verb) ? undoSeconds : 0;
}

/** What others did since the form was made; letters that the system sent in between disturb nobody. */
function unseen(events: readonly CaseEvent[], { seen, actor }: Taking): readonly CaseEvent[] {
  if (seen === undefined) return [];
  const own = 'id' in actor ? actor.id : undefined;
  return events.filter((one) => one.sequence > seen && one.by.kind !== 'system' && !('id' in one.by && one.by.id === own));
}

type Colleagues = ReadonlyMap<string, Colleague>;

/** Reads the values and decides, and keeps nothing. `fields` are those of the step, when a look beforehand asks for less. */
export function wouldDecide(
  office: Office,
  policy: Policy,
  state: CaseState,
  taking: TakingOfTwo,
  colleagues: Colleagues,
  fields: Fields = stepOf(taking.verb).fields,
): Decided | Refused {
  const now = office.clock();
  const at = taking.at ?? now;
  if (compareMoments(at, now) > 0) return refuse('in-future', { field: 'at' });
  if (compareMoments(at, state.received) < 0) return refuse('before-receipt', { field: 'at' });
  const mine = new Map(taking.uploads?.documents.map((one) => [one.id, one]));
  const inCase = new Map(state.documents.filter((one) => one.gone !== true).map((one) => [one.id, one]));
  // a document that is already in the case can only be named by those who work there, and by who handed it in
  const document = (id: string) => mine.get(id) ?? nameable(state, taking.actor, inCase.get(id));
  // whatever is filled in, there is no such step
  const none = noSuchStep({ policy, state, actor: taking.actor }, taking.verb);
  if (none !== undefined) return none;
  const values = readValues(fields, taking.raw, { policy, now, document });
  if (isRefused(values)) return values;
  const situation: Situation = {
    policy,
    state,
    actor: taking.actor,
    now,
    at,
    colleague: (id) => colleagues.get(id),
    newId: idsOf(taking.verb),
    ...(taking.people === undefined ? {} : { people: taking.people }),
    ...(taking.other === undefined ? {} : { other: taking.other }),
  };
  return decide(situation, { verb: taking.verb, values: values.values });
}

function nameable(state: CaseState, actor: Actor, there: CaseDocument | undefined): CaseDocument | undefined {
  if (there === undefined || actor.kind === 'staff' || actor.kind === 'system') return there;
  return actor.kind === 'party' && isHandedInBy(state, there, actor.id) ? there : undefined;
}

/** A split makes a case; all else that steps make is a party, a person or a file. */
function idsOf(verb: Verb): () => string {
  return verb === 'split' ? newCaseId : newId;
}

interface Deciding {
  readonly policy: Policy;
  readonly state: CaseState;
  readonly before: readonly CaseEvent[];
  readonly decided: Decided;
  readonly colleagues: Colleagues;
  /** the case that goes on, where this one is merged into it */
  readonly other?: Other;
}

async function keep(office: Office, tx: Tx, taking: Taking, deciding: Deciding): Promise<Taken | Refused> {
  const { policy, decided, colleagues } = deciding;
  const { events } = decided;
  const gone = await recalledTooLate(tx, taking, events);
  if (gone !== undefined) return gone;
  const state = events.reduce(evolve, deciding.state);
  const owed = duties(policy, state);
  const letters = lettersOwed(policy, state, events);
  const people = new Map<string, PersonDetails>(await loadPeople(tx, state.id));
  for (const { person, details } of decided.people) people.set(person, { ...people.get(person), ...details });
  const story = [...deciding.before, ...events];
  const incomplete = checkLetters(office, { policy, state, events: story, duties: owed, people, colleagues }, letters);
  if (incomplete !== undefined) return incomplete;
  const second = secondOf(office, taking, { policy, state, events, people });
  if (second !== undefined && 'refused' in second) return second;
  const registered = { policy, state, people, language: 'nl', events: withoutRecalled(story) } as const;
  // only whether somebody is named counts here: also a colleague who left is
  const lacks = notWhole({ ...registered, colleague: (id) => id }, taking.verb);
  if (lacks !== undefined) return lacks;
  const changedPeople = decided.people.map(({ person }) => ({ person, details: people.get(person) as PersonDetails }));
  const everybody = [...people].map(([person, details]) => ({ person, details }));
  const misfiled = await fileElsewhere(tx, deciding.state, events, attachTo(office, tx, taking));
  if (misfiled !== undefined) return misfiled;
  const merged = await goOnThere(office, tx, taking.actor, deciding, (onward) => {
    const { organisation, actor } = taking;
    return keep(office, tx, { organisation, caseId: onward.state.id, actor, verb: 'absorb', raw: {} }, onward);
  });
  if (merged !== undefined) return merged;
  const related = await relateThere(office, tx, taking.actor, deciding, (there) => {
    const { organisation, actor } = taking;
    return keep(office, tx, { organisation, caseId: there.state.id, actor, verb: 'relate', raw: {} }, there);
  });
  if (related !== undefined) return related;
  await linkUploads(tx, state, events, taking.uploads?.session);
  if (events.some(({ name }) => LEAVES.includes(name))) await keepTextsOf(tx, state.id, live(state));
  const outbox = letters.map((one) => messageFor(one, office.mailHost, holdFor(office, taking)));
  await saveStep(tx, {
    state,
    events,
    people: changedPeople,
    duties: owed,
    carriedBy: carrierOf(policy, state, (id) => colleagues.get(id)?.roles ?? []),
    shutOut: shutOut(policy, state),
    outbox,
    leaving: doneByLeaving(policy, state, owed, leavingOf(outbox)),
    search: searchWords(withoutMisfiled(withoutRecalled(story)), everybody),
  });
  // a letter that was taken back does nothing any more
  if (events.some(({ name }) => name === 'recalled')) await markLeavingAnew(office, tx, state.id);
  if (second !== undefined) await keepSecondCase(office, tx, second);
  await tellOrganised(office, tx, policy, state, events);
  await tellSigners(office, tx, policy, state, events);
  await tellWhoseWork(office, tx, policy, state, events);
  const change = { policy, before: deciding.state, state, by: taking.actor };
  await addOutbox(tx, undefined, await messagesInside(office, tx, change, tellsInside(change)));
  await tellAppointments(office, tx, { policy, before: deciding.state, state, events, wait: holdFor(office, taking) });
  await keepByTheRules(tx, deciding, state, everybody);
  await openDoors(office, tx, deciding.state, state);
  return { policy, state, events, duties: owed };
}

/** After these a document may no longer be one of the case. */
const LEAVES: readonly string[] = ['moved', 'merged', 'retracted', 'recalled', 'destroyed'];

function live({ documents }: CaseState): readonly string[] {
  return documents.filter(({ gone }) => gone !== true).map(({ id }) => id);
}

/** What is taken back must still be here: the letters go out of the outbox with it, or nothing changes. */
async function recalledTooLate(tx: Tx, { caseId }: Taking, events: readonly CaseEvent[]): Promise<Refused | undefined> {
  const entry = events.find(({ name }) => name === 'recalled')?.facts.entry;
  if (typeof entry !== 'number' || (await takeBackLetters(tx, caseId, entry))) return undefined;
  return refuse('too-late-to-recall');
}

/** The case that a split makes; undefined for every other step. */
function secondOf(office: Office, { actor }: Taking, about: Omit<Splitting, 'event' | 'actor' | 'now'> & Pick<Taken, 'events'>) {
  const event = about.events.find((one) => one.name === 'parted');
  return event === undefined ? undefined : secondCase({ ...about, event, actor, now: office.clock() });
}

/** Until when an ended case is kept follows from every step; what a step destroys is gone when it is kept. */
async function keepByTheRules(
  tx: Tx,
  { policy, before, decided, state: old }: Deciding,
  state: CaseState,
  people: readonly KeptPerson[],
): Promise<void> {
  for (const event of decided.events.filter(({ name }) => name === 'destroyed')) {
    const { rule, compartment } = event.facts as { rule: string; compartment: Compartment };
    // the names stay when only the documents go
    const known = compartment === 'documents' ? people : [];
    const search = searchWords(withoutMisfiled([...before, ...decided.events]), known);
    await destroyRows(tx, { caseId: state.id, sequence: event.sequence, rule, compartment, at: event.entered, search });
  }
  const ended = state.status !== 'open' || old.status !== 'open';
  if (ended && policy.retention.rules.length > 0) await planCase(tx, policy, state);
}

/** Adding documents to another case, as the same colleague. */
function attachTo(office: Office, tx: Tx, { organisation, actor }: Taking): FileThere {
  return async (caseId, documents, description) => {
    const raw = { documents: documents.map(({ id }) => id), description };
    const outcome = await takeIn(office, tx, { organisation, caseId, actor, verb: 'attach', raw, uploads: { documents } });
    return isRefused(outcome) ? outcome : 'events' in outcome;
  };
}
