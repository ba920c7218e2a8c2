/** Doing something to many cases in one form, some at a time: each answer says how far it is, and none takes long. */
import { type DoneOneByOne, MOST_AT_ONCE } from '#handling/one-by-one.ts';
import { askTogether } from '#store/transaction.ts';
import type { Typed } from '../../forms/typed.ts';
import { CHOSEN } from '../../parts/choosing.tsx';
import { choosingWords } from '../../words/staff/choosing-words.ts';
import { frameIn } from '../frame.ts';
import { targetOf } from '../posted.ts';
import { AssigningPage } from '../views/choosing.tsx';
import type { Desk } from '../visit.ts';
import { soFar } from './choice.ts';

/** So many cases are done in one answer: a second at most. */
const PART = 25;

export interface InParts {
  readonly cases: readonly string[];
  readonly typed: Typed;
  readonly key: string;
  /** where the form goes */
  readonly action: string;
  /** what it carries on besides the cases and how far it came */
  readonly carries: Readonly<Record<string, string>>;
  readonly run: (cases: readonly string[]) => Promise<DoneOneByOne>;
}

/** Does the next part: answers the page that goes on, or how it went with all of them once that was the last. */
export async function inParts(
  desk: Desk,
  { cases, typed, key, action, carries, run }: InParts,
): Promise<Response | DoneOneByOne> {
  const sofar = soFar(typed, cases);
  const next = cases.slice(sofar.at, sofar.at + PART);
  const at = sofar.at + next.length;
  const all = Math.min(cases.length, MOST_AT_ONCE);
  // what was refused on the way is asked once more at the end, so that the summary has its reasons
  const left = at < all ? next : cases.filter((each) => !sofar.settled.has(each));
  const outcome = await run(left);
  const done = [...sofar.done, ...outcome.done];
  const before = [...sofar.before, ...outcome.before];
  if (left !== next || at >= cases.length) return { ...outcome, done, before };
  const { c, door, organisation } = desk;
  const says = choosingWords(desk);
  const carried = [
    ...cases.map((each) => ({ name: CHOSEN, value: each })),
    ...Object.entries({ ...carries, at: String(at), done: done.join(' '), before: before.join(' ') }).map(([name, value]) => ({
      name,
      value,
    })),
  ];
  const form = targetOf(desk, action, { key, carries: carried });
  const frame = await askTogether(door.office.pool, organisation, (tx) => frameIn(tx, desk));
  return c.html(<AssigningPage frame={frame} says={says} at={at} of={all} form={form} />);
}
