/** Reads a moment as PostgreSQL writes it: a list of fifty cases holds hundreds, and the usual reading was a third of taking them in. */
import pg from 'pg';

const anyInstant = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ, 'text') as (text: string) => Date;

/** '2026-06-01 12:00:00+00', with or without parts of a second (beyond the millisecond they are dropped); anything else is read as pg does. */
export function readInstant(text: string): Date {
  const plain = text.charAt(4) === '-' && text.charAt(10) === ' ' && text.endsWith('+00') && text.length <= 29;
  if (!plain) return anyInstant(text);
  const at = (from: number) => (text.charCodeAt(from) - 48) * 10 + text.charCodeAt(from + 1) - 48;
  const year = at(0) * 100 + at(2);
  const parts = text.charAt(19) === '.' ? Number(text.slice(20, -3).padEnd(3, '0').slice(0, 3)) : 0;
  return new Date(Date.UTC(year, at(5) - 1, at(8), at(11), at(14), at(17), parts));
}
