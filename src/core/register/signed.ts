/** What is signed: the columns of the register that the procedure shows to whoever signs, or its whole form. */
import { signedColumns } from '#core/policy/who-acts.ts';
import { type RegisterCell, type RegisteredCase, registerRow } from './row.ts';

/** The cells under which this signature is put, in the order in which they stand there; none when the procedure names no columns. */
export function signedCells(about: RegisteredCase, signature: string): readonly RegisterCell[] {
  const { register } = about.policy;
  const columns = signedColumns(about.policy, signature);
  if (register === undefined || columns.length === 0) return [];
  const ids = columns.map(({ id }) => id);
  const row = registerRow(register, about, ids);
  return ids.flatMap((id) => row.filter(({ field }) => field.id === id));
}
