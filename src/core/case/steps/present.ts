/** Present: what a step would send goes to somebody else first, where the procedure asks for a second pair of eyes. */
import { refuse } from '../refusal.ts';
import { type Outcome, step } from '../step.ts';

export const present = step({
  verb: 'present',
  event: 'presented',
  noun: 'presentation',
  audience: ['us'],
  fields: {
    step: { kind: 'choice', of: 'reviewedSteps', required: true },
    content: { kind: 'long-text', max: 100_000, required: true, ours: true },
    typed: { kind: 'long-text', max: 100_000, ours: true },
  },
  offered: ({ policy: { reviews = {} } }) => Object.keys(reviews).length > 0,
  decide({ policy, state, actor }, command): Outcome<{ readonly readers: readonly string[] }> {
    if (actor.kind !== 'staff') return refuse('not-yours');
    const same = state.presented?.step === command.step && state.presented.content === command.content;
    return same && state.presented?.vetted?.verdict !== 'change'
      ? refuse('already')
      : { facts: { readers: policy.reviews?.[command.step]?.by ?? [] } };
  },
  evolve(state, { at, by, sequence, facts, personal }) {
    const { content, typed } = personal ?? {};
    return {
      ...state,
      presented: {
        ...{ step: facts.step, readers: facts.readers, at, by: by.kind === 'staff' ? by.id : '', sequence },
        ...(content === undefined ? {} : { content }),
        ...(typed === undefined ? {} : { typed }),
      },
    };
  },
});
