/** What is owed in one case: which comes first, where it is done, and its words. */

import { guarded, isOffered } from '#core/case/decide.ts';
import type { Duty } from '#core/case/duty.ts';
import { lifecycle, type Verb } from '#core/case/lifecycle.ts';
import { complainants, partyOf } from '#core/case/state.ts';
import { stepOf } from '#core/case/steps.ts';
import { isPast } from '#core/case/term.ts';
import { eventOf, qualifiedName } from '#core/policy/vocabulary.ts';
import type { Day } from '#core/time/day.ts';
import { compareMoments, type Moment } from '#core/time/moment.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import { tooLateAt, urgentAt } from '#store/cases/view.ts';
import type { CaseDesk } from '../visit.ts';
import { callsFirst, type Owed, owedInWords } from '../work/owed-in-words.ts';
import type { Names } from './names.ts';
import { situationOf } from './situation.ts';

export interface Next {
  readonly label: string;
  readonly href: string;
  /** what it is for; absent when the case only waits to be closed */
  readonly duty?: Duty;
}

/** The duty to do first, of those for which there is a step that this colleague can take now; what is mine before what is not. */
export function nextOwed(desk: CaseDesk, names: Names): Next | undefined {
  const open = owedFirst(desk).filter((duty) => placeOf(duty, desk) !== undefined);
  const first = open.find((duty) => isMine(duty, desk)) ?? open[0];
  const href = first === undefined ? undefined : placeOf(first, desk);
  return first === undefined || href === undefined ? toClose(desk) : { label: actOf(first, desk, names), href, duty: first };
}

/** Whether it is owed by this colleague: in person, as the handler, or by a role that nobody else has on them in this case. */
function isMine(duty: Duty, { me, open: { state } }: CaseDesk): boolean {
  if (duty.staff !== undefined) return duty.staff === me.id;
  return duty.byHandler === true && state.handler !== undefined ? state.handler === me.id : me.roles.includes(duty.owner);
}

/** What was answered is closed when nothing more is owed. */
function toClose(desk: CaseDesk): Next | undefined {
  const situation = situationOf(desk);
  const can = ['concluded', 'ruled'].includes(desk.open.state.status) && isOffered(situation, 'close');
  if (!can || guarded(situation, { verb: 'close', values: {} }) !== undefined) return undefined;
  return { label: wordsOf('close', desk).act, href: `${desk.base}/${stepOf('close').noun}` };
}

/** What is open, in the order in which it should be done: what is late, then by date, or since when it is owed. */
export function owedFirst({ open, now }: CaseDesk): readonly Duty[] {
  const isLate = (duty: Duty) => duty.due !== undefined && isPast(duty.due.end, now);
  const all = open.duties.filter((duty) => duty.status === 'open');
  return all.sort((a, b) => Number(isLate(b)) - Number(isLate(a)) || compareMoments(urgentAt(a), urgentAt(b)));
}

/** The act in words, with the name of the person it is about; of a person concerned where the page knows the names of colleagues. */
export function actOf(duty: Duty, desk: CaseDesk, names?: Names): string {
  const { language, says, open } = desk;
  const about = duty.party === undefined ? undefined : partyOf(open.state, duty.party);
  const subject = about?.capacity === 'subject' ? names?.party(about.id) : undefined;
  return owedInWords({ ...owedOf(duty, desk), subject }, open.policy, language, says);
}

function owedOf(duty: Duty, { open, now }: CaseDesk): Owed {
  const { state, people } = open;
  const late = duty.due !== undefined && isPast(duty.due.end, now);
  const who = duty.party === undefined ? complainants(state) : [partyOf(state, duty.party)].filter((one) => one !== undefined);
  const [only, another] = who;
  const name = only?.capacity === 'complainant' && another === undefined ? people.get(only.person)?.name : undefined;
  const since: Moment | undefined = late && duty.due !== undefined ? tooLateAt(duty.due.end as Day) : undefined;
  const told = since !== undefined && state.happenings.some((one) => one.name === 'reached' && compareMoments(one.at, since) > 0);
  // past what we only aim at no apology is owed, nor for what somebody else did not do
  return {
    ...{ do: duty.do, step: duty.step, toldSinceLate: told, name },
    late: late && !duty.target && duty.asks === undefined,
    callable: complainants(state).some(({ reach }) => reach.includes('phone')),
  };
}

/** The page where it is done; undefined when nobody can do it now, or the post does it by itself. */
function placeOf(duty: Duty, desk: CaseDesk): string | undefined {
  const verb = (callsFirst(owedOf(duty, desk)) ? 'contact' : duty.step) as Verb | undefined;
  if (verb === undefined || verb === 'send' || !(verb in lifecycle) || !isOffered(situationOf(desk), verb)) return undefined;
  const about = {
    ...(duty.party === undefined ? {} : { party: duty.party }),
    ...(duty.number === undefined ? {} : { remedy: String(duty.number) }),
    ...(duty.informed === undefined ? {} : { capacity: 'informed', informed: duty.informed }),
    ...(verb === duty.step ? namedBy(duty, desk) : {}),
  };
  const query = Object.keys(about).length === 0 ? '' : `?${new URLSearchParams(about)}`;
  return `${desk.base}/${stepOf(verb).noun}${query}`;
}

/** What the duty itself says of its step: the one milestone that does it, or that it is somebody whom the case is about. */
function namedBy({ clause, step }: Duty, { open: { policy } }: CaseDesk): Readonly<Record<string, string>> {
  const rule = policy.clauses.find(({ id }) => id === clause)?.duty;
  if (step === 'involve' && rule?.when?.not?.someoneConcerned === true) return { capacity: 'subject' };
  const marks = step === 'mark' ? (rule?.doneBy ?? []).flatMap((one) => qualifiedName(one) ?? []) : [];
  const [only, another] = marks.filter(({ event }) => event === eventOf.mark);
  return only === undefined || another !== undefined ? {} : { milestone: only.code };
}
