/** What is said above a case about how the work in it is organised: danger, an absent handler, a summary to read, contact agreements. */
import { mustStayOut } from '#core/case/insider.ts';
import { openAlarms } from '#core/case/organised.ts';
import { stepOf } from '#core/case/steps.ts';
import { say } from '#core/policy/label.ts';
import { compareMoments } from '#core/time/moment.ts';
import { capital } from '#core/words/capital.ts';
import { organisedDutyWords } from '#core/words/organised-duties.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import { absencesFrom, awayOn } from '#store/access/absence.ts';
import { emergenciesIn } from '#store/access/emergency.ts';
import type { Tx } from '#store/transaction.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Typed } from '../../parts/typed.tsx';
import { emergencyWords } from '../../words/staff/emergency-words.ts';
import { organisingWords } from '../../words/staff/organising-words.ts';
import type { CaseDesk } from '../visit.ts';
import type { Names } from './names.ts';

/** What of it stands in the database. */
export interface Organised {
  readonly away: Awaited<ReturnType<typeof absencesFrom>>;
  readonly emergencies: Awaited<ReturnType<typeof emergenciesIn>>;
}

/** Reads it, in the trip that the page makes anyway. */
export async function organisedIn(tx: Tx, { open, today }: CaseDesk): Promise<Organised> {
  const [away, emergencies] = await Promise.all([absencesFrom(tx, today), emergenciesIn(tx, open.state.id)]);
  return { away, emergencies };
}

/** The notices, the most pressing first. */
export function organisedNotices(desk: CaseDesk, names: Names, { away, emergencies }: Organised): readonly NoticeProps[] {
  return [
    ...alarmNotices(desk, names),
    ...summaryNotices(desk, names),
    ...awayNotice(desk, names, away),
    ...agreementNotices(desk, names),
    ...emergencyNotices(desk, names, emergencies),
  ];
}

function alarmNotices({ open: { state }, base, language, policy }: CaseDesk, names: Names): readonly NoticeProps[] {
  return openAlarms(state).map(({ number, kind, staff, text }) => ({
    meaning: 'late',
    heading: `${say(organisedDutyWords.alarm[kind], language)} · ${names.staff(staff)}`,
    text: (
      <>
        {text === undefined ? null : <Typed text={text} />}
        <p>
          <a href={`/werk/gevaar#${kind}`}>{emergencyWords(language).whatNow}</a> ·{' '}
          <a href={`${base}/${stepOf('stand-down').noun}?alarm=${number}`}>{wordsOf('stand-down', { language, policy }).act}</a>
        </p>
      </>
    ),
  }));
}

/** Whoever got the case, or tasks in it, reads the summary until the first step of their own in it. */
function summaryNotices({ open: { state, events }, me, language, policy }: CaseDesk, names: Names): readonly NoticeProps[] {
  const says = organisingWords({ language, policy }).entrust;
  const passed = [
    [state.entrusted, says.read],
    [state.delegated, says.readTasks],
  ] as const;
  return passed.flatMap(([one, heading]): readonly NoticeProps[] => {
    if (one?.to !== me.id || one.summary === undefined) return [];
    const acted = events.some(({ by, sequence }) => sequence > one.sequence && by.kind === 'staff' && by.id === me.id);
    return acted ? [] : [{ meaning: 'info', heading: heading(names.staff(one.by)), text: <Typed text={one.summary} /> }];
  });
}

function awayNotice(
  { open, today, words, language, policy, me }: CaseDesk,
  names: Names,
  all: Organised['away'],
): readonly NoticeProps[] {
  const { handler } = open.state;
  const absence = handler === undefined ? undefined : awayOn(all, today).get(handler);
  if (absence === undefined) return [];
  const says = organisingWords({ language, policy }).absence;
  const { standIn } = absence;
  // for whom the case does not exist is not named in it
  const out = standIn !== undefined && mustStayOut(open.policy, open.state, standIn);
  const text = standIn === undefined ? says.noStandIn : out ? says.standInKeptOut : says.standIn(names.staff(standIn));
  const day = words.format.day(absence.lastDay);
  const heading = absence.staff === me.id ? says.inOwnCase(day) : says.inCase(names.staff(absence.staff), day);
  if (standIn === me.id && !out) return [{ meaning: 'soon', heading, text: says.youStandIn }];
  return [{ meaning: 'soon', heading, text }];
}

/** What one must know before calling: how we agreed to be in touch, and where the way is when there is danger. */
export function beforeCalling(desk: CaseDesk, names: Names): readonly NoticeProps[] {
  return agreementNotices(desk, names);
}

function agreementNotices({ open: { state }, today, words, language }: CaseDesk, names: Names): readonly NoticeProps[] {
  return state.agreements
    .filter((one) => one.lifted === undefined && one.until >= today)
    .map(({ party, until, text }) => ({
      meaning: 'info',
      heading: emergencyWords(language).agreement(names.party(party), words.format.day(until)),
      text: text === undefined ? undefined : <Typed text={text} />,
    }));
}

/** The handler reads who opened it; who opened it reads until when. */
function emergencyNotices(
  { words, language, today, now, open: { state }, me }: CaseDesk,
  names: Names,
  all: Organised['emergencies'],
): readonly NoticeProps[] {
  if (state.handler !== me.id) {
    const [mine] = all.filter(({ staff, until }) => staff === me.id && compareMoments(until, now) > 0);
    if (mine === undefined) return [];
    return [{ meaning: 'soon', heading: emergencyWords(language).openHere(words.format.shortMoment(mine.until, today)) }];
  }
  return all.map(
    ({ staff, at, reason }): NoticeProps => ({
      meaning: 'info',
      heading: emergencyWords(language).opened(capital(names.staff(staff)), words.format.shortMoment(at, today)),
      text: <Typed text={reason} />,
    }),
  );
}
