/** Taking a step of an improvement: load, decide, keep, in one transaction; and what follows from it in the files of cases. */
import { isRefused, readValues } from '#core/case/read-values.ts';
import type { Refused } from '#core/case/refusal.ts';
import type { Actor } from '#core/case/state.ts';
import { mayTakeMeasure, seesMeasure } from '#core/improvement/access.ts';
import { decideMeasure } from '#core/improvement/decide.ts';
import { evolveMeasure, replayMeasure } from '#core/improvement/evolve.ts';
import type { MeasureVerb } from '#core/improvement/lifecycle.ts';
import { blankMeasure, type MeasureState } from '#core/improvement/state.ts';
import { measureStepOf } from '#core/improvement/steps.ts';
import type { OfficeEntry } from '#core/office/entry.ts';
import type { Policy } from '#core/policy/policy.ts';
import { dayOf } from '#core/time/moment.ts';
import { staffById } from '#store/access/staff.ts';
import { findCase } from '#store/cases/find.ts';
import { newCaseId } from '#store/id.ts';
import { type LoadedStream, loadStream, saveStream } from '#store/office/stream.ts';
import type { Tx } from '#store/transaction.ts';
import type { Viewer } from '#store/viewer.ts';
import type { Office } from '../office.ts';
import { measureRows } from './measure-rows.ts';
import { tellColleagueOfMeasure } from './tell-colleague-of-measure.ts';

export interface TakingMeasure {
  readonly organisation: string;
  /** id or number; absent: a new one */
  readonly measure?: string;
  readonly actor: Actor;
  /** which cases may be named; absent only for the system, which names them by id */
  readonly viewer?: Viewer;
  readonly verb: MeasureVerb;
  readonly raw: Readonly<Record<string, unknown>>;
  /** the last entry the person knew when the form was made; absent: whatever is there now */
  readonly seen?: number;
  /** the improvement to which a new one adds */
  readonly parent?: { readonly id: string; readonly cases: readonly string[] };
  /** the version of the procedure under which a new one runs; absent: the one that is in force today */
  readonly under?: Policy;
  /** the id of a new one, when somebody refers to it already */
  readonly id?: string;
}

export interface MeasureTaken {
  readonly number: number;
  readonly policy: Policy;
  readonly state: MeasureState;
  readonly entry: OfficeEntry;
}

/** Somebody else changed it in between: nothing was done. */
export interface MeasureChanged {
  readonly changed: readonly OfficeEntry[];
}

export type MeasureOutcome = MeasureTaken | Refused | MeasureChanged | { readonly absent: true };

/** Takes one step of an improvement, in the open transaction. All is kept when this answers with MeasureTaken, else nothing. */
export async function takeMeasureAlone(office: Office, tx: Tx, taking: TakingMeasure): Promise<MeasureOutcome> {
  const { actor, viewer, verb } = taking;
  const loaded = taking.measure === undefined ? undefined : await loadStream(tx, 'measure', taking.measure, { forUpdate: true });
  if (loaded === undefined && taking.measure !== undefined) return { absent: true };
  const policy = policyFor(office, taking, loaded);
  const rule = policy?.improvement;
  if (policy === undefined || rule === undefined) return { absent: true };
  const state = loaded === undefined ? blankMeasure(identity(policy, taking)) : replayMeasure(loaded.meta, loaded.entries);
  if (loaded !== undefined && actor.kind === 'staff' && !seesMeasure(policy, state, actor)) {
    // who may review a case may add it to a cause, and who gives out work may hand it to a colleague, without reading the rest
    if (verb !== 'link' && !(verb === 'hand' && mayTakeMeasure(policy, state, actor, verb))) return { absent: true };
  }
  const between = unseen(loaded?.entries ?? [], taking);
  if (between.length > 0) return { changed: between };
  const now = office.clock();
  const { raw, caseId } = await withCase(tx, taking.raw, viewer);
  const values = readValues(measureStepOf(verb).fields, raw, { policy, now, document: () => undefined });
  if (isRefused(values)) return values;
  const colleague = typeof raw.staff === 'string' && (await staffById(tx, raw.staff))?.active === true;
  const decided = decideMeasure(
    {
      ...{ policy, rule, state, actor, now },
      isColleague: () => colleague,
      caseOf: () => caseId,
      followUpId: newCaseId(),
      ...(taking.parent === undefined ? {} : { parent: taking.parent }),
    },
    { verb, values: values.values },
  );
  if (isRefused(decided)) return decided;
  const next = evolveMeasure(state, decided);
  const number = await saveStream(tx, measureRows(policy, next, [decided]));
  await tellColleagueOfMeasure(office, tx, { policy, state: next, entry: decided, number });
  return { number, policy, state: next, entry: decided };
}

function policyFor(office: Office, { organisation, under }: TakingMeasure, loaded: LoadedStream | undefined): Policy | undefined {
  if (loaded !== undefined) return office.policies.exact(loaded.meta.policy, loaded.meta.version);
  return under ?? office.policies.current(organisation, dayOf(office.clock()));
}

function identity({ policy, version }: Policy, { id }: TakingMeasure) {
  return { id: id ?? newCaseId(), policy, version };
}

/** What others did since the form was made; what the system added in between disturbs nobody. */
function unseen(entries: readonly OfficeEntry[], { seen, actor }: TakingMeasure): readonly OfficeEntry[] {
  if (seen === undefined) return [];
  const own = 'id' in actor ? actor.id : undefined;
  return entries.filter((one) => one.sequence > seen && one.by.kind !== 'system' && !('id' in one.by && one.by.id === own));
}

/** The case that is named, by its own reference: what the actor may not see is not found. */
async function withCase(tx: Tx, raw: TakingMeasure['raw'], viewer: Viewer | undefined) {
  if (typeof raw.case !== 'string' || raw.case.trim() === '') return { raw, caseId: undefined };
  if (viewer === undefined) return { raw, caseId: raw.case };
  const found = await findCase(tx, viewer, raw.case);
  return found === undefined ? { raw, caseId: undefined } : { raw: { ...raw, case: found.reference }, caseId: found.id };
}
