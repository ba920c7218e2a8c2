/**
 * Review: what we learn from this case, whether it can happen again and why it happened (KLK-41, INS-12); also when the
 * complaint was unfounded, and after closing. A measure that follows has its own story beside the case.
 */
import { OTHER_CAUSE } from '#core/policy/improvement.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { step } from '../step.ts';

export const review = step({
  verb: 'review',
  event: 'reviewed',
  noun: 'review',
  audience: ['us'],
  fields: {
    learned: { kind: 'long-text', max: 10_000, required: true },
    recurrence: { kind: 'choice', of: ['likely', 'possible', 'unlikely'], required: true },
    causes: { kind: 'choices', of: 'causes' },
    otherCause: { kind: 'text', max: 500 },
    better: { kind: 'long-text', max: 5_000 },
    followUp: { kind: 'choice', of: ['measure', 'none'] },
    reason: { kind: 'long-text', max: 5_000 },
  },
  decide({ policy }, { causes = [], otherCause, followUp, reason }) {
    const needs = policy.improvement?.needs ?? [];
    const lacks: Refusal[] = [];
    const missing = (field: string) => lacks.push({ code: 'missing', field });
    if (needs.includes('cause') && causes.length === 0) missing('causes');
    if (causes.includes(OTHER_CAUSE) && otherCause === undefined) missing('otherCause');
    if (needs.includes('measure-or-reason') && followUp === undefined) missing('followUp');
    // a measure is a measure against something; without one, somebody must have thought about it
    if (followUp === 'measure' && causes.length === 0 && policy.improvement !== undefined) missing('causes');
    if (followUp === 'none' && reason === undefined) missing('reason');
    const [first, ...others] = lacks;
    if (first !== undefined) return { refused: [first, ...others] };
    return followUp === 'measure' && policy.improvement === undefined ? refuse('not-now', { field: 'followUp' }) : { facts: {} };
  },
  // reviewed anew, the last look counts
  evolve: (state, event) => ({ ...state, causes: event.facts.causes ?? [] }),
});
