/** What a review of a case sets in motion: a cause among the improvements, and the alert when a measure did not keep it away. */
import type { CaseState } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { replayMeasure } from '#core/improvement/evolve.ts';
import { causesOf } from '#core/policy/improvement.ts';
import { say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { dayOf } from '#core/time/moment.ts';
import { measuresAbout } from '#store/office/causes.ts';
import { loadStream } from '#store/office/stream.ts';
import type { Tx } from '#store/transaction.ts';
import type { Office } from '../office.ts';
import { knownCauses, type NoteInCase, noteReturn, sure, takeMeasureIn } from './follow-through.ts';

export interface Learned {
  readonly organisation: string;
  readonly policy: Policy;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
}

/** Looks at what was just decided in a case, in its transaction. Does nothing unless it was reviewed. */
export async function learn(office: Office, tx: Tx, learned: Learned, note: NoteInCase): Promise<void> {
  for (const event of learned.events) {
    if (event.name !== 'reviewed' || learned.policy.improvement === undefined) continue;
    const causes = (event.facts.causes ?? []) as readonly string[];
    await returns(office, tx, learned, causes, note);
    if (event.facts.followUp === 'measure') await amongImprovements(office, tx, learned, event, causes, note);
  }
}

/** The measures that were executed before this case came in and are about one of its causes. */
async function returns(
  office: Office,
  tx: Tx,
  { organisation, state }: Learned,
  causes: readonly string[],
  note: NoteInCase,
): Promise<void> {
  for (const { id } of await measuresAbout(tx, knownCauses(causes), ['executed', 'evaluated'])) {
    const loaded = await loadStream(tx, 'measure', id, { forUpdate: true });
    if (loaded === undefined) continue;
    const measure = replayMeasure(loaded.meta, loaded.entries);
    if (measure.executed === undefined || measure.executed >= dayOf(state.received)) continue;
    await noteReturn(office, tx, organisation, measure, { id: state.id, causes }, note);
  }
}

/** The case joins what is already worked on for the same cause; else its cause is a new improvement. */
async function amongImprovements(
  office: Office,
  tx: Tx,
  { organisation, policy, state }: Learned,
  event: CaseEvent,
  causes: readonly string[],
  note: NoteInCase,
): Promise<void> {
  // whoever reviewed the case found the cause, or knows what it belongs to: the system only writes it down
  const finder = { organisation, actor: event.by.kind === 'staff' ? event.by : ({ kind: 'system' } as const) };
  const [open] = await measuresAbout(tx, knownCauses(causes), ['found', 'planned']);
  if (open !== undefined) {
    const loaded = await loadStream(tx, 'measure', open.id, { forUpdate: true });
    const linked = loaded !== undefined && replayMeasure(loaded.meta, loaded.entries).cases.includes(state.id);
    if (!linked)
      sure(await takeMeasureIn(office, tx, { ...finder, measure: open.id, verb: 'link', raw: { case: state.id } }, note));
    return;
  }
  const { learned, otherCause } = wordsFor(policy, state, causes, event);
  const raw = { causes, problem: learned, origin: 'case', case: state.id, ...(otherCause === undefined ? {} : { otherCause }) };
  sure(await takeMeasureIn(office, tx, { ...finder, verb: 'start', raw, under: policy }, note));
}

/**
 * What the improvement says of the case. Improvements are read by whoever watches over them; where a case is about somebody whom a
 * deputy replaces, that can be the very person, who reads nothing of the case: then its causes alone are told (INS-03).
 */
function wordsFor(policy: Policy, { parties }: CaseState, causes: readonly string[], { personal = {} }: CaseEvent) {
  if (parties.every(({ deputies = [] }) => deputies.length === 0)) return personal;
  const listed = new Map(causesOf(policy.improvement));
  const known = causes.flatMap((one) => listed.get(one) ?? []).map((label) => say(label, 'nl'));
  const learned = known.join(', ');
  return { learned, ...(personal.otherCause === undefined ? {} : { otherCause: learned }) };
}
