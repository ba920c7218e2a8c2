/** The state of a case: what follows from its journal, and nothing that does not. */

import type { RoleId } from '#core/policy/clause.ts';
import type { Day } from '#core/time/day.ts';
import type { Moment } from '#core/time/moment.ts';
import type { Appeal, Escalation } from './appeals.ts';
import type { Appointment, ProposedMoments } from './appointment.ts';
import type { Draft, Hearing, Transcript } from './draft.ts';
import type { Capacity, DetailValue, DocumentRef } from './field.ts';
import type { Clearance, DataRequest, Destroyed, Hold } from './kept-data.ts';
import type { Alarm, ContactAgreement, Entrusted, Presented } from './organised.ts';
import type { Advice, Challenge, Handover, Panel, Signature } from './panel.ts';
import type { Rating } from './rating.ts';
import type { Remedy } from './remedy.ts';
import type { Status } from './status.ts';
import type { Unread } from './unread-letter.ts';

export type PartyId = string;
export type StaffId = string;

/** Who did something. A complainant acts through the own page; the system sends letters. */
export type Actor =
  | { readonly kind: 'staff'; readonly id: StaffId; readonly roles: readonly string[] }
  | { readonly kind: 'party'; readonly id: PartyId }
  | { readonly kind: 'public' }
  | { readonly kind: 'system' };

/** Who may see an item: us, all complainants, all persons concerned, one party by id; or only colleagues with a role: `role:chair`. */
export type Audience = readonly ('us' | 'complainants' | 'subjects' | `role:${RoleId}` | PartyId)[];

/** How two cases belong together: `to` and `from` of a split, `into` and `with` of a merge, `earlier` and `later` of cases that follow on each other. */
export type LinkWay = 'to' | 'from' | 'into' | 'with' | 'earlier' | 'later';

export type Reach = 'phone' | 'email' | 'post';

export interface Party {
  readonly id: PartyId;
  /** key of the person's details, which are kept apart */
  readonly person: string;
  readonly capacity: Capacity;
  readonly reach: readonly Reach[];
  readonly language: 'nl' | 'en';
  readonly staff?: StaffId;
  /** for a colleague: the roles when it turned out that this person takes part; a deputy steps in for them */
  readonly roles?: readonly string[];
  /** for a colleague whom it is about: the roles that take over for those roles, and so may open this case */
  readonly deputies?: readonly RoleId[];
  /** for whom it is about: in which way this person works for the organisation, by the code of the policy; absent: not known yet */
  readonly engagement?: string;
  readonly represents?: PartyId;
  /** for an outside body that gets copies: which one of the procedure's list; absent: another one */
  readonly informed?: string;
  /** for an outside body: the case, or the complaint itself, was passed on to it, and it got no copy of what we do with it */
  readonly takesOver?: true;
  /** for who speaks for a complainant: the entries by which the authority came into the file; absent: none did */
  readonly authority?: readonly number[];
  /** for who speaks for a complainant: the one of the two who gets the letters; absent: both */
  readonly letters?: 'representative' | 'complainant';
  /** answers to the policy's questions of satisfaction, and when */
  readonly satisfied?: { readonly answers: Readonly<Record<string, boolean>>; readonly at: Moment };
  /** this person withdrew; the others go on */
  readonly withdrawn?: Moment;
  /** how this person wants to be heard, as chosen */
  readonly wants?: string;
  /** hearing was left out for this person, on this ground */
  readonly waived?: string;
  /** what this person said of the points as they were framed last */
  readonly points?: 'right' | 'wrong';
  readonly invited?: { readonly at: Moment; readonly replyBy: Day; readonly proposed?: ProposedMoments };
  readonly heard: readonly { readonly at: Moment; readonly form: string; readonly report: boolean }[];
}

export interface Element {
  readonly number: number;
  readonly text?: string;
  readonly wish?: string;
  readonly verdict?: string;
  readonly finding?: string;
  readonly found: readonly string[];
}

export interface Question {
  readonly number: number;
  readonly to: PartyId;
  readonly asked: Moment;
  readonly answerBy?: Day;
  /** something that the complaint lacks: without it the complaint need not be taken up */
  readonly repair?: boolean;
  readonly answered?: Moment;
  readonly text?: string;
  readonly answer?: string;
}

export interface Proposal {
  readonly number: number;
  readonly at: Moment;
  readonly text?: string;
  readonly answers: Readonly<Record<PartyId, 'accepted' | 'declined'>>;
}

