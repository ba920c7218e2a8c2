/** Promote: it turns out to be another kind of record, such as a signal that is a complaint after all. The first date stays. */
import { isAtOnce } from '../at-once.ts';
import { refuse } from '../refusal.ts';
import { step } from '../step.ts';
import { fromAnew } from './reopen.ts';

export const promote = step({
  verb: 'promote',
  event: 'promoted',
  noun: 'promotion',
  audience: ['us', 'complainants'],
  fields: {
    record: { kind: 'choice', of: 'records', required: true },
    reason: { kind: 'long-text', max: 5_000, required: true, ours: true },
  },
  offered: ({ policy, state: { record } }) => Object.keys(policy.records).some((one) => one !== record && !isAtOnce(policy, one)),
  decide({ policy, state }, command) {
    if (command.record === state.record) return refuse('nothing-changed', { field: 'record' });
    if (isAtOnce(policy, command.record)) return refuse('unknown-choice', { field: 'record' });
    // the date of receipt is written again in the entry: from it every term of the new record runs
    return { facts: { from: state.record, received: state.received } };
  },
  evolve(state, event) {
    const { from, record } = event.facts;
    // what ended it before was about the other kind of record
    return { ...fromAnew(state), record, origins: [...state.origins, { record: from, until: event.at }] };
  },
});
