/** What is signed: the columns of the register that the procedure shows to whoever signs. */
import { type RegisterCell, type RegisteredCase, registerRow } from './row.ts';

/** The cells under which this signature is put, in the order of the register; none when the procedure names no columns. */
export function signedCells(about: RegisteredCase, signature: string): readonly RegisterCell[] {
  const { register, signatures } = about.policy;
  const shows = signatures[signature]?.shows ?? [];
  return register === undefined || shows.length === 0 ? [] : registerRow(register, about, shows);
}
