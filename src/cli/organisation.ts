/** `organisation`: which organisations this installation serves; adds one, renames one, closes one for new complaints or opens it again. */
import { parseArgs } from 'node:util';
import { type Config, readConfig } from '#config.ts';
import { faultLine } from '#core/policy/fault.ts';
import { dayOf } from '#core/time/moment.ts';
import { type AddingFault, addOrganisation } from '#handling/installation/add-organisation.ts';
import { filesAt, filesOffered, proceduresOffered } from '#handling/installation/procedures.ts';
import type { Office } from '#handling/office.ts';
import { setOrganisationHere } from '#handling/organisation/set-organisation.ts';
import { studying } from '#handling/version/studying.ts';
import { stderrLog } from '#log.ts';
import { openOffice } from '#open-office.ts';
import { prepareDatabase } from '#prepare-database.ts';
import { MOST_COUNTED, runningCases } from '#store/cases/running.ts';
import { withDatabase } from '#store/open-database.ts';
import { applicationPool } from '#store/pool.ts';
import { isOrganisationId, withOrganisation } from '#store/transaction.ts';
import type { Output, Run } from './command.ts';

const HELP = `Welke organisaties deze installatie bedient.

Gebruik: bin/gehoord organisation list
         bin/gehoord organisation add <kenmerk> --procedure <regeling of map> --name <naam> --reference <letters> --administrator <e-mailadres>
         bin/gehoord organisation rename <kenmerk> --name <naam>
         bin/gehoord organisation close <kenmerk>
         bin/gehoord organisation open <kenmerk>

add     maakt een organisatie met een regeling die hier geldt, een voorbeeld (samples/<naam>) of een eigen map, controleert die
        regeling en nodigt de eerste beheerder uit. In de browser kan dit ook: /werk/instellingen/organisaties.
rename  een lege naam is weer de naam uit de regeling.
close   niemand kan nog een klacht indienen, en de organisatie staat niet meer op de voorpagina; zaken die lopen gaan door,
        met al hun termijnen. open maakt dat ongedaan.`;

interface Asked {
  readonly what: 'list' | 'add' | 'rename' | 'close' | 'open';
  readonly organisation: string;
  readonly name?: string;
  readonly procedure?: string;
  readonly reference?: string;
  readonly administrator?: string;
}

export const organisationCommand: Run = async (args, out) => {
  if (args[0] === '--help' || args[0] === '-h') {
    out.print(HELP);
    return 0;
  }
  const asked = read(args);
  if (asked === undefined) {
    out.complain(HELP);
    return 2;
  }
  const config = readConfig();
  return inOffice(config, (office) => (asked.what === 'add' ? add(office, asked, out) : answer(office, asked, out)));
};

async function answer(office: Office, { what, organisation, name }: Asked, out: Output): Promise<number> {
  if (what === 'list') return list(office, out);
  if (!office.policies.organisations.includes(organisation)) {
    out.complain(`De organisatie ${organisation} staat niet in deze installatie.`);
    return 1;
  }
  const change = what === 'rename' ? { name: name ?? '' } : { closed: what === 'close' };
  const outcome = await setOrganisationHere(office, organisation, change);
  if ('fault' in outcome) {
    out.complain('Een naam is hooguit 100 tekens lang.');
    return 1;
  }
  const running = await withOrganisation(office.pool, organisation, (tx) => runningCases(tx), { readOnly: true });
  if (!outcome.changed) out.print(`Bij ${organisation} was dat al zo.`);
  else if (what === 'close')
    out.print(`${organisation} neemt geen nieuwe klachten aan. Zaken die doorgaan: ${counted(running)}.`);
  else
    out.print(
      what === 'open' ? `${organisation} neemt weer klachten aan.` : `${organisation} heet nu ${name || 'als in de regeling'}.`,
    );
  out.complain('Een server die draait, weet dit binnen een minuut.');
  return 0;
}

