/** The page of one case, from what was opened: their words, what is owed, the story, the facts. */

import { obstacles } from '#core/case/decide.ts';
import type { Duty } from '#core/case/duty.ts';
import { latestExtension } from '#core/case/latest-day.ts';
import type { LeavingLetter } from '#core/case/leaving.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import { wasComplainantHeard } from '#core/case/spoken-with.ts';
import { type CaseState, complainants, isDestroyed } from '#core/case/state.ts';
import type { Status } from '#core/case/status.ts';
import { extensionsNow, lengthens, nextExtension } from '#core/case/steps/extend.ts';
import { isPast } from '#core/case/term.ts';
import { say } from '#core/policy/label.ts';
import { clauseOf } from '#core/policy/policy.ts';
import { daysBetween } from '#core/time/day.ts';
import { compareMoments, dayOf, type Moment } from '#core/time/moment.ts';
import { capital } from '#core/words/capital.ts';
import { listStaff, type StaffMember } from '#store/access/staff.ts';
import { lastLook, logReading, type Reading, readingsOf } from '#store/cases/reading-log.ts';
import { lettersLeaving, lettersStuck } from '#store/post/held-letters.ts';
import { type LetterInList, letterList } from '#store/post/kept-letter.ts';
import { waitingInCase } from '#store/post/to-post.ts';
import { askTogether } from '#store/transaction.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { emergencyWords } from '../../words/staff/emergency-words.ts';
import { type Counts, countsIn, staffFrame } from '../frame.ts';
import { newsOf } from '../live/live.ts';
import { type CaseDuty, CasePage, type CasePageProps } from '../views/case.tsx';
import type { CaseDesk } from '../visit.ts';
import { eventLine } from './event-line.ts';
import { explained } from './explained.ts';
import { factsOf } from './facts.tsx';
import { heldNotice } from './held-notice.tsx';
import { withoutLeaving } from './leaving.ts';
import { namedNotice } from './named-notice.tsx';
import { type Names, namesOf } from './names.ts';
import { becoming, hrefOf, offeredVerbs, otherSteps } from './offered-steps.ts';
import { type Organised, organisedIn, organisedNotices } from './organised-notices.tsx';
import { actOf, nextOwed, owedFirst } from './owed.ts';
import { ownWords } from './own-words.ts';
import { postNotices, stuckNotices, unreachedNotices } from './post-notices.tsx';
import { situationOf } from './situation.ts';
import { isAppointment, storyOf } from './story.ts';
import { type LinkedCase, linkedCases } from './taking-part-facts.tsx';

/** The page; that it was read is noted. */
export async function casePage(desk: CaseDesk): Promise<Response> {
  const { door, organisation, open, me } = desk;
  const { id } = open.state;
  const beside = await askTogether(
    door.office.pool,
    organisation,
    async (tx): Promise<Beside> => {
      const [looked, , staff, letters, waiting, readings, linked, counts, held, leaving, stuck, organised] = await Promise.all([
        // before this look is noted
        lastLook(tx, id, me.id),
        logReading(tx, id, me.id, 'case', door.office.ahead?.()),
        listStaff(tx),
        letterList(tx, id),
        waitingInCase(tx, id),
        readingsOf(tx, id),
        linkedCases(tx, desk),
        countsIn(tx, desk),
        heldNotice(tx, desk),
        lettersLeaving(tx, id),
        lettersStuck(tx, id),
        organisedIn(tx, desk),
      ]);
      return { looked, staff, letters, waiting, readings, linked, counts, held, leaving, stuck, organised };
    },
    { readOnly: false },
  );
  return desk.c.html(<CasePage {...propsOf(withoutLeaving(desk, beside.leaving), beside)} />);
}

/** What the page needs besides the case itself. */
interface Beside {
  /** when the reader last opened this page */
  readonly looked: Moment | undefined;
  readonly staff: readonly StaffMember[];
  readonly letters: readonly LetterInList[];
  /** ids of letters that wait for an envelope */
  readonly waiting: ReadonlySet<string>;
  readonly readings: readonly Reading[];
  readonly linked: readonly LinkedCase[];
  readonly counts: Counts;
  /** what was just sent and can still be taken back */
  readonly held: readonly NoticeProps[];
  /** letters that leave by themselves */
  readonly leaving: readonly LeavingLetter[];
  /** those that should have left by now */
  readonly stuck: readonly LeavingLetter[];
  readonly organised: Organised;
}

