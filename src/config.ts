// The settings: read from the environment once, checked as a whole, and handed down as plain values.
// This is the only file that reads the environment.
import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import type { LogLevel } from '#core/log-line.ts';
import type { Mode } from '#store/embedded/data-directory.ts';
import type { ClamdAddress } from '#store/files/clamd.ts';
import { StartFault } from '#store/start-fault.ts';
import { isOrganisationId } from '#store/transaction.ts';

/** Everything that can be set, checked. Paths are absolute; addresses have no slash at the end. */
export type Config = {
  mode: Mode;
  /** The project folder: policies and built assets stand below it. */
  home: string;
  port: number;
  host: string;
  publicUrl: string | undefined;
  dataDir: string;
  databaseUrl?: string;
  appDatabaseUrl?: string;
  smtpUrl?: string;
  adminEmail?: string;
  /** Which policies of the folder are organisations here; without it all are. */
  organisations?: readonly string[];
  mailFrom?: string;
  metricsToken?: string;
  logLevel: LogLevel;
  /** How many seconds a letter waits so that it can be taken back. */
  undoSeconds: number;
  /** Where ClamAV's daemon listens; without it nothing is scanned. */
  clamav?: ClamdAddress;
};

type Environment = Record<string, string | undefined>;
type Reader<T> = (text: string) => T | undefined;

const LOOPBACK = '127.0.0.1';

/** One line per setting: what it allows, and how it is read. `undefined` from the reader means: not allowed. */
const SETTINGS = {
  PORT: { allows: 'een heel getal van 0 tot en met 65535 (0 kiest een vrije poort)', read: port },
  HOST: { allows: 'een IP-adres of de naam van deze machine', read: host },
  PUBLIC_URL: {
    allows: 'het adres waarop mensen de site bezoeken, zoals https://klachten.voorbeeld.nl, zonder pad',
    read: origin,
  },
  DATA_DIR: { allows: 'het pad van een map', read: path },
  DATABASE_URL: { allows: 'een adres als postgres://rol:wachtwoord@server:5432/database', read: databaseAddress },
  APP_DATABASE_URL: { allows: 'een adres als postgres://rol:wachtwoord@server:5432/database', read: databaseAddress },
  SMTP_URL: { allows: 'een adres als smtp://server:25 of smtps://naam:wachtwoord@server:465', read: mailServer },
  ADMIN_EMAIL: { allows: 'een e-mailadres', read: email },
  ORGANISATIONS: { allows: 'namen van mappen in policies met komma’s ertussen, zoals gemeente,school', read: names },
  MAIL_FROM: { allows: 'een e-mailadres, eventueel met naam: Klachten <klachten@voorbeeld.nl>', read: sender },
  METRICS_TOKEN: { allows: 'minstens 16 tekens zonder spaties', read: token },
  UNDO_SECONDS: { allows: 'een heel getal van 0 tot en met 3600', read: undoSeconds },
  CLAMAV: {
    allows: 'het pad van de socket van clamd, zoals /run/clamav/clamd.ctl, of een poort van deze machine, zoals 127.0.0.1:3310',
    read: clamdAddress,
  },
  LOG_LEVEL: { allows: 'debug, info, warn of error', read: logLevel },
} satisfies Record<string, { allows: string; read: Reader<unknown> }>;

type Name = keyof typeof SETTINGS;

/**
 * Reads and checks all settings.
 * @throws StartFault with one sentence per wrong setting: its name and what it allows
 */
export function readConfig(environment: Environment = process.env, home = projectFolder()): Config {
  const faults: string[] = [];
  const setting = <N extends Name>(name: N): ReturnType<(typeof SETTINGS)[N]['read']> | undefined => {
    const text = environment[name]?.trim();
    if (!text) return undefined;
    const value = SETTINGS[name].read(text) as ReturnType<(typeof SETTINGS)[N]['read']>;
    if (value === undefined) faults.push(`${name} is niet goed: toegestaan is ${SETTINGS[name].allows}.`);
    return value;
  };
  const config: Config = {
    mode: environment.SMTP_URL?.trim() && environment.ADMIN_EMAIL?.trim() ? 'real' : 'demonstration',
    home,
    port: setting('PORT') ?? 3000,
    host: setting('HOST') ?? LOOPBACK,
    publicUrl: setting('PUBLIC_URL'),
    dataDir: setting('DATA_DIR') ?? join(home, 'data'),
    databaseUrl: setting('DATABASE_URL'),
    appDatabaseUrl: setting('APP_DATABASE_URL'),
    smtpUrl: setting('SMTP_URL'),
    adminEmail: setting('ADMIN_EMAIL'),
    organisations: setting('ORGANISATIONS'),
    mailFrom: setting('MAIL_FROM'),
    metricsToken: setting('METRICS_TOKEN'),
    logLevel: setting('LOG_LEVEL') ?? 'info',
    undoSeconds: setting('UNDO_SECONDS') ?? 60,
    clamav: setting('CLAMAV'),
  };
  faults.push(...unknownSettings(environment), ...togetherFaults(config, environment));
  if (faults.length > 0) throw new StartFault(faults.join('\n'));
  return config;
}

