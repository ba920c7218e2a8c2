/** Until when the case is kept, among its facts: what goes when and why that day, and what holds it. */
import type { Child } from 'hono/jsx';
import { type Keeping, keepings } from '#core/case/keeping.ts';
import { say } from '#core/policy/label.ts';
import { DateWhy } from '../../parts/date-why.tsx';
import { keepingWords } from '../../words/staff/keeping-words.ts';
import { keptByLine } from '../keeping/lines.ts';
import type { CaseDesk } from '../visit.ts';
import { explained } from './explained.ts';
import type { Names } from './names.ts';

/** A line for each rule that runs, and for each hold; of a case that is open only the holds. */
export function keepingLines(desk: CaseDesk, names: Names): readonly Child[] {
  const { policy, state } = desk.open;
  const running = keepings(policy, state).filter((one) => !one.done);
  const colleagues = new Map(state.holds.flatMap(({ by }) => (by === undefined ? [] : [[by, names.staff(by)] as const])));
  const holds = state.holds.map((one) => <bdi>{keptByLine(desk, { kind: 'hold', ...one }, colleagues)}</bdi>);
  const others = running.flatMap((one) => one.keptBy).filter((by) => by.kind === 'running');
  const named = new Map(others.map((by) => [say(by.name, 'nl'), by]));
  return [
    ...running.map((one) => <Goes one={one} desk={desk} />),
    ...holds,
    ...[...named.values()].map((by) => keptByLine(desk, by, colleagues)),
  ];
}

function Goes({ one, desk }: { readonly one: Keeping; readonly desk: CaseDesk }) {
  const { words, language } = desk;
  const says = keepingWords(language);
  return (
    <div>
      {says.inCaseGoes(says.what[one.rule.compartment])}{' '}
      <time datetime={one.goes}>{words.format.dayAndDistance(one.goes, desk.today)}</time>
      {one.keptBy.length === 0 ? null : `, ${says.held.toLowerCase()}`}{' '}
      <DateWhy date={explained(one.due, language)} words={words} short note={say(one.rule.says, language)} />
    </div>
  );
}