function propsOf(
  desk: CaseDesk,
  { looked, staff, letters, waiting, readings, linked, counts, held, stuck, organised }: Beside,
): CasePageProps {
  const { open, says, words, language, today } = desk;
  const { state, policy, people } = open;
  const colleagues = new Map(staff.map((one) => [one.id, one.name]));
  const names = namesOf(open, colleagues, desk.me.id, says);
  const next = nextOwed(desk, names);
  const personal = open.events[0]?.personal ?? {};
  const offered = offeredVerbs(desk);
  return {
    frame: { ...staffFrame(desk, undefined, counts), live: newsOf(desk) },
    today,
    reference: state.reference,
    origin: says.case.origin(
      state.form,
      say(policy.channels[state.channel]?.name ?? { nl: state.channel }, language).toLowerCase(),
    ),
    complainants: complainants(state).map((one) => ({ name: names.party(one.id), phone: people.get(one.person)?.phone })),
    ownWords: ownWords(typeof personal.story === 'string' ? personal.story : says.facts.destroyed),
    about: typeof personal.about === 'string' ? personal.about : undefined,
    wants: typeof personal.wish === 'string' ? personal.wish : undefined,
    silence: silenceOf(desk),
    next: next === undefined ? undefined : { label: next.label, href: next.href },
    duties: dated(desk).map(
      (duty): CaseDuty => ({ ...dutyLine(duty, desk, names), ...(duty === next?.duty ? { isNext: true } : {}) }),
    ),
    steps: otherSteps(desk, offered, next?.href),
    tools: toolsOf(desk, offered),
    story: storyOf({
      desk,
      policy,
      language,
      words,
      names,
      letters: new Map(letters.flatMap((one) => (one.pdf === undefined ? [] : [[one.pdf, one]]))),
    }),
    facts: factsOf(desk, names, readings, linked),
    notices: [
      ...doneNotice(desk, names, linked),
      ...newNotice(desk, names, looked),
      ...held,
      ...organisedNotices(desk, names, organised),
      ...namedNotice(desk, staff),
      ...statusNotice(desk, linked),
      ...stuckNotices(desk, stuck, names),
      ...postNotices(desk, letters, waiting, names),
      ...unreachedNotices(desk, names),
    ],
  };
}

/** What is owed with a date, most urgent first; more than three dates are in the story. */
function dated(desk: CaseDesk): readonly Duty[] {
  return (
    owedFirst(desk)
      // what takes place at an hour stands in the story and beside it, at that hour
      .filter((duty) => duty.due !== undefined && !isAppointment(duty))
      .slice(0, 3)
  );
}

function dutyLine(duty: Duty, desk: CaseDesk, names: Names): CaseDuty {
  const due = duty.due as NonNullable<Duty['due']>;
  const { target } = desk.says.case;
  const notes = [duty.target ? target : undefined, ...asked(duty, desk), moreTime(duty, desk)].filter((one) => one !== undefined);
  const note = notes.length === 0 ? {} : { note: notes.join(' ') };
  return { what: actOf(duty, desk, names), due: explained(due, desk.language), ...(duty.target ? { aimed: true } : {}), ...note };
}

/** What somebody outside must do, and what follows when it is not done. */
function asked({ asks }: Duty, { says, language }: CaseDesk): readonly string[] {
  if (asks === undefined) return [];
  const what = says.case.asked[asks.of](say(asks.what, language));
  return [what, ...(asks.else === undefined ? [] : [says.case.otherwise(say(asks.else, language))])];
}

/** How much longer it may take, by the clause that allows it. */
function moreTime(duty: Duty, desk: CaseDesk): string | undefined {
  const { says, words, language } = desk;
  const { policy, state } = desk.open;
  const more = extensionsNow({ policy, state }).find((id) => lengthens(clauseOf(policy, id)?.extension).includes(duty.clause));
  const found = more === undefined ? undefined : nextExtension({ policy, state }, more);
  if (found === undefined || 'refused' in found) return undefined;
  // what must be done first stands on the page of the step
  if (obstacles(situationOf(desk), { verb: 'extend', values: { clause: more } }).length > 0) return undefined;
  if (found.rule.agreed === true) return says.case.moreTimeByConsent;
  const latest = latestExtension(policy, state, found);
  const hindrances = Object.values(found.rule.hindrances ?? {}).map((one) => say(one, language));
  const only = hindrances.length === 0 ? [] : [says.case.moreTimeOnly(hindrances.join('; '))];
  if (latest === undefined) return undefined;
  const over = found.rule.alsoLate === true && isPast(found.due.end, desk.now);
  // once the last day that may be named is over, only a talk helps
  if (over && latest.day <= desk.today) return undefined;
  const sentence = over ? says.case.moreTimeAfter : says.case.moreTime;
  return [sentence(words.format.day(latest.day)), ...only].join(' ');
}

