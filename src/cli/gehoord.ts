// The command line: one line per command, one file per command.
import { isPassing } from '#store/passing-fault.ts';
import { StartFault } from '#store/start-fault.ts';
import { type Command, type Output, terminal } from './command.ts';

const commands: Record<string, Command> = {
  serve: { summary: 'start Gehoord', load: async () => (await import('./serve.ts')).serveCommand },
  deadline: {
    summary: 'reken een termijn uit, met elke stap en de reden',
    load: async () => (await import('./deadline.ts')).deadlineCommand,
  },
  policy: {
    summary: 'controleer een regeling, of werk haar bij',
    load: async () => (await import('./policy.ts')).policyCommand,
  },
  backup: { summary: 'maak een reservekopie', load: async () => (await import('./backup.ts')).backupCommand },
  restore: {
    summary: 'zet een reservekopie terug in een lege gegevensmap',
    load: async () => (await import('./restore.ts')).restoreCommand,
  },
  upgrade: {
    summary: 'werk een oudere installatie bij, na een reservekopie',
    load: async () => (await import('./upgrade.ts')).upgradeCommand,
  },
  seed: { summary: 'vul een demonstratie met verzonnen zaken', load: async () => (await import('./seed.ts')).seedCommand },
  journal: {
    summary: 'controleer of het journaal ongeschonden is',
    load: async () => (await import('./journal.ts')).journalCommand,
  },
  token: { summary: 'maak een sleutel voor de API', load: async () => (await import('./token.ts')).tokenCommand },
  organisation: {
    summary: 'voeg een organisatie toe, geef haar een andere naam, sluit of open haar',
    load: async () => (await import('./organisation.ts')).organisationCommand,
  },
  recover: {
    summary: 'laat een beheerder weer binnen die geen weg naar binnen meer heeft',
    load: async () => (await import('./recover.ts')).recoverCommand,
  },
  gallery: {
    summary: 'maak plaatjes van elke pagina, en zie wat er veranderde',
    load: async () => (await import('./gallery.ts')).galleryCommand,
  },
  migrate: { summary: 'breng de database naar deze versie', load: async () => (await import('./migrate.ts')).migrateCommand },
};

/** Runs the command that the first word names. */
export async function run(args: string[], out: Output): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') return help(out.print);
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    out.complain(name === undefined ? 'Noem een opdracht.' : `De opdracht "${name}" bestaat niet.`);
    help(out.complain);
    return 2;
  }
  return (await command.load())(rest, out);
}

function help(say: (text: string) => void): number {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  say('Gebruik: bin/gehoord <opdracht> [keuzes]\n');
  for (const [name, { summary }] of Object.entries(commands)) say(`  ${name.padEnd(width)}  ${summary}`);
  return 0;
}

/** A fault of the surroundings is a sentence; a fault of ours is shown whole, because somebody has to find it. */
function explain(fault: unknown): string {
  if (fault instanceof StartFault) return fault.message;
  if (isPassing(fault) && fault instanceof Error)
    return `De database viel weg of had geen ruimte terwijl deze opdracht liep (${fault.message}). Wat al bewaard was, is er nog. Zorg dat de database draait en ruimte heeft, en geef de opdracht dan opnieuw.`;
  return `Er ging iets mis in Gehoord zelf.\n${fault instanceof Error ? fault.stack : String(fault)}`;
}

process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault; // the reader has seen enough, as in `… | head`
});
// Nobody reads the log any more: that must not stop the work, and complaining about it in the log would never end.
process.stderr.on('error', () => {});
process.exitCode = await run(process.argv.slice(2), terminal).catch((fault) => {
  terminal.complain(explain(fault));
  return 1;
});
