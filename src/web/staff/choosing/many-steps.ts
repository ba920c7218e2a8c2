/** The steps that can be taken in many cases at once: what is asked for all of them, and what follows from that in each. */
import { holdsRight } from '#core/access.ts';
import { decide } from '#core/case/decide.ts';
import { latestExtension } from '#core/case/latest-day.ts';
import { cited, refuse } from '#core/case/refusal.ts';
import { extensionsNow, nextExtension } from '#core/case/steps/extend.ts';
import { owesAgreed } from '#core/case/to-execute.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import type { OpenCase } from '#handling/open-case.ts';
import type { Filled } from '#handling/take-many.ts';
import { dayTyped } from '../../forms/day-typed.ts';
import { one, type Typed } from '../../forms/typed.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { type ManyWords, manyWords } from '../../words/staff/many-words.ts';
import { acceptedSolution, manners } from '../steps/close.tsx';
import type { Desk } from '../visit.ts';

/** Why a case is left alone when this is done to many. */
export type Apart = keyof ManyWords['apart'];

/** One step for many cases. */
export interface ManyStep {
  readonly verb: keyof ManyWords['act'];
  /** its word in the address */
  readonly path: string;
  /** the names of its questions; those that must have an answer first */
  readonly asks: { readonly needed: readonly string[]; readonly others: readonly string[] };
  readonly fill: (desk: Desk, typed: Typed) => (open: OpenCase) => Filled;
}

const leave = (apart: Apart): Filled => ({ apart });

const note: ManyStep = {
  ...{ verb: 'note', path: 'notitie', asks: { needed: ['text'], others: [] } },
  fill: (_, typed) => () => ({ raw: { text: one(typed, 'text') } }),
};

const extend: ManyStep = {
  ...{ verb: 'extend', path: 'uitstel', asks: { needed: ['reason'], others: ['until'] } },
  fill:
    ({ today }, typed) =>
    ({ policy, state }) => {
      const [clause, ...others] = extensionsNow({ policy, state });
      if (others.length > 0) return leave('several-terms');
      const found = nextExtension({ policy, state }, clause);
      // why there is none, the step itself says by its clause
      if ('refused' in found) return { raw: { until: dayTyped(one(typed, 'until')), reason: one(typed, 'reason') } };
      const { agreed, hindrances, needs } = found.rule;
      // to ask everybody for a yes is another letter, and another talk
      if (agreed === true || needs.includes('written-consent') || hindrances !== undefined) return leave('asks-more');
      const latest = latestExtension(policy, state, found);
      // no day is left that may be named
      if (latest !== undefined && latest.day <= today)
        return refuse('term-ended', { clause: cited(latest.clause), data: { end: latest.day } });
      const until = dayTyped(one(typed, 'until')) || latest?.day;
      return until === undefined ? leave('no-latest') : { raw: { clause: found.clause.id, until, reason: one(typed, 'reason') } };
    },
};

const close: ManyStep = {
  ...{ verb: 'close', path: 'sluiten', asks: { needed: [], others: ['lesson'] } },
  fill:
    ({ actor, now }, typed) =>
    ({ policy, state, duties }) => {
      const owed = duties.filter(({ status }) => status === 'open');
      if (owed.some(({ step }) => step !== 'close')) return leave('more-owed');
      if (owed.length === 0) return leave('not-owed');
      if (owesAgreed(policy, state)) return leave('asks-more');
      const situation = { policy, state, actor, now, at: now, colleague: () => undefined, newId: () => '' };
      const fits = manners.find((manner) => !('refused' in decide(situation, { verb: 'close', values: { manner } })));
      const solution = fits === 'satisfied' ? acceptedSolution(state) : undefined;
      const lesson = one(typed, 'lesson');
      return {
        raw: {
          manner: fits ?? 'concluded',
          ...(solution === undefined ? {} : { solution }),
          ...(lesson === '' ? {} : { lesson }),
        },
      };
    },
};

/** All of them, in the order in which they are offered. */
export const manySteps: readonly ManyStep[] = [note, extend, close];

/** Those that this colleague could take in some case. */
export function manyStepsOf({ policy, me }: Pick<Desk, 'policy' | 'me'>): readonly ManyStep[] {
  return manySteps.filter(({ verb }) => holdsRight(policy, me.roles, verb));
}

/** The questions of a step, with what was typed; `faulty`: those that need an answer and have none are pointed out. */
export function questionsOf(desk: Desk, { verb, asks }: ManyStep, typed: Typed, faulty: boolean): readonly FieldSpec[] {
  const { fields } = wordsOf(verb, desk);
  const says = manyWords(desk);
  return [...asks.needed, ...asks.others].map((name): FieldSpec => {
    const [value, needed] = [one(typed, name), asks.needed.includes(name)];
    const label = fields[name]?.label ?? name;
    const hint = fields[name]?.hint;
    const error = faulty && needed && value.trim() === '' ? says.missing : undefined;
    if (name === 'until') return { kind: 'date', name, label, hint: says.untilHint, value, optional: true };
    return { kind: 'long', name, label, hint, value, error, optional: !needed, rows: 4 };
  });
}