/** How long the complainant has heard nothing, once that is worth saying. */
function silenceOf({ open: { state }, today, words, says }: CaseDesk): string | undefined {
  if (state.status !== 'open') return undefined;
  const heard =
    state.happenings.findLast(
      (one) => one.name.startsWith('letter:') || one.name === 'reached' || wasComplainantHeard(state, one),
    )?.at ?? state.received;
  const days = daysBetween(dayOf(heard), today);
  if (days < 3) return undefined;
  const { count } = words.format;
  return days < 21 ? count(days, says.case.day, says.case.days) : count(Math.floor(days / 7), says.case.week, says.case.weeks);
}

function toolsOf(desk: CaseDesk, offered: readonly Verb[]): CasePageProps['tools'] {
  const { tools, becomes } = desk.says.case;
  return [
    ...becoming(desk, offered).map(([id, record]) => ({
      label: becomes(say(record.name, desk.language)),
      href: `${hrefOf(desk, 'promote')}?record=${id}`,
    })),
    ...(offered.includes('contact') ? [{ label: tools.call, href: hrefOf(desk, 'contact') }] : []),
    ...(offered.includes('note')
      ? [
          { label: tools.write, href: `${hrefOf(desk, 'note')}?audience=complainants` },
          { label: tools.note, href: hrefOf(desk, 'note') },
        ]
      : []),
    ...(offered.includes('attach') ? [{ label: tools.document, href: hrefOf(desk, 'attach') }] : []),
    ...(offered.includes('alarm')
      ? [{ label: emergencyWords(desk.language).danger.tool, href: `/werk/gevaar?zaak=${desk.open.state.reference}` }]
      : []),
  ];
}

/** What was just done is said once, above the page, in the words in which the story tells it. */
function doneNotice(
  { c, open: { events, policy }, language, words, says, me }: CaseDesk,
  names: Names,
  linked: readonly LinkedCase[],
): readonly NoticeProps[] {
  const done = events.find((one) => String(one.sequence) === c.req.query('gedaan'));
  if (done?.by.kind !== 'staff' || done.by.id !== me.id) return [];
  const { text, choices } = eventLine(done, { policy, language, words, names });
  const said = <p>{capital([text, ...choices].join(' · '))}</p>;
  const link = done.name === 'parted' ? wayTo(linked, 'to', says) : undefined;
  return [{ meaning: 'done', heading: says.case.kept, text: said, link, live: true }];
}

/** What parties told since the reader was here: it is easily missed in a long story. */
function newNotice({ open, language, words, says }: CaseDesk, names: Names, looked: Moment | undefined): readonly NoticeProps[] {
  const told = open.events.filter(
    ({ by, entered }) => by.kind === 'party' && (looked === undefined || compareMoments(entered, looked) > 0),
  );
  const lines = told.map((event) => <p>{eventLine(event, { policy: open.policy, language, words, names }).text}</p>);
  return lines.length === 0 ? [] : [{ meaning: 'info', heading: says.case.newSince, text: <>{lines}</> }];
}

/** Of what was only told there was nothing to pass on. */
function ended({ status, form }: CaseState): Exclude<Status, 'open'> | 'redirectedTold' {
  return status === 'redirected' && form === 'oral' ? 'redirectedTold' : (status as Exclude<Status, 'open'>);
}

/** The way to the case that this one led to last; none for who may not see that one. */
function wayTo(linked: readonly LinkedCase[], way: LinkedCase['way'], says: CaseDesk['says']): NoticeProps['link'] {
  const reference = linked.findLast((one) => one.way === way)?.reference;
  return reference === undefined ? undefined : { href: `/werk/zaken/${reference}`, text: says.case.goTo(reference) };
}

function statusNotice({ open: { state }, says }: CaseDesk, linked: readonly LinkedCase[]): readonly NoticeProps[] {
  if (isDestroyed(state)) return [{ meaning: 'info', heading: says.case.status.destroyed }];
  if (state.mergedInto !== undefined)
    return [{ meaning: 'done', heading: says.case.status.merged(state.mergedInto), link: wayTo(linked, 'into', says) }];
  return state.status === 'open'
    ? []
    : [{ meaning: state.status === 'concluded' ? 'info' : 'done', heading: says.case.status[ended(state)] }];
}
