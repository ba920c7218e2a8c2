/** Which step can be taken back as long as its letters have not left: the last one, when it was only words. */
import type { Verb } from './lifecycle.ts';
import type { CaseState } from './state.ts';
import type { CaseEvent } from './step.ts';

/**
 * Steps that change nothing but what the journal says: no persons join but a body that the procedure names, no documents come along, no other case is touched.
 * Those can be undone by going back to the state before them.
 */
export const recallable: ReadonlySet<Verb> = new Set<Verb>([
  ...(['redirect', 'refuse', 'ask', 'propose', 'invite', 'hear', 'extend', 'transcribe', 'circulate', 'conclude'] as const),
  ...(['close', 'reopen', 'rule', 'settle', 'promise', 'note', 'defer', 'fulfil', 'route', 'confirm', 'consent'] as const),
  ...(['regulate', 'lift', 'arrange', 'cancel'] as const),
]);

/**
 * The state after an entry, with what can be taken back now. Only the last step can; whatever else happens ends that, but for a letter
 * of an earlier entry that leaves meanwhile: it left, whether the step is taken back or not. `next`: the state after this entry from
 * another one than `before`.
 */
export function withUndoable(
  before: CaseState,
  event: CaseEvent,
  verb: Verb,
  after: CaseState,
  next: (from: CaseState) => CaseState,
): CaseState {
  const { undoable: held } = before;
  const because = verb === 'send' ? event.facts.because : undefined;
  if (held !== undefined && typeof because === 'number' && because < held.sequence)
    return { ...after, undoable: { ...held, before: next(held.before) } };
  const { by, sequence, personal } = event;
  const cannot = by.kind !== 'staff' || !recallable.has(verb) || Array.isArray(personal?.documents);
  // most entries follow one that cannot be taken back either: no copy of the state for those
  if (cannot && after.undoable === undefined) return after;
  const { undoable: _, ...rest } = after;
  if (cannot) return rest;
  const { undoable: __, ...was } = before;
  return { ...rest, undoable: { sequence, step: verb, by: by.id, before: was } };
}
