/** Makes the procedure of one organisation that of another: its name, its number on cases, and no details of whose it was. */
import { parseDocument } from 'yaml';

/** Whose it becomes. */
export interface Owner {
  /** the name by which cases know their procedure */
  readonly id: string;
  readonly name: string;
  /** prefix of references, in capitals */
  readonly reference: string;
  /** it was written for this organisation: what stands in it of telephone and address is theirs */
  readonly ownDetails?: boolean;
}

/** What of an organisation nobody else should be called or written to on. */
const DETAILS = ['phone', 'email', 'address', 'place', 'website'];

/** The text under its new owner, with comments where they were. Only for a text that `readTree` takes. */
export function ofAnother(text: string, { id, name, reference, ownDetails = false }: Owner): string {
  const document = parseDocument(text);
  document.set('policy', id);
  document.setIn(['organisation', 'name'], name);
  document.setIn(['organisation', 'reference'], reference);
  if (!ownDetails) for (const one of DETAILS) document.deleteIn(['organisation', one]);
  return document.toString({ lineWidth: 0 });
}