async function list(office: Office, out: Output): Promise<number> {
  const today = dayOf(office.clock());
  for (const id of office.policies.organisations) {
    const policy = office.policies.current(id, today);
    const running = await withOrganisation(office.pool, id, (tx) => runningCases(tx), { readOnly: true });
    const state =
      policy === undefined
        ? 'regeling geldt nog niet'
        : policy.closedSince === undefined
          ? 'open'
          : `gesloten sinds ${policy.closedSince}`;
    out.print([id, policy?.organisation.name ?? '–', state, `${counted(running)} lopende zaken`].join('\t'));
  }
  return 0;
}

function counted(running: number): string {
  return running >= MOST_COUNTED ? `${MOST_COUNTED} of meer` : String(running);
}

async function add(office: Office, asked: Asked, out: Output): Promise<number> {
  const { organisation: id, name = '', procedure = '', reference = '', administrator = '' } = asked;
  const offered = await filesOffered(office, procedure);
  const files = offered ?? (await filesAt(procedure));
  if (files === undefined) {
    const known = (await proceduresOffered(office)).map((one) => one.id).join(', ');
    out.complain(`Er is geen regeling ${procedure}. Kies uit ${known}, of noem een map met een policy.yaml.`);
    return 1;
  }
  const outcome = await addOrganisation(office, undefined, { id, name, reference, administrator, files });
  await studying.close();
  if ('added' in outcome) {
    out.print(`${id} is toegevoegd, en ${administrator} is uitgenodigd als beheerder.`);
    out.complain('Telefoon, e-mail en adres zijn nog leeg: de beheerder vult die in op /werk/instellingen/bereikbaarheid.');
    out.complain('Een server die draait, bedient deze organisatie meteen en verstuurt de uitnodiging.');
    return 0;
  }
  if ('faults' in outcome) for (const { code } of outcome.faults) out.complain(WHY[code]);
  else if ('unusable' in outcome)
    out.complain(`De regeling kan zo niet worden uitgevoerd:\n${outcome.unusable.map(faultLine).join('\n')}`);
  else out.complain('De regeling kon niet op tijd worden gecontroleerd.');
  return 1;
}

const WHY: Readonly<Record<AddingFault['code'], string>> = {
  'bad-id': 'Het kenmerk bestaat uit kleine letters, cijfers en streepjes, hooguit 40.',
  taken: 'Dit kenmerk is al in gebruik.',
  'bad-name': 'Geef de organisatie een naam van hooguit 100 tekens.',
  'bad-reference': 'De letters voor zaken zijn 2 tot 6 hoofdletters, zoals ABC.',
  'reference-taken': 'Deze letters voor zaken gebruikt een andere organisatie al.',
  'bad-address': 'Het e-mailadres van de beheerder klopt niet.',
};

function inOffice(config: Config, work: (office: Office) => Promise<number>): Promise<number> {
  return withDatabase(config, 'organisation', async (database) => {
    const log = stderrLog(config.logLevel);
    await prepareDatabase(database, config, log);
    const pool = applicationPool(database.app, () => {});
    try {
      return await work(await openOffice(config, pool, config.publicUrl ?? `http://localhost:${config.port}`, log));
    } finally {
      await pool.end();
    }
  });
}

function read(args: string[]): Asked | undefined {
  try {
    const text = { type: 'string' } as const;
    const options = { name: text, procedure: text, reference: text, administrator: text };
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [what, organisation = '', ...more] = positionals;
    if (more.length > 0) return undefined;
    if (what === 'list') return organisation === '' ? { what, organisation } : undefined;
    if (!isOrganisationId(organisation)) return undefined;
    if (what === 'close' || what === 'open') return { what, organisation };
    if (what === 'rename') return values.name === undefined ? undefined : { what, organisation, name: values.name };
    const { name, procedure, reference, administrator } = values;
    const all = name && procedure && reference && administrator?.includes('@');
    return what === 'add' && all ? { what, organisation, name, procedure, reference, administrator } : undefined;
  } catch {
    // parseArgs complains in English about the option; the help says all of it
    return undefined;
  }
}
