/** What can be handed over of one colleague: cases, tasks in the cases of others, and measures; with what is owed in each. */
import { seesMeasure } from '#core/improvement/access.ts';
import { say } from '#core/policy/label.ts';
import type { FoundCase } from '#store/cases/found-case.ts';
import { handledBy } from '#store/cases/handled.ts';
import { draftsOf, type Standing, standsOn } from '#store/cases/stands-on.ts';
import { type StreamMeta, streamsOf } from '#store/office/stream.ts';
import type { Tx } from '#store/transaction.ts';
import type { Option } from '../../parts/field-spec.ts';
import { organisingWords } from '../../words/staff/organising-words.ts';
import { ownWords } from '../case/own-words.ts';
import type { Desk } from '../visit.ts';

/** So many cases go at once. */
export const MOST = 200;

export interface ToEntrust {
  readonly cases: readonly FoundCase[];
  /** of others, or ended, in which something stands on this colleague */
  readonly others: readonly FoundCase[];
  readonly measures: readonly StreamMeta[];
  /** what is owed, by the id of the case */
  readonly owed: ReadonlyMap<string, readonly Standing[]>;
  /** how much was typed and not sent, by the id of the case */
  readonly drafts: ReadonlyMap<string, number>;
}

/** All of it that the viewer may see; of a measure that the viewer may not read the number. */
export async function toEntrust(tx: Tx, { viewer }: Desk, from: string): Promise<ToEntrust> {
  const cases = await handledBy(tx, viewer, from, MOST);
  const standing = await standsOn(tx, viewer, from);
  const measures = await streamsOf(tx, 'measure', from, ['planned']);
  const drafts = await draftsOf(tx, from);
  const elsewhere = standing.filter(({ along }) => !along).map((one) => [one.in.id, one.in] as const);
  const others = [...new Map(elsewhere).values()].slice(0, MOST);
  return { cases, others, measures, owed: Map.groupBy(standing, (one) => one.in.id), drafts };
}

/** The three questions of the form: each with what can be chosen. */
export interface Choices {
  readonly cases: readonly Option[];
  readonly tasks: readonly Option[];
  readonly measures: readonly Option[];
}

/** Everything as lines to choose from, each with what goes along. */
export function choicesOf(desk: Desk, { cases, others, measures, owed, drafts }: ToEntrust): Choices {
  const line = (found: FoundCase): Option => ({
    value: found.id,
    label: subjectOf(desk, found),
    hint: [found.reference, ...goesAlong(desk, { owed: owed.get(found.id), drafts: drafts.get(found.id) })].join(' · '),
  });
  return {
    cases: cases.map(line),
    tasks: others.map(line),
    measures: measures.map((one) => ({ value: one.id, label: measureName(desk, one), ...dueOf(desk, one) })),
  };
}

/** "Bel de klager zoals afgesproken (ma 7 dec)", "1 concept". */
export function goesAlong(
  { language, policy, words, today }: Desk,
  { owed = [], drafts = 0 }: { readonly owed?: readonly Standing[] | undefined; readonly drafts?: number | undefined },
): readonly string[] {
  const says = organisingWords({ language, policy }).entrust;
  const acts = owed.map((one) =>
    one.day === undefined ? say(one.do, language) : `${say(one.do, language)} (${words.format.shortDay(one.day, today)})`,
  );
  return [
    ...acts.slice(0, 4),
    ...(acts.length > 4 ? [says.more(acts.length - 4)] : []),
    ...(drafts > 0 ? [says.drafts(drafts)] : []),
  ];
}

/** The first line of the complaint, or that its words are gone. */
export function subjectOf({ says }: Desk, { title }: FoundCase): string {
  return title === undefined ? says.work.noWords : ownWords(title).headline;
}

/** Its number; and what is done, for who may read that. */
export function measureName({ language, policy, me }: Desk, { number, title, staff }: StreamMeta): string {
  const name = organisingWords({ language, policy }).entrust.measure(number);
  const reads = seesMeasure(policy, { ...(staff === undefined ? {} : { staff }) }, me);
  return title === undefined || !reads ? name : `${name}: ${title}`;
}

function dueOf({ words, today }: Desk, { view }: StreamMeta): { readonly hint?: string } {
  const { due } = view as { readonly due?: Parameters<typeof words.format.shortDay>[0] };
  return due === undefined ? {} : { hint: words.date.atLatest(words.format.shortDay(due, today)) };
}
