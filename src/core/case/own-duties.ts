/** What we took upon ourselves in a case, beside what its procedure asks: a call that was promised, a remedy. They stand among the duties. */
import type { Label } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { dayOf } from '#core/time/moment.ts';
import { subjectOf } from '#core/words/called.ts';
import { ownDutyWords } from '#core/words/own-duties.ts';
import type { Appointment } from './appointment.ts';
import type { Duty } from './duty.ts';
import { organisedDuties } from './organised-duties.ts';
import { ownerFor } from './owner-for.ts';
import { remediesAreTold } from './remedies.ts';
import type { Remedy } from './remedy.ts';
import { type CaseState, complainants, type Happening, isDestroyed, partyOf } from './state.ts';

/** Steps after which nobody is called any more. */
const over: ReadonlySet<string> = new Set(['closed', 'merged', 'redirected', 'refused', 'withdrawn-by-all']);

/** Every such duty, open and done; none of a case that was destroyed. */
export function ownDuties(policy: Policy, state: CaseState): readonly Duty[] {
  if (isDestroyed(state)) return [];
  return [
    ...callDuties(policy, state),
    ...state.remedies.map((one) => remedyDuty(policy, state, one)),
    ...state.appointments.map((one) => appointmentDuty(policy, state, one)),
    ...organisedDuties(policy, state),
  ];
}

/** The last call that was promised to each person. A procedure that has its own clause for this needs no second one. */
function callDuties(policy: Policy, state: CaseState): readonly Duty[] {
  if (policy.clauses.some(({ duty }) => duty?.promisedBy === 'contacted')) return [];
  const promised = new Map<string | undefined, Happening>();
  for (const one of state.happenings) if (one.name === 'contacted' && one.day !== undefined) promised.set(one.party, one);
  return [...promised.values()].map((one) => callDuty(policy, state, one));
}

function callDuty(policy: Policy, state: CaseState, promised: Happening): Duty {
  const { party, sequence, at, day } = promised;
  const later = state.happenings.filter((one) => one.sequence > sequence);
  // a voicemail keeps no promise; without a name every later talk may have been the one
  const kept = later.find((one) => one.party === party && one.name === (party === undefined ? 'contacted' : 'reached'));
  const lapsed = later.find((one) => over.has(one.name));
  const gone = kept === undefined && lapsed !== undefined;
  // after a voicemail nobody was promised anything: the day is our own
  const agreed = state.happenings.some((one) => one.name === 'reached' && one.sequence === sequence);
  const end = day as NonNullable<typeof day>;
  // nobody is called without a number: what was agreed can be a talk as well
  const who = party === undefined ? complainants(state) : [partyOf(state, party)];
  const byPhone = who.some((one) => one?.reach.includes('phone') === true);
  return {
    key: party === undefined ? 'own:call' : `own:call:${party}`,
    clause: 'own:call',
    ...(party === undefined ? {} : { party }),
    owner: ownerFor(policy, state, 'contact'),
    byHandler: true,
    do: agreed
      ? ownDutyWords.call(whom(policy, state, party), byPhone)
      : ownDutyWords.callAgain(whom(policy, state, party), byPhone),
    step: 'contact',
    ...(agreed ? { promise: byPhone ? ownDutyWords.told : ownDutyWords.toldToTalk } : {}),
    target: false,
    from: at,
    due: {
      end,
      steps: [{ kind: 'promised', from: dayOf(at), to: end, why: agreed ? ownDutyWords.agreed : ownDutyWords.again, source: '' }],
    },
    status: kept !== undefined ? 'done' : gone ? 'lapsed' : 'open',
    ...(kept === undefined ? {} : { doneAt: kept.at }),
    late: kept !== undefined && dayOf(kept.at) > end,
    source: [],
  };
}

/** Somebody sees to each remedy in person; what was never told lapses with the case. */
function remedyDuty(policy: Policy, state: CaseState, { number, kind, staff, by, granted, delivered }: Remedy): Duty {
  const told = remediesAreTold(state);
  const gone = delivered === undefined && !told && ['redirected', 'refused', 'withdrawn'].includes(state.status);
  return {
    key: `own:remedy:${number}`,
    clause: 'own:remedy',
    number,
    owner: ownerFor(policy, state, 'deliver'),
    staff,
    do: ownDutyWords.remedy[kind],
    step: 'deliver',
    ...(told ? { promise: ownDutyWords.remedyTold[kind] } : {}),
    target: false,
    from: granted,
    due: { end: by, steps: [{ kind: 'promised', from: dayOf(granted), to: by, why: ownDutyWords.granted, source: '' }] },
    status: delivered !== undefined ? 'done' : gone ? 'lapsed' : 'open',
    ...(delivered === undefined ? {} : { doneAt: delivered }),
    late: delivered !== undefined && dayOf(delivered) > by,
    source: [],
  };
}

/** Whoever handles the case hears this person on that day; moved, the last day holds, and what was cancelled is owed no more. */
function appointmentDuty(policy: Policy, state: CaseState, appointment: Appointment): Duty {
  const { number, party, medium, start, cancelled, kept, sequence } = appointment;
  const heard = state.happenings.findLast((one) => one.name === 'heard' && one.party === party);
  const gone = cancelled === true || (kept !== true && partyOf(state, party)?.withdrawn !== undefined);
  const lapsed = gone || (kept !== true && state.happenings.some((one) => one.sequence > sequence && over.has(one.name)));
  const day = dayOf(start);
  return {
    key: `own:appointment:${number}`,
    clause: 'own:appointment',
    party,
    number,
    owner: ownerFor(policy, state, 'hear'),
    byHandler: true,
    do: ownDutyWords.appointment(whom(policy, state, party), medium, start.slice(11, 16)),
    step: 'hear',
    target: false,
    // the lists of appointments are in this order
    from: start,
    due: { end: day, steps: [{ kind: 'promised', from: day, to: day, why: ownDutyWords.arranged, source: '' }] },
    status: kept === true && heard !== undefined ? 'done' : lapsed ? 'lapsed' : 'open',
    ...(kept === true && heard !== undefined ? { doneAt: heard.at } : {}),
    late: kept === true && heard !== undefined && dayOf(heard.at) > day,
    source: [],
  };
}

/** The procedure's word for who complains, or for whom the complaint is about. */
function whom({ voice }: Policy, state: CaseState, party: string | undefined): Label {
  const complains = party === undefined || partyOf(state, party)?.capacity === 'complainant';
  return complains ? voice.complainant : subjectOf(voice);
}
