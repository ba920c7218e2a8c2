/** What a policy is: a published complaints procedure as data, with the law layers already laid over it. */
import type { Calendar } from '#core/time/calendar.ts';
import type { Day } from '#core/time/day.ts';
import type { Classes } from './classes.ts';
import type { Clause, ClauseId, LetterId, RoleId } from './clause.ts';
import type { ClosedWay } from './closed-way.ts';
import type { ClosingDay } from './closing-day.ts';
import type { Details } from './details.ts';
import type { ImprovementRule } from './improvement.ts';
import type { Informed } from './informed.ts';
import { type Label, type Language, say } from './label.ts';
import type { LetterKind } from './letter-kind.ts';
import type { Moments } from './moments.ts';
import type { Periods } from './periods.ts';
import type { Prompts } from './prompts.ts';
import type { RegisterRule } from './register.ts';
import type { ReportRule } from './report.ts';
import type { Retention } from './retention.ts';
import type { Reviews } from './reviews.ts';
import type { Forum, Tier, TierId } from './tiers.ts';
import type { Tracks } from './tracks.ts';
import type { WhoActs } from './who-acts.ts';

export interface Organisation {
  readonly name: string;
  readonly kind: 'public-body' | 'private';
  /** prefix of the readable reference that complainants get, e.g. `ABC` in ABC-2026-00412 */
  readonly reference: string;
  readonly colour: string;
  readonly phone?: { readonly number: string; readonly hours: Label };
  readonly email?: string;
  readonly address?: readonly string[];
  readonly place?: string;
  readonly website?: string;
}

export interface Role {
  readonly name: Label;
  /** the steps (verbs) this role may take */
  readonly may: readonly string[];
  /** every case, or those where the person is the handler or owes something */
  readonly sees: 'all' | 'own';
  /** there is one such person: whoever needs two looks further */
  readonly people?: 'one';
  /** for advice this role is asked as such, also where a name is needed: nobody who holds it rules on the appeal then */
  readonly askedAsRole?: boolean;
  /** the role that takes its work over in a case about somebody who holds this role */
  readonly deputy?: RoleId;
  /** its own mail address: where it stands in for who reads the organisation's mail, or looks at an appeal, one writes there */
  readonly email?: string;
  /** its own post address, in lines, for the same */
  readonly address?: readonly string[];
}

export interface Channel {
  readonly name: Label;
  readonly form: 'written' | 'oral';
  /** named in the published text; others are handled when they come, but not advertised */
  readonly offered: boolean;
  /** what of the organisation the public pages tell for it, or `form`: the form on those pages themselves */
  readonly contact?: ChannelContact;
  /** named by the organisation itself, not by the text */
  readonly added?: true;
  /** clauses of the published text that promise it */
  readonly source?: readonly string[];
}

/** How people reach the organisation through a channel. */
export type ChannelContact = 'form' | 'phone' | 'email' | 'address';

export interface RecordKind {
  readonly name: Label;
  /** can a citizen lodge it through the form */
  readonly lodged: boolean;
  /** no case: a talk, something handed out; kept in the register, done at once, nothing is owed unless a clause names this record */
  readonly atOnce?: boolean;
  /** an oral one is written down, and counts as written once who told it approves */
  readonly oral?: 'transcript';
  /** its name as one word in our sentences, without an article; absent: `name` */
  readonly called?: Label;
  /** that word takes *het* in Dutch; else it takes *de* */
  readonly het?: boolean;
  /** what who tells this is called, where that is another word than for who complains; without an article */
  readonly toldBy?: Label;
  /** solved while somebody calls or stands at the desk, it is written down, accepted and closed with one button */
  readonly solvedAtOnce?: boolean;
}

/** A question that helps to find the right way in; each answer leads to a next question or to a way. */
export interface TriageQuestion {
  readonly id: string;
  readonly asks: Label;
  readonly answers: readonly { readonly says: Label; readonly next?: string; readonly way?: string }[];
}

/** Where someone ends up after triage: the complaint form, or another route with its own text. */
export interface Way {
  readonly id: string;
  readonly name: Label;
  readonly text: Label;
  readonly lodge?: string;
  /** what is on paper and is passed on this way, goes by itself to this body of the list `informed` */
  readonly goesTo?: string;
  /** the public front page asks to do this first, and shows the way around it beside it */
  readonly talkFirst?: boolean;
}

/** A way a person can be heard. */
export interface HearingForm {
  readonly name: Label;
  readonly report: boolean;
}

/** How the texts address people, and what they call them. */
export interface Voice {
  readonly address: 'u' | 'je';
  /** who complains, as one word without an article */
  readonly complainant: Label;
  /** more of them; absent: the product's own word */
  readonly complainants?: Label;
  /** whom the complaint is about; absent: the product's own word */
  readonly subject?: Label;
  /** the words that take *het* in Dutch; all others take *de* */
  readonly het?: readonly ('complainant' | 'subject')[];
  /** what a case is, in the sentences about one kind of case; absent: a complaint */
  readonly matter?: { readonly name: Label; readonly het: boolean };
}

/** What colleagues can mark; `for`: whoever else reads it, with what was noted at it. */
export interface MilestoneName extends Label {
  readonly for?: readonly ('complainants' | 'subjects')[];
}