/** The folder with package.json and policies/, whether this runs from src/ or from dist/. */
export function projectFolder(from = import.meta.dirname): string {
  const manifest = join(from, 'package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'gehoord') return from;
  if (dirname(from) === from) throw new Error('package.json of gehoord not found above this file');
  return projectFolder(dirname(from));
}

/** What is wrong only in the company of another setting. */
function togetherFaults(config: Config, environment: Environment): string[] {
  const faults: string[] = [];
  const [smtp, admin] = [environment.SMTP_URL?.trim(), environment.ADMIN_EMAIL?.trim()];
  if (smtp && !admin)
    faults.push('SMTP_URL is ingesteld en ADMIN_EMAIL niet: stel beide in, of geen van beide voor de demonstratie.');
  if (admin && !smtp)
    faults.push('ADMIN_EMAIL is ingesteld en SMTP_URL niet: stel beide in, of geen van beide voor de demonstratie.');
  if (config.mode === 'demonstration' && config.host !== LOOPBACK) {
    faults.push(
      `HOST is niet goed: de demonstratie luistert alleen op ${LOOPBACK}. Voor een ander adres stelt u SMTP_URL en ADMIN_EMAIL in.`,
    );
  }
  if (config.appDatabaseUrl && !config.databaseUrl)
    faults.push('APP_DATABASE_URL is ingesteld en DATABASE_URL niet: stel ook DATABASE_URL in.');
  return faults;
}

function unknownSettings(environment: Environment): string[] {
  const ours = Object.keys(environment).filter((name) => name.startsWith('GEHOORD_'));
  const known = Object.keys(SETTINGS);
  const named = ours.map((name) => {
    const meant = known.find((setting) => `GEHOORD_${setting}` === name);
    return meant ? `${name} bestaat niet: bedoelt u ${meant}?` : `${name} bestaat niet: toegestaan zijn ${known.join(', ')}.`;
  });
  return [...named, ...slips(environment, known)];
}

/** A short name such as HOSTS may be of any other program; these are not. */
const OWN_LENGTH = 8;

/** Settings with a slip in the name, such as DATADIR: unnoticed, complaints would go where nobody looks for them. */
function slips(environment: Environment, known: readonly string[]): string[] {
  const unset = known.filter((setting) => setting.length >= OWN_LENGTH && environment[setting] === undefined);
  return Object.keys(environment).flatMap((name) => {
    const meant = known.includes(name) ? undefined : unset.find((setting) => isSlipOf(name, setting));
    return meant === undefined ? [] : [`${name} bestaat niet: bedoelt u ${meant}?`];
  });
}

/** Whether two names differ by one sign: left out, added, another one, or two that changed places. */
function isSlipOf(name: string, meant: string): boolean {
  const [short, long] = name.length <= meant.length ? [name, meant] : [meant, name];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = long.slice(at + 1);
  if (short.length < long.length) return short.slice(at) === rest;
  const swapped = `${long[at + 1] ?? ''}${long[at] ?? ''}${long.slice(at + 2)}`;
  return short.slice(at + 1) === rest || short.slice(at) === swapped;
}

function port(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}

function host(text: string): string | undefined {
  if (text === 'localhost') return LOOPBACK;
  return isIP(text) || (/^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?$/i.test(text) && /[a-z]/i.test(text)) ? text : undefined;
}

function origin(text: string): string | undefined {
  const url = urlOf(text, ['http:', 'https:']);
  return url && url.pathname === '/' && !url.search && !url.hash && !url.username ? url.origin : undefined;
}

function path(text: string): string | undefined {
  return text.includes('\0') ? undefined : resolve(text);
}

function databaseAddress(text: string): string | undefined {
  const url = urlOf(text, ['postgres:', 'postgresql:']);
  return url && url.pathname.length > 1 ? text : undefined;
}

function mailServer(text: string): string | undefined {
  const url = urlOf(text, ['smtp:', 'smtps:']);
  return url?.hostname ? text : undefined;
}

function email(text: string): string | undefined {
  return /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/.test(text) && text.length <= 254 ? text : undefined;
}

function names(text: string): readonly string[] | undefined {
  const all = text.split(',').map((one) => one.trim());
  return all.every(isOrganisationId) ? [...new Set(all)] : undefined;
}

function sender(text: string): string | undefined {
  const named = /^([^<>\r\n"]*)<([^<>]+)>$/.exec(text);
  return email(named?.[2] ?? text) === undefined ? undefined : text;
}

function token(text: string): string | undefined {
  return /^\S{16,}$/.test(text) ? text : undefined;
}

function undoSeconds(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) && Number(text) <= 3600 ? Number(text) : undefined;
}

/** Documents go to it as they are: never over a network. The longest path of a socket is 107 bytes. */
function clamdAddress(text: string): ClamdAddress | undefined {
  if (text.startsWith('/')) return text.includes('\0') || Buffer.byteLength(text) > 107 ? undefined : { path: text };
  const [, host, digits] = /^(localhost|127\.0\.0\.1|\[::1\]):(\d{1,5})$/.exec(text) ?? [];
  const number = port(digits ?? '');
  if (host === undefined || number === undefined || number === 0) return undefined;
  return { host: host === 'localhost' ? LOOPBACK : host.replace(/[[\]]/g, ''), port: number };
}

function logLevel(text: string): LogLevel | undefined {
  return text === 'debug' || text === 'info' || text === 'warn' || text === 'error' ? text : undefined;
}

function urlOf(text: string, protocols: string[]): URL | undefined {
  const url = URL.parse(text);
  return url && protocols.includes(url.protocol) ? url : undefined;
}
