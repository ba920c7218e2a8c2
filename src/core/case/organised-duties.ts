/** What is owed because of how the work is organised: danger, contact agreements, letters to be read, and what a body outside asks. */
import type { Policy } from '#core/policy/policy.ts';
import { eventOf } from '#core/policy/vocabulary.ts';
import type { Day } from '#core/time/day.ts';
import { dayOf, type Moment } from '#core/time/moment.ts';
import { organisedDutyWords as words } from '#core/words/organised-duties.ts';
import type { Duty } from './duty.ts';
import { signersAnew } from './open-to.ts';
import type { Alarm, ContactAgreement, Presented } from './organised.ts';
import { ownerFor } from './owner-for.ts';
import type { CaseState } from './state.ts';
import { canBeSigned } from './unsigned.ts';

/** Every such duty, open and done. */
export function organisedDuties(policy: Policy, state: CaseState): readonly Duty[] {
  return [
    ...state.alarms.map((one) => alarmDuty(policy, state, one)),
    ...state.agreements.flatMap((one) => agreementDuties(policy, state, one)),
    ...(state.presented === undefined ? [] : readingDuties(policy, state, state.presented)),
    ...answersOutside(policy, state),
    ...signingAnew(policy, state),
  ];
}

const plain = { target: false, status: 'open', late: false, source: [] } as const;

function by(day: Day, from: Moment, why: string): NonNullable<Duty['due']> {
  return { end: day, steps: [{ kind: 'promised', from: dayOf(from), to: day, why, source: '' }] };
}

/** The named colleague sees to it, at once. */
function alarmDuty(policy: Policy, state: CaseState, { number, kind, staff, at, over }: Alarm): Duty {
  return {
    ...plain,
    ...{ key: `own:alarm:${number}`, clause: 'own:alarm', number, staff, owner: ownerFor(policy, state, 'stand-down') },
    ...{ do: words.alarm[kind], step: 'stand-down', from: at },
    ...(over === undefined ? {} : { status: 'done', doneAt: over }),
  };
}

/** Somebody looks at an agreement again on its day, and at once when the person does not agree. */
function agreementDuties(policy: Policy, state: CaseState, one: ContactAgreement): readonly Duty[] {
  const { number, party, at, reviewBy, contested, lifted } = one;
  const mine = { ...plain, party, number, byHandler: true, owner: ownerFor(policy, state, 'regulate'), step: 'regulate' };
  const ended = lifted === undefined ? {} : ({ status: 'done', doneAt: lifted } as const);
  const review: Duty = {
    ...mine,
    ...{
      key: `own:agreement:${number}`,
      clause: 'own:agreement',
      do: words.review,
      from: at,
      due: by(reviewBy, at, words.agreed),
    },
    ...ended,
    late: lifted !== undefined && dayOf(lifted) > reviewBy,
  };
  if (contested === undefined) return [review];
  return [
    review,
    { ...mine, key: `own:contest:${number}`, clause: 'own:contest', do: words.contested(policy), from: contested, ...ended },
  ];
}

/** Who reads it owes an answer; then who wrote it sends it, or writes it again. */
function readingDuties(policy: Policy, state: CaseState, presented: Presented): readonly Duty[] {
  const { step, at, sequence, vetted, readers } = presented;
  const event = eventOf[step as keyof typeof eventOf];
  if (state.happenings.some((one) => one.name === event && one.sequence > sequence)) return [];
  if (vetted === undefined) {
    const owner = readers[0] ?? ownerFor(policy, state, 'vet');
    return [{ ...plain, key: 'own:vet', clause: 'own:vet', owner, do: words.vet, step: 'vet', from: at }];
  }
  const verdict = words.vetted[vetted.verdict];
  const owner = ownerFor(policy, state, 'present');
  return [{ ...plain, key: 'own:vetted', clause: 'own:vetted', byHandler: true, owner, do: verdict, step, from: vetted.at }];
}

/** What a body outside wants to hear before a day, where no clause of the procedure says so itself. */
function answersOutside(policy: Policy, state: CaseState): readonly Duty[] {
  const said = new Set(policy.clauses.map(({ duty }) => duty?.from));
  return state.escalations.flatMap(({ forum, entries, ended }, place): readonly Duty[] => {
    const asked = entries.findLast((one) => one.answerBy !== undefined);
    // a clause about recommendations says nothing of a question
    if (asked?.answerBy === undefined || said.has('escalated') || said.has(`escalated:${asked.what}`)) return [];
    const { sequence, at, answerBy } = asked;
    const answered = entries.find((one) => one.sequence > sequence && one.what === 'answer');
    const owner = ownerFor(policy, state, 'escalate');
    const duty: Duty = {
      ...plain,
      ...{ key: `own:outside:${place + 1}`, clause: 'own:outside', byHandler: true, owner, step: 'escalate', from: at },
      ...{ do: words.outside(policy.forums[forum]?.name ?? { nl: forum }), due: by(answerBy, at, words.asked) },
    };
    if (answered !== undefined) return [{ ...duty, status: 'done', doneAt: answered.at, late: dayOf(answered.at) > answerBy }];
    return [ended ? { ...duty, status: 'lapsed' } : duty];
  });
}

/**
 * Whoever signed as the handler signs anew what changed since (docs/decisions/0100): nothing else brings that colleague back to the case. For
 * who signs by a role the procedure has its own clause; whom the complaint is about signs on the own page.
 */
function signingAnew(policy: Policy, state: CaseState): readonly Duty[] {
  const waits = signersAnew(state);
  return (state.lapsed ?? []).flatMap(({ id, by: staff }): readonly Duty[] => {
    const rule = policy.signatures[id];
    const party = state.parties.some((one) => one.id === staff || one.staff === staff);
    if (rule?.by.includes('handler') !== true || party || !waits.includes(staff) || !canBeSigned(policy, state, id)) return [];
    const fell = state.happenings.findLast(({ name }) => name === `unsigned:${id}`)?.at ?? state.received;
    const owed = { key: `own:sign:${id}`, clause: 'own:sign', staff, owner: ownerFor(policy, state, 'sign'), step: 'sign' };
    return [{ ...plain, ...owed, do: words.signAnew, from: fell }];
  });
}
