/** Opening a case to read it: for a colleague who may see it, or for a party on the own page, each with what is theirs. */

import { isFor } from '#core/access.ts';
import { dutiesFor, readableBy } from '#core/case/confidential.ts';
import { readersOfLetter } from '#core/case/documents.ts';
import { duties } from '#core/case/duties.ts';
import type { Duty } from '#core/case/duty.ts';
import { replay } from '#core/case/evolve.ts';
import type { PersonDetails } from '#core/case/field.ts';
import { withoutMisfiled } from '#core/case/misfiled.ts';
import { withoutRecalled } from '#core/case/recalled.ts';
import { remediesAreTold } from '#core/case/remedies.ts';
import { isSilenced } from '#core/case/speaker.ts';
import type { CaseState, Party } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { stepOfEvent } from '#core/case/steps.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { RegisterCell, RegisteredCase } from '#core/register/row.ts';
import { signedCells } from '#core/register/signed.ts';
import { isCaseFor } from '#store/cases/find.ts';
import { loadPeople, loadPeopleWhere } from '#store/cases/people.ts';
import { type Withheld, withheldOf } from '#store/files/scans.ts';
import { type LoadedCase, loadCase, loadCaseWhere } from '#store/journal/events.ts';
import { lettersLeaveAt } from '#store/post/held-letters.ts';
import type { Tx } from '#store/transaction.ts';
import { Values, type Viewer } from '#store/viewer.ts';
import type { Office } from './office.ts';

export interface OpenCase {
  readonly policy: Policy;
  readonly state: CaseState;
  /** the entries that are there to be read: none that was taken back, and none that is for others */
  readonly events: readonly CaseEvent[];
  /** every entry, without its words: to work something out from, never to show. On an own page: none */
  readonly journal: readonly CaseEvent[];
  readonly duties: readonly Duty[];
  readonly people: ReadonlyMap<string, PersonDetails>;
  /** documents that nobody can open now, by id, and why */
  readonly withheld: ReadonlyMap<string, Withheld>;
}

/** The case for a colleague, without what is for other roles; undefined when there is none, or none for this colleague. */
export async function openCase(office: Office, tx: Tx, viewer: Viewer, idOrReference: string): Promise<OpenCase | undefined> {
  const values = new Values();
  const seen = { text: isCaseFor(viewer, values, idOrReference), values: values.list };
  const [loaded, people, withheld] = await Promise.all([
    loadCaseWhere(tx, seen),
    loadPeopleWhere(tx, seen),
    withheldFor(office, tx, seen),
  ]);
  const open = loaded === undefined ? undefined : opened(office, loaded, people, withheld);
  if (open === undefined) return undefined;
  const { policy, state, events } = open;
  const { roles } = viewer.staff;
  return { ...open, events: readableBy(policy, state, events, roles), duties: dutiesFor(policy, state, roles) };
}

/** What the own page has beside the case: whose it is, and what this person would sign for, worded for whoever reads it. */
export interface OnOwnPage {
  readonly party: Party;
  readonly signed: (signature: string, reader: Pick<RegisteredCase, 'colleague' | 'language'>) => readonly RegisterCell[];
}

/** The own page of one party: entries, documents and people that are meant for this person, and no others. */
export async function openOwnPage(
  office: Office,
  tx: Tx,
  caseId: string,
  partyId: string,
): Promise<(OpenCase & OnOwnPage) | undefined> {
  const read = await readCase(office, tx, caseId);
  const whole = read === undefined ? undefined : await asItLeft(tx, read);
  const party = whole?.state.parties.find((one) => one.id === partyId);
  if (whole === undefined || party === undefined || isSilenced(party)) return undefined;
  const theirs = lettersToOthers(whole, party);
  const mine: Mine = ({ audience, sequence }) => !theirs.has(sequence) && isFor(audience, whole.state, partyId, sequence);
  const events = whole.events.filter(mine).map(withoutOurs);
  const own = new Set([
    party.person,
    ...whole.state.parties.filter((one) => one.id === party.represents || one.represents === party.id).map((one) => one.person),
  ]);
  const people = new Map([...whole.people].filter(([person]) => own.has(person)));
  const owed = dutiesFor(whole.policy, whole.state, []);
  const signed: OnOwnPage['signed'] = (signature, reader) => signedCells({ ...whole, ...reader }, signature);
  return { ...whole, state: ownState(whole.state, party, mine), events, journal: [], duties: owed, people, party, signed };
}