export interface Policy extends WhoActs {
  /** the format it is carried out in; an older file is raised to it while it is read */
  readonly format: 2;
  readonly policy: string;
  readonly version: number;
  readonly inForce: Day;
  readonly organisation: Organisation;
  readonly law: readonly string[];
  readonly voice: Voice;
  /** headline and introduction of the landing page, and the words of the button to a form that is not for complaints alone */
  readonly front: { readonly title: Label; readonly intro: Label; readonly begin?: Label };
  readonly calendar: Calendar;
  /** days on which the organisation is closed, that it set itself: no part of the text; absent: none */
  readonly closingDays?: readonly ClosingDay[];
  /** ways that are closed for some time, which the organisation set itself: no part of the text; absent: none */
  readonly closedChannels?: Readonly<Record<string, ClosedWay>>;
  /** since when the organisation takes up no new complaints, which it set itself; absent: it does */
  readonly closedSince?: Day;
  readonly roles: Readonly<Record<RoleId, Role>>;
  readonly records: Readonly<Record<string, RecordKind>>;
  readonly channels: Readonly<Record<string, Channel>>;
  readonly subjects: Readonly<Record<string, Label>>;
  readonly triage: readonly TriageQuestion[];
  readonly ways: readonly Way[];
  /** headings of the public page, in order */
  readonly sections: Readonly<Record<string, Label>>;
  readonly clauses: readonly Clause[];
  readonly verdicts: Readonly<Record<string, Label>>;
  readonly hearing: {
    readonly forms: Readonly<Record<string, HearingForm>>;
    /** grounds on which hearing the complainant may be left out, by code */
    readonly waivers: Readonly<Record<string, { readonly name: Label; readonly source: readonly string[] }>>;
  };
  /** appeals inside the organisation, in the order in which they follow */
  readonly tiers: Readonly<Record<TierId, Tier>>;
  /** outside bodies, the first that applies first */
  readonly forums: Readonly<Record<string, Forum>>;
  /** outside bodies that get copies, by code; absent: a colleague names whoever it is */
  readonly informed?: Informed;
  readonly letters: Readonly<Record<LetterId, LetterKind>>;
  /** fixed texts that go with letters; their text already stands behind that of the letter */
  readonly enclosures: Readonly<Record<string, LetterKind>>;
  /** letters of the house, which every policy has: about how we work, not about what the procedure says; absent: none */
  readonly house?: Readonly<Record<LetterId, LetterKind>>;
  /** what to do at a danger, one step a line, by its kind; absent: the house says nothing of it */
  readonly scripts?: Readonly<Record<string, string>>;
  /** how a case is filed away */
  readonly classes: Classes;
  /** what else is recorded of a case */
  readonly details: Details;
  /** ways in which a case can be handled */
  readonly tracks: Tracks;
  /** what colleagues can mark with its own day, by code */
  readonly milestones: Readonly<Record<string, MilestoneName>>;
  /** milestones made of others, by the name that stands behind `moment:` */
  readonly moments?: Moments;
  /** periods that do not count in a term, by the name under which a duty excludes them */
  readonly periods: Periods;
  /** what colleagues plan ahead with a day of its own, such as a hearing, by code */
  readonly appointments: Readonly<Record<string, Label>>;
  /** registers outside this system in which a case is recorded as well */
  readonly systems: Readonly<Record<string, { readonly name: Label }>>;
  /** the two questions (or one) by which a complainant says that it is solved */
  readonly satisfaction: readonly { readonly id: string; readonly asks: Label }[];
  /** how a complainant is asked to look back on the handling, and of which records; absent: it is not asked */
  readonly rating?: { readonly asks: Label; readonly records: readonly string[] };
  /** what a colleague keeps in mind at a step; absent: the procedure says nothing of it */
  readonly prompts?: Prompts;
  /** letters that somebody else reads before they leave, by the step that sends them; absent: none */
  readonly reviews?: Reviews;
  /** the register of complaints; absent: the procedure describes none */
  readonly register?: RegisterRule;
  /** what is reported about complaints, to whom and how often */
  readonly reports?: readonly ReportRule[];
  /** how long what is personal stays; no rules: the procedure says nothing of it */
  readonly retention: Retention;
  /** roles that must approve a new version before it counts; absent: nobody needs to */
  readonly approval?: { readonly newVersion: readonly RoleId[] };
  /** who approved this version, and on which day */
  readonly approved?: { readonly by: RoleId; readonly on: Day };
  /** causes, measures and their effect; absent: the procedure promises nothing of it */
  readonly improvement?: ImprovementRule;
  /** sentence above the facts of the published source: modelled on, not connected with */
  readonly modelledOn: Label;
}

/** The letter with this id, of the procedure or of the house; undefined when there is none. */
export function letterKind({ letters, house }: Pick<Policy, 'letters' | 'house'>, id: LetterId): LetterKind | undefined {
  if (Object.hasOwn(letters, id)) return letters[id];
  return house !== undefined && Object.hasOwn(house, id) ? house[id] : undefined;
}

/** What these roles are called: "teamleider, klachtcoördinator". */
export function rolesInWords({ roles }: Pick<Policy, 'roles'>, ids: readonly RoleId[], language: Language): string {
  return ids.map((id) => (roles[id] === undefined ? id : say(roles[id].name, language))).join(', ');
}

/** The clause with this id; undefined when there is none. */
export function clauseOf(policy: Policy, id: ClauseId): Clause | undefined {
  return policy.clauses.find((clause) => clause.id === id);
}
