/** The page on which more time is taken: what holds now, how long it may last and why, who is told, and from when it counts. */

import { obstacles } from '#core/case/decide.ts';
import type { Duty } from '#core/case/duty.ts';
import { latestExtension } from '#core/case/latest-day.ts';
import { type CaseState, complainants, type Party, subjects } from '#core/case/state.ts';
import { extensionsNow, nextExtension } from '#core/case/steps/extend.ts';
import { computed, isPast } from '#core/case/term.ts';
import type { Deadline } from '#core/deadline/deadline.ts';
import type { Clause } from '#core/policy/clause.ts';
import { say } from '#core/policy/label.ts';
import { clauseOf, type Policy } from '#core/policy/policy.ts';
import { addWeeks, type Day } from '#core/time/day.ts';
import { mediumFor } from '#handling/owed.ts';
import { dayTyped } from '../../forms/day-typed.ts';
import { type Asking, errorOf, fieldSpecs } from '../../forms/field-specs.ts';
import { one, type Typed } from '../../forms/typed.ts';
import type { FieldSpec, Option, TextSpec } from '../../parts/field-spec.ts';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import { explained } from '../case/explained.ts';
import { situationOf } from '../case/situation.ts';
import { MoreTime } from '../views/more-time.tsx';
import type { CaseDesk } from '../visit.ts';
import { behind, inFront } from './behind-answer.ts';
import { lastCheck } from './last-check.tsx';
import type { SpecialPage, StepView } from './special-page.ts';

/** The name of the quick choices; `other` leaves it to the date itself. */
const QUICK = 'until.quick';
const OTHER = 'other';

const received: NonNullable<SpecialPage['received']> = (typed) => {
  const [quick, clause] = [one(typed, QUICK), one(typed, 'clause')];
  // what stands in the way is asked under the term that it is about
  const own = clause === '' ? typed : inFront(typed, clause);
  return quick === '' || quick === OTHER ? own : new Map([...own, ['until', [quick]]]);
};

export const extend: SpecialPage = {
  received,
  intro: (view) => intro(view),
  fields(asking, { desk }) {
    const possible = extensionsNow(desk.open);
    if (possible.length > 1) return withTerms(asking, desk, possible);
    const room = roomOf(desk);
    const hindrances = hindrancesOf(desk, room?.clause.id ?? '');
    const needed = [...(asking.needed ?? []), 'hindrance'];
    const specs = fieldSpecs({ ...asking, needed, only: { ...asking.only, clause: [], hindrance: hindrances } });
    if (room === undefined) return specs;
    return specs.map((spec) =>
      spec.kind === 'date' && spec.name === 'until'
        ? quickChoices(spec, asking.typed, desk, room, errorOf(asking, 'until'))
        : spec,
    );
  },
  below: (view) => lastCheck(view, received),
};

/** Which term, each with its days, what must be done first and what may stand in its way; then the new day and the reason. */
function withTerms(asking: Asking, desk: CaseDesk, possible: readonly string[]): readonly FieldSpec[] {
  const typed = received(asking.typed, desk.policy);
  const specs = fieldSpecs({ ...asking, typed, without: ['hindrance'], only: { ...asking.only, clause: possible } });
  return specs.map((spec) =>
    'options' in spec && spec.name === 'clause'
      ? ({
          ...spec,
          optional: false,
          options: spec.options.map((option) => aTerm(option, { ...asking, typed }, desk)),
        } as FieldSpec)
      : spec,
  );
}

/** A term that can become longer, as one of the answers. */
function aTerm(option: Option, asking: Asking, desk: CaseDesk): Option {
  const { language, words } = desk;
  const { extend: says } = specialStepWords(desk);
  const room = roomOf(desk, option.value);
  if (room === undefined) return option;
  const first = obstacles(situationOf(desk), { verb: 'extend', values: { clause: option.value } })
    .flatMap(({ refused }) => refused)
    .flatMap(({ instead }) => (instead === undefined ? [] : [say(instead, language)]));
  const over = room.alsoLate && isPast(room.due.end, desk.now) ? says.afterText : undefined;
  const days = says.now(words.format.day(room.end), room.latest && words.format.day(room.latest.end.slice(0, 10)));
  const hindrances = hindrancesOf(desk, option.value);
  const needed = [...(asking.needed ?? []), 'hindrance'];
  const asked = fieldSpecs({ ...asking, needed, only: { hindrance: hindrances, clause: [] }, without: ['until', 'reason'] });
  return {
    ...{
      ...option,
      hint: [days, over, latestClause(room, desk), ...first].filter((part) => part !== undefined).join(' '),
      source: room.clause.source.join(' · '),
    },
    ...(asked.length === 0 ? {} : { reveals: asked.map((spec) => behind(spec, option.value)) }),
  };
}

/** For what alone this term may become longer; none where any reason will do. */
function hindrancesOf({ policy }: CaseDesk, clause: string): readonly string[] {
  return Object.keys(clauseOf(policy, clause)?.extension?.hindrances ?? {});
}

/** How much time there is: the end that holds, the last day that the procedure allows, and the strict reading of it. */
interface Room {
  readonly clause: Clause;
  readonly duty: Duty;
  /** the end is only aimed at: past it, the news that it takes longer is still owed */
  readonly target: boolean;
  /** past this end too the news is still owed, and late */
  readonly alsoLate: boolean;
  readonly due: Deadline;
  readonly end: Day;
  readonly latest?: Deadline;
  /** another clause than that of the extension sets the last day: what the law gives at most */
  readonly latestBy?: Clause;
  readonly strict?: Day;
  readonly byConsent: boolean;
}

