/** Several cases of one colleague go to another: each as a step of its own, so that what may not is refused by itself. */
import type { Refusal } from '#core/case/refusal.ts';
import type { Actor } from '#core/case/state.ts';
import type { Office } from './office.ts';
import { takeOnce } from './take-once.ts';

export interface Entrusting {
  readonly organisation: string;
  readonly actor: Actor;
  readonly to: string;
  readonly cases: readonly string[];
  readonly summary: string;
  readonly tell: boolean;
  /** makes sending the form twice the same as once */
  readonly key: string;
}

export interface EntrustedOne {
  readonly caseId: string;
  /** why it did not go; absent when it went */
  readonly refused?: Refusal;
}

/** Hands them over one by one; answers how each went. */
export async function entrustMany(
  office: Office,
  { cases, key, to, summary, tell, ...who }: Entrusting,
): Promise<readonly EntrustedOne[]> {
  const done: EntrustedOne[] = [];
  for (const caseId of cases) {
    const raw = { staff: to, summary, ...(tell ? { tell: true } : {}) };
    const outcome = await takeOnce(office, { ...who, caseId, verb: 'entrust', raw }, `${key} ${caseId}`);
    if ('refused' in outcome) done.push({ caseId, refused: outcome.refused[0] });
    else if ('absent' in outcome || 'changed' in outcome) done.push({ caseId, refused: { code: 'not-now' } });
    else done.push({ caseId });
  }
  return done;
}
