/** What follows from a step of an improvement: the follow-up it proposed, the files of its cases, and causes that are back already. */

import type { Verb } from '#core/case/lifecycle.ts';
import type { Actor } from '#core/case/state.ts';
import type { MeasureState } from '#core/improvement/state.ts';
import { OTHER_CAUSE } from '#core/policy/improvement.ts';
import { addDays } from '#core/time/day.ts';
import { casesWithCauses } from '#store/office/causes.ts';
import type { Tx } from '#store/transaction.ts';
import type { Office } from '../office.ts';
import { type MeasureOutcome, type MeasureTaken, type TakingMeasure, takeMeasureAlone } from './take-measure.ts';

/** Takes a step in a case, in the open transaction, in the name of the system. Throws when it is refused. */
export type NoteInCase = (caseId: string, verb: Verb, raw: Readonly<Record<string, unknown>>) => Promise<void>;

const SYSTEM: Actor = { kind: 'system' };

/** Takes one step of an improvement and everything that follows from it, in the open transaction. */
export async function takeMeasureIn(office: Office, tx: Tx, taking: TakingMeasure, note: NoteInCase): Promise<MeasureOutcome> {
  const outcome = await takeMeasureAlone(office, tx, taking);
  if (!('entry' in outcome)) return outcome;
  await noteInCases(outcome, note);
  if (outcome.entry.name === 'assessed') await followUp(office, tx, taking, outcome, note);
  if (outcome.entry.name === 'executed') await findReturns(office, tx, taking.organisation, outcome, note);
  return outcome;
}

/** Words of each entry that the file of a case repeats. */
const wordsOf: Readonly<Record<string, string>> = {
  planned: 'what',
  forgone: 'reason',
  executed: 'text',
  evaluated: 'text',
  reopened: 'reason',
};

/** The measure stands in the file of each of its cases (KLK-42); a case that is added hears how it stands. */
async function noteInCases({ number, state, entry }: MeasureTaken, note: NoteInCase): Promise<void> {
  const isNew = entry.name === 'started' || entry.name === 'linked';
  const field = wordsOf[entry.name];
  if (!isNew && field === undefined) return;
  const text = isNew ? (state.status === 'found' ? undefined : state.what) : entry.personal?.[field ?? ''];
  const what = isNew ? state.status : entry.name;
  const cases = entry.name === 'linked' ? state.cases.slice(-1) : state.cases;
  for (const id of cases) await note(id, 'improve', { measure: number, what, ...(text === undefined ? {} : { text }) });
}

/** The follow-up that the assessment proposed: an improvement of its own, planned at once (INS-42). */
async function followUp(office: Office, tx: Tx, taking: TakingMeasure, outcome: MeasureTaken, note: NoteInCase): Promise<void> {
  const { policy, state, entry } = outcome;
  const { child, kind, staff, due } = entry.facts;
  if (typeof child !== 'string') return;
  const { organisation, actor } = taking;
  const known = { organisation, actor, ...(taking.viewer === undefined ? {} : { viewer: taking.viewer }) };
  const otherCause = state.causes.includes(OTHER_CAUSE) ? { otherCause: state.problem ?? entry.personal?.text } : {};
  const begun = { causes: state.causes, problem: entry.personal?.text, origin: 'follow-up', ...otherCause };
  const parent = { id: state.id, cases: state.cases };
  sure(await takeMeasureIn(office, tx, { ...known, verb: 'start', raw: begun, parent, id: child, under: policy }, note));
  const planned = { what: entry.personal?.what, kind, staff, due };
  sure(await takeMeasureIn(office, tx, { ...known, measure: child, verb: 'plan', raw: planned }, note));
}

/** Executed on an earlier day: cases that came in since may have had the cause again already. */
async function findReturns(
  office: Office,
  tx: Tx,
  organisation: string,
  { state }: MeasureTaken,
  note: NoteInCase,
): Promise<void> {
  const causes = knownCauses(state.causes);
  if (state.executed === undefined || causes.length === 0) return;
  for (const one of await casesWithCauses(tx, addDays(state.executed, 1), causes)) {
    await noteReturn(office, tx, organisation, state, { id: one.id, causes: one.causes }, note);
  }
}

/** Notes that the cause came back in a case; nothing when that is known already. */
export async function noteReturn(
  office: Office,
  tx: Tx,
  organisation: string,
  state: MeasureState,
  found: { readonly id: string; readonly causes: readonly string[] },
  note: NoteInCase,
): Promise<void> {
  const cause = knownCauses(found.causes).find((one) => state.causes.includes(one));
  if (cause === undefined || state.returned.some((one) => one.case === found.id) || state.cases.includes(found.id)) return;
  const raw = { case: found.id, cause };
  sure(await takeMeasureIn(office, tx, { organisation, measure: state.id, actor: SYSTEM, verb: 'return', raw }, note));
}

/** Causes that have a code of their own: two causes in words are not the same one. */
export function knownCauses(causes: readonly string[]): readonly string[] {
  return causes.filter((one) => one !== OTHER_CAUSE);
}

/** What the system itself decided cannot be refused: then nothing of the whole is kept. */
export function sure(outcome: MeasureOutcome): MeasureTaken {
  if ('entry' in outcome) return outcome;
  throw new Error(`a step that follows from another was not taken: ${JSON.stringify(outcome)}`);
}