function roomOf({ open: { policy, state }, today }: CaseDesk, named = ''): Room | undefined {
  const found = nextExtension({ policy, state }, named === '' ? undefined : named);
  if ('refused' in found) return undefined;
  const { clause, rule, duty, due, term } = found;
  const end = due.end.slice(0, 10) as Day;
  const byConsent = rule.agreed === true || rule.needs.includes('written-consent');
  const last = latestExtension(policy, state, found);
  const alsoLate = rule.alsoLate === true && (last === undefined || last.day > today);
  const room = { clause, duty, due, end, byConsent, alsoLate, target: term.target === true };
  if (last === undefined) return room;
  const latest = last.day;
  const latestBy = last.clause === clause ? {} : { latestBy: last.clause };
  if (rule.upTo === undefined || last.due !== undefined) {
    return { ...room, ...latestBy, latest: { end: latest, steps: last.due?.steps ?? [] } };
  }
  const whole = wholeTerm(policy, state, rule.duty, duty.from, rule.upTo);
  const stepwise = whole?.alternatives?.find((one) => one.reading === 'from-extended-end' && one.end === latest);
  const strict = whole?.alternatives?.find((one) => one.reading === 'from-start')?.end as Day | undefined;
  return {
    ...{ ...room, latest: { end: latest, steps: stepwise?.steps ?? [] } },
    ...(strict !== undefined && strict < latest ? { strict } : {}),
  };
}

/** The sentence of the clause that sets the last day, where that is not the clause of the extension itself. */
function latestClause({ latestBy }: Room, { language, says }: CaseDesk): string | undefined {
  return latestBy && says.step.clauseSays(say(latestBy.says, language), latestBy.source.join(', '));
}

/** The term with its extension, counted in both ways in which the law can be read. */
function wholeTerm(
  policy: Policy,
  state: CaseState,
  duty: string,
  from: Parameters<typeof computed>[4],
  upTo: NonNullable<NonNullable<Clause['extension']>['upTo']>,
) {
  const clause = clauseOf(policy, duty);
  return clause?.duty?.within === undefined ? undefined : computed(policy, state, clause, clause.duty, from, [upTo]);
}

function intro({ desk, names, typed }: Pick<StepView, 'desk' | 'names' | 'typed'>) {
  const { language, policy, today, words, now, open } = desk;
  const says = specialStepWords({ language, policy });
  // each term says its own days
  if (one(typed, 'clause') === '' && extensionsNow(open).length > 1) return null;
  const room = roomOf(desk, one(typed, 'clause'));
  if (room === undefined) return <MoreTime says={says} words={words} today={today} />;
  const needs = room.clause.extension?.needs ?? [];
  const told: readonly Party[] = [
    ...(needs.includes('notice-to-complainant') || room.byConsent ? complainants(open.state) : []),
    ...(needs.includes('notice-to-subject') ? subjects(open.state) : []),
  ];
  const list = (parties: readonly Party[]) => words.format.list(parties.map((party) => names.party(party.id)));
  const late = isPast(room.due.end, now) && !room.byConsent;
  const posted = told.filter((party) => mediumFor(party) === 'post');
  return (
    <MoreTime
      says={says}
      words={words}
      today={today}
      what={say(room.duty.do, language)}
      now={explained(room.due, language)}
      target={room.target}
      late={late && !room.target && !room.alsoLate}
      after={late && !room.target && room.alsoLate}
      aimed={late && room.target}
      latest={room.latest === undefined ? undefined : explained(room.latest, language)}
      latestBy={latestClause(room, desk)}
      strict={room.strict}
      told={room.byConsent ? undefined : list(told)}
      posted={posted.length === 0 ? undefined : list(posted)}
      consentOf={room.byConsent ? list(complainants(open.state)) : undefined}
    />
  );
}

/** Days to choose from, and any other day behind the last answer. */
function quickChoices(spec: TextSpec, typed: Typed, desk: CaseDesk, room: Room, error: string | undefined): FieldSpec {
  const { extend: says } = specialStepWords(desk);
  const days = quickDays(room, desk.today);
  const until = dayTyped(one(typed, 'until'));
  const chosen = one(typed, QUICK) || (until === '' ? '' : days.some(([day]) => day === until) ? until : OTHER);
  const inDate = chosen === OTHER;
  const options: Option[] = days.map(([day, weeks]) => {
    const certain = day === room.strict;
    const inWords = desk.words.format.day(day);
    const label = weeks !== undefined ? says.weeks(weeks, inWords) : certain ? says.certainly(inWords) : says.longest(inWords);
    return { value: day, label, ...(certain ? { hint: says.certain } : {}) };
  });
  const other = { value: OTHER, label: says.other, reveals: [{ ...spec, error: inDate ? error : undefined }] };
  return {
    kind: 'radios',
    name: QUICK,
    label: says.choose,
    value: chosen,
    options: [...options, other],
    error: inDate ? undefined : error,
  };
}

/** One, two and four weeks, as far as they fit; and as long as it may last, when that is another day. */
function quickDays({ end, latest, strict }: Room, today: Day): readonly (readonly [Day, number?])[] {
  const last = latest?.end.slice(0, 10) as Day | undefined;
  // past the end, weeks are counted from today: nobody hears of a day that is over
  const from = end < today ? today : end;
  const weeks = [1, 2, 4].map((count): readonly [Day, number] => [addWeeks(from, count), count]);
  const fitting: (readonly [Day, number?])[] = weeks.filter(([day]) => last === undefined || day <= last);
  for (const more of [strict, last])
    if (more !== undefined && more > today && !fitting.some(([day]) => day === more)) fitting.push([more]);
  return fitting;
}
