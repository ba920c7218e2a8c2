/** Reminders that leave by themselves: of what was asked of somebody outside and has a day, each once. They are planned, and work for nobody. */
import { type Deadline, deadline } from '#core/deadline/deadline.ts';
import type { Clause, ReminderRule } from '#core/policy/clause.ts';
import { letterKind, type Policy } from '#core/policy/policy.ts';
import { addDays, type Day } from '#core/time/day.ts';
import { dayOf, type Moment } from '#core/time/moment.ts';
import { reminderWords } from '#core/words/own-duties.ts';
import type { Duty } from './duty.ts';
import { holds } from './holds.ts';
import { ownerFor } from './owner-for.ts';
import { type CaseState, type PartyId, partyOf } from './state.ts';

/** What was asked: of whom, since when, before which day, and whether it is still waited for. */
interface Asked {
  readonly key: string;
  readonly party?: PartyId;
  readonly number?: number;
  readonly since: Moment;
  readonly until: Day;
  readonly waits: boolean;
}

/** What should have left so many days ago, as when the service was away or the procedure is new to the case, does not leave any more. */
const STALE_DAYS = 7;

/** Whether this reminder, on whatever day it was planned, can still leave today or later. */
export function canStillLeave({ due }: Pick<Duty, 'due'>, today: Day): boolean {
  return due !== undefined && due.end.slice(0, 10) >= addDays(today, -STALE_DAYS);
}

/** Each reminder of the policy for each thing that was asked; `owed` are the duties of the clauses. */
export function reminders(policy: Policy, state: CaseState, owed: readonly Duty[]): readonly Duty[] {
  return policy.clauses.flatMap((clause) => {
    const rule = clause.reminder;
    if (rule === undefined) return [];
    const asked = rule.of === 'question' ? questionsAsked(state) : dutiesAsked(owed, rule.of);
    return asked.flatMap((one) => planned(policy, state, clause, rule, one) ?? []);
  });
}

function questionsAsked({ questions, status }: CaseState): readonly Asked[] {
  // once the answer or the ruling is given, nobody waits for it any more
  const runs = status === 'open' || status === 'appealed';
  return questions.flatMap(({ number, to, asked, answerBy, answered }) =>
    answerBy === undefined
      ? []
      : [{ key: `question:${number}`, party: to, number, since: asked, until: answerBy, waits: runs && answered === undefined }],
  );
}

function dutiesAsked(owed: readonly Duty[], clause: string): readonly Asked[] {
  return owed.flatMap(({ key, clause: of, asks, due, from, party, status }) => {
    if (of !== clause || asks === undefined || due === undefined) return [];
    const until = due.end.slice(0, 10) as Day;
    return [{ key, since: from, until, waits: status === 'open', ...(party === undefined ? {} : { party }) }];
  });
}

function planned(policy: Policy, state: CaseState, clause: Clause, rule: ReminderRule, asked: Asked): Duty | undefined {
  const { since, until, waits, party: id, number } = asked;
  const party = id === undefined ? undefined : partyOf(state, id);
  if (!holds(rule.when, party === undefined ? { policy, state } : { policy, state, party })) return undefined;
  const due = dayOfReminder(policy, clause, rule, until);
  // a day that was set so soon leaves no time for a reminder
  if (due === undefined || due.end <= dayOf(since)) return undefined;
  const key = `${clause.id}:${asked.key}`;
  const given = state.reminders.includes(key);
  const letter = clause.letters.find(({ on }) => on === `reminded:${clause.id}`)?.letter ?? '';
  return {
    key,
    clause: clause.id,
    ...(id === undefined ? {} : { party: id }),
    ...(number === undefined ? {} : { number }),
    owner: ownerFor(policy, state, 'ask'),
    do: reminderWords(letterKind(policy, letter)?.name ?? { nl: letter }),
    target: false,
    from: since,
    due,
    status: given ? 'done' : waits && party?.withdrawn === undefined ? 'planned' : 'lapsed',
    late: false,
    source: clause.source,
  };
}

function dayOfReminder(
  { calendar }: Policy,
  { source }: Clause,
  { before, after }: ReminderRule,
  until: Day,
): Deadline | undefined {
  const length = before ?? after;
  if (length === undefined) return undefined;
  return deadline({ start: until, length, rolls: 'none', calendar, sources: source, backward: before !== undefined });
}
