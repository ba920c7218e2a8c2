/**
 * Recall: a step is taken back before its letters left. The case is again as it was; the journal keeps what was done, and that it
 * was taken back. Whether the letters are still here is for the handling to see.
 */
import { refuse } from '../refusal.ts';
import { step } from '../step.ts';

export const recall = step({
  verb: 'recall',
  event: 'recalled',
  noun: 'recall',
  audience: ['us'],
  fields: {
    entry: { kind: 'number', of: 'entry', required: true },
  },
  offered: ({ state, actor }) => actor.kind === 'staff' && state.undoable?.by === actor.id,
  decide({ state, actor }, { entry }) {
    const { undoable } = state;
    if (undoable?.sequence !== entry) return refuse('too-late-to-recall');
    // somebody else's letter is theirs to take back
    return actor.kind === 'staff' && actor.id === undoable.by ? { facts: { step: undoable.step } } : refuse('not-yours');
  },
  evolve(state, { sequence }) {
    const { undoable, happenings } = state;
    if (undoable === undefined) return state;
    const recalled = happenings.filter((one) => one.sequence === sequence);
    return { ...undoable.before, sequence, happenings: [...undoable.before.happenings, ...recalled] };
  },
});
