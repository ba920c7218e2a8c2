/** Makes a redacted copy of a document: drawn anew as pictures, kept, and noted in the case, all or nothing. */
import { type Refused, refuse } from '#core/case/refusal.ts';
import type { Actor } from '#core/case/state.ts';
import { keepFile } from '#store/files/store-file.ts';
import type { Office } from './office.ts';
import type { Box, NoPicture, Pictured } from './pictures/asking.ts';
import type { Pictures } from './pictures/pictures.ts';
import type { Outcome } from './take.ts';
import { type TakenBefore, takeOnce } from './take-once.ts';

export interface Redacting {
  readonly organisation: string;
  readonly caseId: string;
  readonly actor: Actor;
  /** the document on disk, which the actor may open */
  readonly original: Pictured & { readonly name: string };
  readonly boxes: readonly Box[];
  /** the name of the copy */
  readonly name: string;
  readonly reason: string;
  readonly audience: string;
  /** the one person, or the body outside, for whom it is when the audience says so */
  readonly party?: string;
  readonly forum?: string;
  /** of the form: sent twice it is one copy */
  readonly key: string;
}

/** The copy, or why there is none. */
export async function redact(
  { office, pictures, dataDir }: { readonly office: Office; readonly pictures: Pictures; readonly dataDir: string },
  { organisation, caseId, actor, original, boxes, name, reason, audience, party, forum, key }: Redacting,
): Promise<Outcome | TakenBefore | Refused | { readonly none: NoPicture }> {
  if (boxes.length === 0) return refuse('missing', { field: 'box' });
  const copied = await pictures.ask(original, { what: 'copy', boxes });
  if (!('copy' in copied)) return { none: 'none' in copied ? copied.none : 'damaged' };
  const raw = { original: [original.id], reason, audience, party, forum };
  return takeOnce(office, { organisation, caseId, actor, verb: 'redact', raw }, key, async (tx, taking) => {
    const file = await keepFile(tx, dataDir, caseId, { name, type: 'application/pdf' }, copied.copy);
    return { ...taking, raw: { ...raw, documents: [file.id] }, uploads: { documents: [file] } };
  });
}
