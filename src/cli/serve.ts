// `serve`: starts everything, says where it is, and stops it cleanly when asked.

import { type RunningApp, startApp } from '#app.ts';
import { type Config, readConfig } from '#config.ts';
import { stderrLog } from '#log.ts';
import { StartFault } from '#store/start-fault.ts';
import { whereOf } from '#web/operation/faults.ts';
import { onlyHelp, type Run } from './command.ts';

const HELP = 'serve heeft geen keuzes; alles wordt ingesteld met omgevingsvariabelen zoals PORT en DATA_DIR.';

export const serveCommand: Run = async (args, out) => {
  const answered = onlyHelp(args, out, HELP, HELP);
  if (answered !== undefined) return answered;
  const config = readConfig();
  const log = stderrLog(config.logLevel);
  const stopping = new AbortController();
  const asked = signalled();
  void asked.then(() => stopping.abort(new StartFault('Gestopt voordat Gehoord klaar was met starten; er is niets bijgewerkt.')));
  const app = await startApp(config, log, stopping.signal);
  process.on('uncaughtException', (fault) => log('error', 'uncaught', { kind: fault.name, where: whereOf(fault) }));
  out.print(welcome(app, config));
  const died = await Promise.race([asked, app.ended]);
  if (died !== undefined) out.complain(died);
  await app.stop();
  return died === undefined ? 0 : 1;
};

/** Ctrl-C, or SIGTERM from whoever keeps the service. */
function signalled(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => resolve(undefined));
  });
}

function welcome({ url }: RunningApp, config: Config): string {
  const signIn =
    config.mode === 'demonstration'
      ? 'kies een medewerker; een wachtwoord is niet nodig'
      : 'met uw e-mailadres; de beheerder krijgt een uitnodiging op ADMIN_EMAIL';
  return [
    `Gehoord staat klaar op ${url}${config.mode === 'demonstration' ? ' (demonstratie)' : ''}`,
    `Inloggen: ${url}/werk (${signIn})`,
    `Gegevens: ${config.dataDir}${config.databaseUrl ? ', en de database van DATABASE_URL' : ''}`,
    'Stoppen: Ctrl-C',
  ].join('\n');
}
