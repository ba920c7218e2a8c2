/** Whether those whom a complaint is about told their side of it: a letter may only say that both sides were heard when they were. */
import type { Day } from '#core/time/day.ts';
import { dayOf, type Moment } from '#core/time/moment.ts';
import type { CaseState, PartyId } from './state.ts';

export interface SideFacts {
  /** somebody is known whom it is about, and each of them told their side */
  readonly both: boolean;
  /** how many of them did */
  readonly heard: number;
  /** those who did not: the day on which they were first asked, and last reminded; null when that never was */
  readonly silent: readonly { readonly asked: Day | null; readonly reminded: Day | null }[];
}

/** Ways in which somebody tells a side: an answer, a hearing, a talk that we wrote down, and words on the own page. */
const told: readonly string[] = ['answered', 'heard', 'reached', 'attached'];
const asked: readonly string[] = ['asked', 'invited'];

/** How it stood when this entry was made: an answer that came after a judgement was not heard for it. */
export function sideFacts({ parties, happenings }: CaseState, before: number): SideFacts {
  const past = happenings.filter(({ sequence }) => sequence < before);
  const subjects = parties.filter(({ capacity, withdrawn }) => capacity === 'subject' && withdrawn === undefined);
  const did = (id: PartyId, names: readonly string[]) => past.filter(({ name, party }) => party === id && names.includes(name));
  const silent = subjects.filter(({ id }) => did(id, told).length === 0);
  return {
    both: subjects.length > 0 && silent.length === 0,
    heard: subjects.length - silent.length,
    silent: silent.map(({ id }) => ({
      asked: dayOr(did(id, asked).at(0)?.at),
      reminded: dayOr(did(id, ['reminded']).at(-1)?.at),
    })),
  };
}

function dayOr(at: Moment | undefined): Day | null {
  return at === undefined ? null : dayOf(at);
}
