/** `journal …`: whether the journal is whole, and making the lists from it anew. One file per tool. */
import type { Run } from './command.ts';

const HELP = `Gebruik: bin/gehoord journal <wat> …

  verify   controleer of het journaal ongeschonden is, en of de lijsten en pagina’s ermee kloppen
  rebuild  maak de rijen van lijsten en pagina’s opnieuw uit het journaal, waar zij niet kloppen`;

export const journalCommand: Run = async (args, out) => {
  const [name, ...rest] = args;
  if (name === 'verify') return (await import('./journal/verify.ts')).verifyCommand(rest, out);
  if (name === 'rebuild') return (await import('./journal/rebuild.ts')).rebuildCommand(rest, out);
  if (name === '--help' || name === '-h') {
    out.print(HELP);
    return 0;
  }
  out.complain('Noem wat er met het journaal moet: verify of rebuild.');
  return 2;
};
