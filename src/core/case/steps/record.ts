/** Record: the case was put in a register outside this system, or that failed. Only what stands there is recorded. */
import { refuse } from '../refusal.ts';
import { type Outcome, step } from '../step.ts';

export const record = step({
  verb: 'record',
  event: 'recorded',
  noun: 'external-record',
  audience: ['us'],
  fields: {
    system: { kind: 'choice', of: 'systems', required: true },
    result: { kind: 'choice', of: ['recorded', 'failed'], required: true },
    externalId: { kind: 'text', max: 200 },
    error: { kind: 'long-text', max: 2_000 },
  },
  decide(_, { result, externalId, error }): Outcome<object> {
    if (result === 'recorded' && externalId === undefined) return refuse('missing', { field: 'externalId' });
    return result === 'failed' && error === undefined ? refuse('missing', { field: 'error' }) : { facts: {} };
  },
  evolve(state, { at, facts: { system, result }, personal }) {
    const before = state.externals[system];
    const id = personal?.externalId ?? before?.id;
    const one = {
      state: result,
      at,
      // what once stood there stands there, also when a second attempt fails
      everRecorded: result === 'recorded' || before?.everRecorded === true,
      ...(id === undefined ? {} : { id }),
      ...(personal?.error === undefined ? {} : { error: personal.error }),
    };
    return { ...state, externals: { ...state.externals, [system]: one } };
  },
});
