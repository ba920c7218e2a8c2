/** A misfiled document joins the case where it belongs, in the transaction that took it out of the wrong one. */
import type { DocumentRef } from '#core/case/field.ts';
import { isRefused } from '#core/case/read-values.ts';
import { type Refused, refuse } from '#core/case/refusal.ts';
import type { CaseState } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { caseIdOf } from '#store/cases/find.ts';
import { moveFiles } from '#store/files/linked.ts';
import type { Tx } from '#store/transaction.ts';

/** Adds documents to another case inside the same transaction; false when there is no such case. */
export type FileThere = (
  caseId: string,
  documents: readonly DocumentRef[],
  /** where they came from, so that whoever works there can look it up */
  description: string,
) => Promise<Refused | boolean>;

/**
 * Puts documents that a step moved away in the case that was named. A case that does not exist, this one itself, or one
 * in which the colleague is a person concerned is not known; then nothing at all may be kept.
 */
export async function fileElsewhere(
  tx: Tx,
  state: CaseState,
  events: readonly CaseEvent[],
  fileThere: FileThere,
): Promise<Refused | undefined> {
  for (const { facts } of events.filter(({ name, facts }) => name === 'moved' && typeof facts.to === 'string')) {
    const to = await caseIdOf(tx, String(facts.to));
    if (to === undefined || to === state.id) return unknownCase();
    const ids = facts.gone as readonly string[];
    const documents = state.documents.filter(({ id, gone }) => ids.includes(id) && gone !== true).map(asUpload);
    const filed = await fileThere(to, documents, state.reference);
    if (isRefused(filed)) return filed.refused.some(({ code }) => code === 'concerned') ? unknownCase() : filed;
    if (!filed) return unknownCase();
    if (!(await moveFiles(tx, state.id, to, ids))) throw new Error('a document of this case has no file to move');
  }
  return undefined;
}

function asUpload({ id, name, size, type }: DocumentRef): DocumentRef {
  return { id, name, size, type };
}

function unknownCase(): Refused {
  return refuse('unknown-case', { field: 'to' });
}
