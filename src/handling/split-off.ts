/** The second case of a split: made from a part of the first, with its first date and the same complainants, in one transaction. */
import { decide } from '#core/case/decide.ts';
import { blank, evolve } from '#core/case/evolve.ts';
import type { PersonDetails } from '#core/case/field.ts';
import { isRefused } from '#core/case/read-values.ts';
import type { Refused } from '#core/case/refusal.ts';
import { type Actor, type CaseState, complainants, type Party } from '#core/case/state.ts';
import type { CaseEvent, Situation } from '#core/case/step.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Moment } from '#core/time/moment.ts';
import { lodgeRows } from '#store/cases/lodging.ts';
import { newId } from '#store/id.ts';
import type { Tx } from '#store/transaction.ts';
import { type NewCase, rowsOfNewCase } from './lodge.ts';
import type { Office } from './office.ts';

/** What the second case is made from. */
export interface Splitting {
  readonly policy: Policy;
  /** the first case */
  readonly state: CaseState;
  /** its entry `parted` */
  readonly event: CaseEvent;
  readonly people: ReadonlyMap<string, PersonDetails>;
  readonly actor: Actor;
  readonly now: Moment;
}

/** Decides the second case, and keeps nothing; a refusal is one of the whole split. */
export function secondCase({ policy, state, event, people, actor, now }: Splitting): NewCase | Refused {
  const { record, to } = event.facts as { record: string; to: string };
  const empty = blank({ id: to, reference: '', policy: state.policy, version: state.version });
  const persons = whoComplain(state, people);
  const story = String(event.personal?.story);
  const values = {
    ...{ record, channel: state.channel, story, receivedAt: state.received, filedOn: state.filed, people: persons },
    ...(state.conduct === undefined ? {} : { conduct: state.conduct }),
    ...(persons.some((one) => !one.name) ? { anonymous: true } : {}),
    // a name without a way to be reached stays a name
    ...(persons.every((one) => !isReachable(one)) ? { unreachable: true } : {}),
  };
  const situation: Situation = { policy, state: empty, actor, now, at: now, colleague: () => undefined, newId };
  const decided = decide(situation, { verb: 'lodge', values });
  if (isRefused(decided)) return decided;
  // the second case knows the first, as the first knows the second
  const events = decided.events.map((one) => ({ ...one, facts: { ...one.facts, from: state.id } }));
  return { policy, state: events.reduce(evolve, empty), events, people: decided.people, story };
}

/** Keeps the second case in the open transaction. */
export async function keepSecondCase(office: Office, tx: Tx, second: NewCase): Promise<void> {
  const [kept] = await lodgeRows(tx.client, [rowsOfNewCase(office, tx.organisation, second)]);
  if (kept === undefined || !('reference' in kept)) throw new Error('the second case of a split was not kept');
}

/** Those who complain and who speaks for them, as they are known now; who withdrew stays behind. */
function whoComplain(state: CaseState, people: ReadonlyMap<string, PersonDetails>): readonly PersonDetails[] {
  const parties = complainants(state);
  const detailsOf = ({ person, capacity, language }: Party): PersonDetails => {
    const { staff: _, represents: __, ...details } = people.get(person) ?? {};
    return { ...details, capacity, language };
  };
  const speakers = state.parties.flatMap((one) => {
    const represents = parties.findIndex((other) => other.id === one.represents);
    return represents < 0
      ? []
      : [{ ...detailsOf(one), represents, ...(one.letters === undefined ? {} : { letters: one.letters }) }];
  });
  return [...parties.map(detailsOf), ...speakers];
}

function isReachable({ email, phone, address }: PersonDetails): boolean {
  return Boolean(email || phone || address);
}