export interface Extension {
  readonly number: number;
  /** the entry that decided it: a notice refers to this */
  readonly sequence: number;
  /** the clause that allows it, and the clause whose duty it extends */
  readonly clause: string;
  readonly duty: string;
  readonly until: Day;
  readonly decided: Moment;
  readonly needsConsent: boolean;
  readonly consents: Readonly<Record<PartyId, boolean>>;
  /** who had to be told when it was decided: who joins later does not undo it */
  readonly mustKnow: readonly PartyId[];
  /** parties to whom the notice left */
  readonly noticed: readonly PartyId[];
  /** from when it counts: the notice left, or everybody agreed */
  readonly effective?: Moment;
  readonly lapsed?: boolean;
}

export interface Consultation {
  readonly sequence: number;
  readonly at: Moment;
  /** `first`, or the tier */
  readonly place: string;
  readonly roles: readonly string[];
  readonly staff?: StaffId;
}

export interface ExternalRecord {
  /** how the last attempt went */
  readonly state: 'recorded' | 'failed';
  readonly at: Moment;
  readonly everRecorded: boolean;
  /** its number there; gone after destruction */
  readonly id?: string;
  readonly error?: string;
}

/** That a colleague had a hand in the case: `place` is `first` or the tier, `roles` are those held at the time. */
export interface Hand {
  /** the entry by which */
  readonly sequence: number;
  readonly place: string;
  readonly staff: StaffId;
  readonly as: 'handled' | 'judged' | 'advised';
  readonly roles: readonly string[];
  /** it was handed over to this person, who took it over */
  readonly takenOver?: true;
}

export interface CaseDocument extends DocumentRef {
  readonly sequence: number;
  readonly audience: Audience;
  readonly from: 'complainant' | 'us' | 'letter';
  /** who handed it in on the own page */
  readonly by?: PartyId;
  readonly gone?: boolean;
  /** the virus scanner found something in it: nobody can open it */
  readonly infected?: boolean;
  /** the document of which this is a redacted copy */
  readonly copyOf?: string;
}

/** One thing that happened, without anybody's words: duties and conditions look only at these. */
export interface Happening {
  readonly name: string;
  readonly sequence: number;
  readonly at: Moment;
  readonly party?: PartyId;
  /** a day that the event promised or set */
  readonly day?: Day;
  /** for a letter: the entry it followed from */
  readonly because?: number;
}

export interface CaseState {
  readonly id: string;
  readonly reference: string;
  readonly policy: string;
  readonly version: number;
  readonly sequence: number;
  readonly status: Status;
  readonly record: string;
  readonly channel: string;
  readonly form: 'written' | 'oral';
  readonly received: Moment;
  readonly filed: Day;
  readonly conduct?: Day;
  /** it was lodged without a name */
  readonly anonymous?: boolean;
  readonly subject?: string;
  readonly parties: readonly Party[];
  /** the colleague who wrote it down for the complainant, with the roles held then; absent when the complainant did so */
  readonly registeredBy?: { readonly staff: StaffId; readonly roles: readonly RoleId[] };
  readonly handler?: StaffId;
  readonly recused: readonly StaffId[];
  /** colleagues who handle it together with the handler, where the procedure allows several */
  readonly beside: readonly StaffId[];
  /** everybody who ever was the handler, first one first */
  readonly handled: readonly StaffId[];
  /** given to somebody who has not said yet to have received it */
  readonly handover?: Handover;
  /** who got it last from whom, with what to know */
  readonly entrusted?: Entrusted;
  /** what was owed in person passed from one colleague to another */
  readonly delegated?: Entrusted;
  readonly alarms: readonly Alarm[];
  readonly agreements: readonly ContactAgreement[];
  /** what waits to be read by somebody else, or was read */
  readonly presented?: Presented;
  readonly signatures: readonly Signature[];
  /** those that fell because something changed under them, until they are given anew */
  readonly lapsed?: readonly Signature[];
  readonly panel?: Panel;
  readonly challenges: readonly Challenge[];
  readonly advice: readonly Advice[];
  /** what was told, as we wrote it down last */
  readonly transcript?: Transcript;
  readonly drafts: readonly Draft[];
  /** every time that somebody was heard, with its report */
  readonly hearings: readonly Hearing[];
  /** what kind of record it was before, and until when */
  readonly origins: readonly { readonly record: string; readonly until: Moment }[];
  /** cases that were split off from this one, or from which this one was; the case it was merged into, and those merged into it */
  readonly links: readonly { readonly case: string; readonly way: LinkWay }[];
  /** the reference of the case in which this one goes on; absent: it goes its own way */
  readonly mergedInto?: string;
  readonly framing: 'none' | 'proposed' | 'confirmed' | 'to-correct';
  readonly elements: readonly Element[];
  readonly questions: readonly Question[];
  /** the keys of reminders that were given */
  readonly reminders: readonly string[];
  /** what we do to put things right */
  readonly remedies: readonly Remedy[];
  readonly proposals: readonly Proposal[];
  /** when and where people are heard; cancelled and kept ones too */
  readonly appointments: readonly Appointment[];
  readonly extensions: readonly Extension[];
  readonly documents: readonly CaseDocument[];
  readonly holds: readonly Hold[];
  readonly clearances: readonly Clearance[];
  /** what persons asked about their data */
  readonly requests: readonly DataRequest[];
  readonly ratings: readonly Rating[];
  /** what is no longer there */
  readonly destroyed: readonly Destroyed[];
  readonly verdict?: string;
  /** the classes by group: `{ nature: ['i', 'iii'] }` */
  readonly classes: Readonly<Record<string, readonly string[]>>;
  /** what is known of the procedure's details, by id; what was personal is gone after destruction */
  readonly details: Readonly<Record<string, DetailValue>>;
  /** why it happened, by the codes of the policy, as the last review found */
  readonly causes: readonly string[];
  /** measures that followed from this case, and how each stands */
  readonly measures: readonly { readonly number: number; readonly stands: string }[];
  /** the track on which it is handled, and the role whose work it is by that */
  readonly track?: string;
  readonly routedTo?: string;
  readonly consultations: readonly Consultation[];
  /** how it stands with each register outside this system, by the system's id */
  readonly externals: Readonly<Record<string, ExternalRecord>>;
  /** the tier in which the case is, or which ruled last; absent: the handling itself */
  readonly tier?: string;
  readonly appeals: readonly Appeal[];
  /** what the answer itself promises to do, by which day, and when that was done */
  readonly undertaking?: { readonly sequence: number; readonly by: Day; readonly executed?: Moment };
  /** cases at bodies outside, by the forum */
  readonly escalations: readonly Escalation[];
  /** who had a hand in it, at which place: independence and sight follow from this */
  readonly hands: readonly Hand[];
  /** who does not want to be named where the case is discussed with others */
  readonly nameless?: readonly PartyId[];
  /** who has the way to an own page, and the letters that nobody told yet of those who have not */
  readonly pages: readonly PartyId[];
  readonly unread: readonly Unread[];
  readonly happenings: readonly Happening[];
  /** when a party last told us something, as it was entered */
  readonly told?: Moment;
  /** the last step, as long as nothing else happened: who took it can take it back before its letters leave */
  readonly undoable?: {
    readonly sequence: number;
    readonly step: string;
    readonly by: StaffId;
    readonly before: CaseState;
  };
}