/**
 * The entries of letters that somebody else got: they carry the code of that person's own page, which must not outlive an authority
 * (Awb 2:1). Who leaves the letters to whoever speaks for them, reads them here all the same.
 */
function lettersToOthers({ events, state }: OpenCase, { id }: Party): ReadonlySet<number> {
  const others = events.filter(({ name, party }) => name === 'sent' && !readersOfLetter(state, party ?? id).includes(id));
  return new Set(others.map((one) => one.sequence));
}

/** The case without its last step as long as the letters of that step can still be taken back: nobody reads here what may never leave. */
async function asItLeft(tx: Tx, whole: OpenCase): Promise<OpenCase> {
  const { policy, state, events } = whole;
  const { undoable } = state;
  if (undoable === undefined || (await lettersLeaveAt(tx, state.id, undoable.sequence)) === undefined) return whole;
  const { before, sequence } = undoable;
  return { ...whole, state: before, duties: duties(policy, before), events: events.filter((one) => one.sequence !== sequence) };
}

/** An entry without the words that are for us alone: that it happened may be known, what we wrote down of it not. */
function withoutOurs(event: CaseEvent): CaseEvent {
  const fields = stepOfEvent(event.name)?.fields ?? {};
  if (event.personal === undefined) return event;
  const theirs = Object.entries(event.personal).filter(([name]) => fields[name]?.ours !== true);
  return { ...event, personal: Object.fromEntries(theirs) };
}

/** Whether an entry or document is for this person. */
type Mine = (item: Pick<CaseEvent, 'audience' | 'sequence'>) => boolean;

/** The state without what others said, and without verdicts before they are told. */
function ownState(state: CaseState, party: Party, mine: Mine): CaseState {
  const complains = party.capacity === 'complainant' || party.capacity === 'representative';
  const told = state.happenings.some((one) => one.name === 'concluded');
  const own = [party.id, party.represents];
  const { transcript, ...rest } = state;
  const elements = complains
    ? state.elements.map(({ verdict, finding, ...one }) => (told ? { ...one, verdict, finding } : { ...one, found: [] }))
    : [];
  return {
    ...rest,
    ...(transcript !== undefined && own.includes(transcript.of) ? { transcript } : {}),
    documents: state.documents.filter((one) => one.gone !== true && mine(one)),
    questions: state.questions.filter((one) => one.to === party.id || one.to === party.represents),
    // what others ask about their data is between them and us
    requests: state.requests.filter((one) => one.party === party.id || one.party === party.represents),
    proposals: complains ? state.proposals : [],
    drafts: state.drafts.filter((one) => own.includes(one.to)),
    hearings: state.hearings.filter((one) => own.includes(one.of)),
    challenges: state.challenges.filter((one) => own.includes(one.by)),
    // what a committee thinks is for who concludes; that there is another case, is told in the story
    advice: [],
    links: [],
    remedies: complains && remediesAreTold(state) ? state.remedies : [],
    elements: elements as CaseState['elements'],
  };
}

async function readCase(office: Office, tx: Tx, caseId: string): Promise<OpenCase | undefined> {
  const [loaded, people, withheld] = await Promise.all([
    loadCase(tx, caseId),
    loadPeople(tx, caseId),
    withheldFor(office, tx, caseId),
  ]);
  return loaded === undefined ? undefined : opened(office, loaded, people, withheld);
}

function opened(
  office: Office,
  { meta, events }: LoadedCase,
  people: OpenCase['people'],
  asked: OpenCase['withheld'] | undefined,
): OpenCase | undefined {
  const policy = office.policies.exact(meta.policy, meta.version);
  if (policy === undefined) return undefined;
  const state = replay(meta, events);
  const withheld = asked ?? infectedIn(state);
  const journal = events.map(({ personal: _, ...entry }) => entry);
  const shown = withoutMisfiled(withoutRecalled(events));
  return { policy, state, events: shown, journal, duties: duties(policy, state), people, withheld };
}

/** Without a scanner nothing waits, and what it once found stands in the case itself: then nothing has to be asked. */
async function withheldFor({ scanner }: Office, tx: Tx, ofCase: Parameters<typeof withheldOf>[2]) {
  return scanner === undefined ? undefined : withheldOf(tx, true, ofCase);
}

function infectedIn({ documents }: CaseState): OpenCase['withheld'] {
  return new Map(documents.flatMap(({ id, infected }) => (infected === true ? [[id, 'infected']] : [])));
}
