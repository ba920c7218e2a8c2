import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const HOME = '/opt/gehoord';
const read = (environment: Record<string, string>) => readConfig(environment, HOME);
const REAL = { SMTP_URL: 'smtps://naam:geheim@mail.voorbeeld.nl:465', ADMIN_EMAIL: 'beheer@voorbeeld.nl' };

function faultsOf(environment: Record<string, string>): string[] {
  try {
    read(environment);
    return [];
  } catch (fault) {
    return (fault as Error).message.split('\n');
  }
}

describe('without settings', () => {
  test('it is a demonstration on this machine only, with its data in the project', () => {
    expect(read({})).toMatchObject({
      mode: 'demonstration',
      host: '127.0.0.1',
      port: 3000,
      dataDir: '/opt/gehoord/data',
      logLevel: 'info',
    });
  });

  test('an empty setting is no setting', () => {
    expect(read({ PORT: '', SMTP_URL: ' ', DATABASE_URL: '' })).toMatchObject({ mode: 'demonstration', port: 3000 });
  });
});

describe('the real thing', () => {
  test('begins when the mail server and the administrator are both set', () => {
    expect(read({ ...REAL, HOST: '0.0.0.0' })).toMatchObject({
      mode: 'real',
      host: '0.0.0.0',
      adminEmail: 'beheer@voorbeeld.nl',
    });
  });

  test.each([
    [{ SMTP_URL: REAL.SMTP_URL }, 'SMTP_URL is ingesteld en ADMIN_EMAIL niet'],
    [{ ADMIN_EMAIL: REAL.ADMIN_EMAIL }, 'ADMIN_EMAIL is ingesteld en SMTP_URL niet'],
  ])('one of the two alone is a fault: %o', (environment, sentence) => {
    expect(faultsOf(environment as Record<string, string>)).toEqual([expect.stringContaining(sentence)]);
  });
});

describe('a wrong setting is named with what it allows', () => {
  test.each([
    ['PORT', '70000'],
    ['PORT', '3e3'],
    ['PORT', '-1'],
    ['PUBLIC_URL', 'klachten.voorbeeld.nl'],
    ['PUBLIC_URL', 'https://voorbeeld.nl/klachten'],
    ['PUBLIC_URL', 'ftp://voorbeeld.nl'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'postgres://localhost'],
    ['LOG_LEVEL', 'luid'],
    ['METRICS_TOKEN', 'kort'],
    ['ORGANISATIONS', 'Gemeente Waterdam'],
    ['ORGANISATIONS', 'cak,,kika'],
    ['MAIL_FROM', 'Klachten <klachten>'],
    ['MAIL_FROM', 'Klachten\r\nBcc: x@voorbeeld.nl <klachten@voorbeeld.nl>'],
    ['HOST', 'een twee'],
    ['CLAMAV', 'scanner.example:3310'],
    ['CLAMAV', '127.0.0.1'],
    ['CLAMAV', '127.0.0.1:0'],
    ['CLAMAV', 'clamd.ctl'],
    ['CLAMAV', `/${'x'.repeat(110)}`],
  ])('%s=%s', (name, value) => {
    expect(faultsOf({ ...REAL, [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name} is niet goed: toegestaan is `)),
    ]);
  });

  test('several at once', () => {
    expect(faultsOf({ PORT: 'x', LOG_LEVEL: 'y', PUBLIC_URL: 'z' })).toHaveLength(3);
  });

  test('a secret that stands in a wrong setting is not repeated', () => {
    expect(faultsOf({ DATABASE_URL: 'postgres://rol:geheim@server' }).join()).not.toContain('geheim');
  });
});

describe('a demonstration', () => {
  test('refuses to be seen by others', () => {
    expect(faultsOf({ HOST: '192.168.1.5' })).toEqual([expect.stringContaining('alleen op 127.0.0.1')]);
  });

  test('takes localhost for what it is', () => {
    expect(read({ HOST: 'localhost' }).host).toBe('127.0.0.1');
  });
});

describe('an unknown setting', () => {
  test('that resembles one of ours is refused, with what was probably meant', () => {
    expect(faultsOf({ GEHOORD_DATA_DIR: '/x' })).toEqual(['GEHOORD_DATA_DIR bestaat niet: bedoelt u DATA_DIR?']);
  });

  test('of ours is refused with the list of those that exist', () => {
    expect(faultsOf({ GEHOORD_COLOUR: 'red' })).toEqual([
      expect.stringMatching(/^GEHOORD_COLOUR bestaat niet: toegestaan zijn PORT, HOST, /),
    ]);
  });

  test.each([
    ['DATADIR', 'DATA_DIR'],
    ['DATA_DIRR', 'DATA_DIR'],
    ['SMPT_URL', 'SMTP_URL'],
    ['PUBLIC_URI', 'PUBLIC_URL'],
    ['ORGANIZATIONS', 'ORGANISATIONS'],
    ['DATABASE_UR', 'DATABASE_URL'],
  ])('with a slip of one sign (%s) is refused, with what was probably meant (%s)', (slip, meant) => {
    expect(faultsOf({ [slip]: '/x' })).toEqual([`${slip} bestaat niet: bedoelt u ${meant}?`]);
  });

  test('that stands beside the one it resembles is of somebody else', () => {
    expect(faultsOf({ DATABASE_URL: 'postgres://db/x', DATABASE_URI: 'x' })).toEqual([]);
  });

  test('of somebody else is none of our business', () => {
    expect(faultsOf({ COLOUR: 'red', POST: '1', HOSTS: 'x', PORTS: '1', DATABASE: 'x', MAILFROM_X: 'y' })).toEqual([]);
  });
});

test.each([
  ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
  ['localhost:3310', { host: '127.0.0.1', port: 3310 }],
  ['[::1]:3310', { host: '::1', port: 3310 }],
])('the virus scanner stands on this machine: %s', (text, address) => {
  expect(read({ CLAMAV: text }).clamav).toEqual(address);
});

test('the organisations that are wanted, each once', () => {
  expect(read({ ORGANISATIONS: ' kika, cak,kika ' }).organisations).toEqual(['kika', 'cak']);
  expect(read({}).organisations).toBeUndefined();
});

test('a second role without a database of its own makes no sense', () => {
  expect(faultsOf({ APP_DATABASE_URL: 'postgres://app@server/db' })).toEqual([
    expect.stringContaining('stel ook DATABASE_URL in'),
  ]);
});

test('a database may be reached through a socket', () => {
  expect(read({ DATABASE_URL: 'postgres:///gehoord?host=/run/postgresql' }).databaseUrl).toBe(
    'postgres:///gehoord?host=/run/postgresql',
  );
});