/** Complainants who take part: not withdrawn. */
export function complainants(state: CaseState): readonly Party[] {
  return state.parties.filter((party) => party.capacity === 'complainant' && party.withdrawn === undefined);
}

/** Persons the complaint is about. */
export function subjects(state: CaseState): readonly Party[] {
  return state.parties.filter((party) => party.capacity === 'subject');
}

/** Who takes no part and gets copies: an outside body that the procedure keeps informed. */
export function informed(state: CaseState): readonly Party[] {
  return state.parties.filter((party) => party.capacity === 'informed');
}

/** The party with this id; undefined when this case has none. */
export function partyOf(state: CaseState, id: PartyId): Party | undefined {
  return state.parties.find((party) => party.id === id);
}

/**
 * Colleagues for whom the case does not exist: those it is about, and those who complain themselves or speak for
 * somebody who does (Awb 2:4, 9:7). They have an own page like everybody else.
 */
export function concernedStaff(state: CaseState): readonly StaffId[] {
  return state.parties.flatMap((one) => (one.staff === undefined || one.capacity === 'witness' ? [] : [one.staff]));
}

/** Whether the staff member is a person concerned by this complaint. */
export function isConcerned(state: CaseState, staff: StaffId): boolean {
  return concernedStaff(state).includes(staff);
}

/** Whether the staff member takes part in this case in whatever capacity, a witness too: then somebody else handles it. */
export function isInvolved(state: CaseState, staff: StaffId): boolean {
  return state.parties.some((party) => party.staff === staff);
}

/** The requests about data that wait for an answer. */
export function openRequests(state: Pick<CaseState, 'requests'>): readonly DataRequest[] {
  return state.requests.filter((one) => one.answered === undefined);
}

/** Whether everything personal of the case is gone: it counts as what it was, and nothing more can be done with it. */
export function isDestroyed(state: CaseState): boolean {
  return state.destroyed.some((one) => one.compartment === 'file');
}

/** A copy of the state with one party changed. */
export function withParty(state: CaseState, id: PartyId, change: (party: Party) => Party): CaseState {
  return { ...state, parties: state.parties.map((party) => (party.id === id ? change(party) : party)) };
}

/** A copy of the state with one extension changed. */
export function withExtension(state: CaseState, number: number, change: (one: Extension) => Extension): CaseState {
  return { ...state, extensions: state.extensions.map((one) => (one.number === number ? change(one) : one)) };
}
