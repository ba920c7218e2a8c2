/** One request of a colleague: who it is, in which organisation and language, and what they may see. */
import type { Context } from 'hono';
import { assignsFirst } from '#core/access.ts';
import type { Actor } from '#core/case/state.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Day } from '#core/time/day.ts';
import { dayOf, type Moment } from '#core/time/moment.ts';
import { inRecord } from '#core/words/called.ts';
import { type OpenCase, openCase } from '#handling/open-case.ts';
import type { PdfWriter } from '#letters/as-pdf.ts';
import type { StaffMember } from '#store/access/staff.ts';
import { type StaffSession, staffOfEndedSession, staffOfSession } from '#store/access/staff-session.ts';
import { findCase } from '#store/cases/find.ts';
import { askTogether } from '#store/transaction.ts';
import type { Viewer } from '#store/viewer.ts';
import { COOKIE } from '../cookies.ts';
import type { Door } from '../door.ts';
import { languageOf } from '../language-of.ts';
import type { Language } from '../words/language.ts';
import { type ScreenWords, screenWords } from '../words/screen/screen.ts';
import { type StaffPageWords, staffPageWords } from '../words/staff/staff-page-words.ts';

/** What the pages for colleagues need besides what every page needs: the drawing of a letter before it leaves. */
export interface StaffDoor extends Door {
  readonly pdf: Pick<PdfWriter, 'write'>;
}

/** Anybody who asks, signed in or not. */
export interface DoorVisit {
  readonly c: Context;
  readonly door: StaffDoor;
  readonly language: Language;
  readonly words: ScreenWords;
  readonly says: StaffPageWords;
  readonly now: Moment;
  readonly today: Day;
}

/** A colleague at work. */
export interface Desk extends DoorVisit {
  readonly organisation: string;
  readonly policy: Policy;
  readonly me: StaffMember;
  readonly viewer: Viewer;
  readonly actor: Extract<Actor, { kind: 'staff' }>;
  /** the session's own secret: forms are made under it */
  readonly session: string;
  /** what this session has proven, and what it still owes */
  readonly proof: Pick<StaffSession, 'owesFactor' | 'hasFactor' | 'provenAgo' | 'confirmIn'>;
  /** may open a case that is not one's own, in an emergency */
  readonly inEmergency: boolean;
}

/** A colleague with a case that they may see. */
export interface CaseDesk extends Desk {
  readonly open: OpenCase;
  /** the address of the case, without a slash at the end */
  readonly base: string;
}

/** What is known of every request. */
export function doorVisit(c: Context, door: StaffDoor): DoorVisit {
  const language = languageOf(c, door.cookies);
  const now = door.office.clock();
  return { c, door, language, words: screenWords(language), says: staffPageWords({ language }), now, today: dayOf(now) };
}

/** The colleague whose session this is, with the roles of this instant; undefined when nobody is signed in. */
export async function deskOf(visit: DoorVisit): Promise<Desk | undefined> {
  const { c, door } = visit;
  const session = door.cookies.read(c, COOKIE.staff);
  if (session === undefined) return undefined;
  return deskFor(visit, session, await staffOfSession(door.office.pool, session, visit.today));
}

const DESK = 'desk';

/** Notes at which desk this request is answered, for what is done with its answer, or when answering fails. */
export function atDesk(c: Context, desk: Desk): void {
  c.set(DESK, desk);
}

/** Which that is; undefined when nobody is signed in, or it was not looked at yet. */
export function deskHere(c: Context): Desk | undefined {
  return c.get(DESK) as Desk | undefined;
}

/** The desk at which somebody sat whose session has ended by itself: to keep what was typed there, and for nothing else. */
export async function leftDesk(visit: DoorVisit): Promise<Desk | undefined> {
  const { c, door } = visit;
  const session = door.cookies.read(c, COOKIE.staff);
  return session === undefined ? undefined : deskFor(visit, session, await staffOfEndedSession(door.office.pool, session));
}

function deskFor(visit: DoorVisit, session: string, found: StaffSession | undefined): Desk | undefined {
  const { door, today } = visit;
  const policy = found === undefined ? undefined : door.office.policies.current(found.organisation, today);
  if (found === undefined || policy === undefined) return undefined;
  const { organisation, staff: me, inEmergency = false, standsIn, ...proof } = found;
  return {
    ...visit,
    says: staffPageWords({ language: visit.language, policy }),
    organisation,
    policy,
    me,
    session,
    proof,
    inEmergency,
    viewer: viewerOf(policy, organisation, me, standsIn),
    actor: { kind: 'staff', id: me.id, roles: me.roles },
  };
}

/** What the roles together grant to see. Who has no role of the procedure is nobody's handler and sees no case. */
export function viewerOf(
  policy: Policy,
  organisation: string,
  { id, roles }: StaffMember,
  standsIn: readonly string[] = [],
): Viewer {
  const works = roles.some((role) => policy.roles[role] !== undefined);
  const sees = roles.some((role) => policy.roles[role]?.sees === 'all') ? 'all' : 'own';
  return {
    organisation,
    staff: { id: works ? id : '', roles, sees, assigns: assignsFirst(policy, roles), standsIn: works ? standsIn : [] },
  };
}

/** The case in the address, when there is one for this colleague; what may not be seen looks like what does not exist. */
export async function caseDesk(desk: Desk, idOrReference: string): Promise<CaseDesk | undefined> {
  const { office } = desk.door;
  const open = await askTogether(office.pool, desk.organisation, (tx) => openCase(office, tx, desk.viewer, idOrReference));
  if (open === undefined) return undefined;
  const { record, reference } = open.state;
  const policy = inRecord(desk.policy, record);
  const says = policy === desk.policy ? desk.says : staffPageWords({ language: desk.language, policy });
  return { ...desk, policy, says, open: { ...open, policy: inRecord(open.policy, record) }, base: `/werk/zaken/${reference}` };
}

/** Whether this colleague is signed in and may see the case at this moment: while something of it is handed out piece by piece. */
export async function maySeeStill(desk: CaseDesk): Promise<boolean> {
  const now = await deskOf(desk);
  if (now === undefined) return false;
  const found = await askTogether(now.door.office.pool, now.organisation, (tx) => findCase(tx, now.viewer, desk.open.state.id));
  return found !== undefined;
}
