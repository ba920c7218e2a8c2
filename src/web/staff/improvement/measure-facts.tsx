/** The facts beside the story of an improvement: cause, kind, who, when, its cases and its relatives. */
import type { Child } from 'hono/jsx';
import { measureWordsOf } from '#core/words/measure-words.ts';
import type { FoundCase } from '#store/cases/found-case.ts';
import type { StreamMeta } from '#store/office/stream.ts';
import type { FactGroup } from '../../parts/facts.tsx';
import { improvementWords } from '../../words/staff/improvement-words.ts';
import { causesInWords, kindInWords, type MeasureDesk, PLACE } from './measure-desk.ts';

export interface MeasureSurroundings {
  readonly cases: SeenCases;
  readonly returned: SeenCases;
  readonly relatives: readonly StreamMeta[];
  readonly colleagues: ReadonlyMap<string, string>;
}

interface SeenCases {
  readonly seen: readonly FoundCase[];
  readonly unseen: number;
}

/** The groups in order; those without lines are left out by the page. */
export function measureFacts(desk: MeasureDesk, around: MeasureSurroundings): readonly FactGroup[] {
  const { measure, language, words } = desk;
  const { state, policy } = measure;
  const { facts: says, effects } = improvementWords(language);
  const day = (value: string | undefined) => (value === undefined ? [] : [words.format.day(value)]);
  const taker = state.staff === undefined ? [] : [around.colleagues.get(state.staff) ?? desk.says.case.formerColleague];
  const origin = measureWordsOf('start', language).choices.origin?.[state.origin];
  return [
    { heading: says.cause, lines: causesInWords(policy, state.causes, language) },
    { heading: says.origin, lines: origin === undefined ? [] : [origin] },
    { heading: says.kind, lines: state.kind === undefined ? [] : [kindInWords(policy, state.kind, language)] },
    { heading: says.taker, lines: taker },
    { heading: says.due, lines: state.status === 'planned' ? day(state.due) : [] },
    { heading: says.executed, lines: day(state.executed) },
    { heading: says.effect, lines: state.effect === undefined ? [] : [effects[state.effect]] },
    { heading: says.returned, lines: caseLines(around.returned, says.unseen) },
    { heading: says.cases, lines: caseLines(around.cases, says.unseen) },
    { heading: says.above, lines: relativeLines(desk, around.relatives, (one) => one.id === state.parent) },
    { heading: says.below, lines: relativeLines(desk, around.relatives, (one) => one.id !== state.parent) },
    { heading: says.source, lines: [(policy.improvement?.source ?? []).join(' · ')], quiet: true },
  ];
}

function caseLines({ seen, unseen }: SeenCases, countUnseen: (count: number) => string): readonly Child[] {
  const lines = seen.map((one) => (
    <a href={`/werk/zaken/${one.reference}`} class="figures">
      {one.reference}
    </a>
  ));
  return unseen === 0 ? lines : [...lines, countUnseen(unseen)];
}

function relativeLines(
  { language }: MeasureDesk,
  relatives: readonly StreamMeta[],
  wanted: (one: StreamMeta) => boolean,
): readonly Child[] {
  const says = improvementWords(language);
  return relatives.filter(wanted).map((one) => (
    <a href={`${PLACE}/${one.number}`}>
      {says.number(one.number)}: <bdi>{one.title ?? says.noWords}</bdi>
    </a>
  ));
}
