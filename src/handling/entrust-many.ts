/** What stands on one colleague goes to another: each as a step of its own, so that what may not is refused by itself. */
import type { Refusal } from '#core/case/refusal.ts';
import type { Actor } from '#core/case/state.ts';
import type { Viewer } from '#store/viewer.ts';
import { takeMeasure } from './improvement/take-measure-once.ts';
import type { Office } from './office.ts';
import { takeOnce } from './take-once.ts';

export interface Entrusting {
  readonly organisation: string;
  readonly actor: Actor;
  readonly viewer: Viewer;
  readonly from: string;
  readonly to: string;
  /** ids of cases that go as a whole */
  readonly cases: readonly string[];
  /** ids of cases in which only what is owed in person goes */
  readonly tasks: readonly string[];
  /** ids of measures */
  readonly measures: readonly string[];
  readonly summary: string;
  readonly tell: boolean;
  /** makes sending the form twice the same as once */
  readonly key: string;
}

export interface EntrustedOne {
  readonly id: string;
  /** why it did not go; absent when it went */
  readonly refused?: Refusal;
}

export interface EntrustedAll {
  readonly cases: readonly EntrustedOne[];
  readonly tasks: readonly EntrustedOne[];
  readonly measures: readonly EntrustedOne[];
}

/** Hands them over one by one; answers how each went. Sent again with the same key, what went stays as it went. */
export async function entrustMany(office: Office, all: Entrusting): Promise<EntrustedAll> {
  const { organisation, actor, viewer, from, to, summary, tell, key } = all;
  const give = (caseId: string, verb: 'entrust' | 'delegate') => {
    const raw = verb === 'entrust' ? { staff: to, summary, ...(tell ? { tell: true } : {}) } : { from, staff: to, summary };
    return takeOnce(office, { organisation, actor, caseId, verb, raw }, `${key} ${caseId}`);
  };
  const hand = (measure: string) => {
    const raw = { staff: to, reason: summary.slice(0, MOST_OF_REASON) };
    return takeMeasure(office, { organisation, actor, viewer, measure, verb: 'hand', raw }, `${key} ${measure}`);
  };
  return {
    cases: await oneByOne(all.cases, (id) => give(id, 'entrust')),
    tasks: await oneByOne(all.tasks, (id) => give(id, 'delegate')),
    measures: await oneByOne(all.measures, hand),
  };
}

/** So many signs a reason in the journal of a measure has at most. */
const MOST_OF_REASON = 2_000;

async function oneByOne(
  ids: readonly string[],
  give: (id: string) => Promise<object & { readonly refused?: readonly Refusal[] }>,
): Promise<readonly EntrustedOne[]> {
  const done: EntrustedOne[] = [];
  for (const id of ids) {
    const outcome = await give(id);
    if (outcome.refused !== undefined) done.push({ id, refused: outcome.refused[0] ?? { code: 'not-now' } });
    else if ('absent' in outcome || 'changed' in outcome) done.push({ id, refused: { code: 'not-now' } });
    else done.push({ id });
  }
  return done;
}
