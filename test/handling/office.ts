/** An office on a database of its own, with the real policies, a clock that tests can set, and jobs that run when asked. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Policy } from '#core/policy/policy.ts';
import { type Day, toDay } from '#core/time/day.ts';
import { type Moment, toMoment } from '#core/time/moment.ts';
import type { Office } from '#handling/office.ts';
import { openPictures } from '#handling/pictures/pictures.ts';
import { standingShelf } from '#handling/version/standing-shelf.ts';
import { demonstrationMailbox } from '#jobs/demonstration-mailbox.ts';
import type { Workshop } from '#jobs/workshop.ts';
import { pdfWriter } from '#letters/as-pdf.ts';
import type { MailSender } from '#mail/sender.ts';
import { saveStaff } from '#store/access/staff.ts';
import { ensureOrganisations } from '#store/organisations.ts';
import { loadPolicies } from '#store/policies.ts';
import type { Connection } from '#store/pool.ts';
import { withOrganisation } from '#store/transaction.ts';
import { freshDatabase } from '../database.ts';

export interface TestOffice {
  readonly office: Office;
  readonly workshop: Workshop;
  /** what went into the log, without the moment */
  readonly logged: readonly { readonly level: string; readonly message: string }[];
  /** the settings with which a command finds this database */
  readonly settings: Readonly<Record<'DATABASE_URL' | 'APP_DATABASE_URL' | 'DATA_DIR', string>>;
  setClock(moment: string): void;
  close(): Promise<void>;
}

/** One for all offices of a worker, and it ends with the worker. It does not give way: tests leave no processor time over. */
const pdf = pdfWriter({ givesWay: false, timeoutMs: 80_000 });

/** Pictures of documents, for a machine that is busy with other tests. */
export const patientPictures = () => openPictures({ patience: 80_000, memory: 900 * 1024 * 1024, rest: 15_000 });

/** Since when the organisations are here, unless a test says otherwise: before anything that tests let happen. */
const FIRST_DAY = toDay('2024-04-01');

/** Opens it; `sender` is a way to send real mail, without it mail goes into the demonstration mailbox; `change` lays a part over the policies, which stand in `folder`. */
export async function testOffice(
  sender?: MailSender,
  change = (policy: Policy): Policy => policy,
  folder?: string,
  firstDay: Day = FIRST_DAY,
): Promise<TestOffice> {
  const database = await freshDatabase();
  const { policies, demonstration, examples, sources } = await loadPolicies(folder);
  const changed = policies.map(change);
  await ensureOrganisations(database.appPool, [...new Set(changed.map(({ policy }) => policy))], firstDay);
  const logged: { level: string; message: string }[] = [];
  const log: Workshop['log'] = (level, message) => void logged.push({ level, message });
  // what lays over a part of a policy leaves its files as they are
  const under = <T>(map: ReadonlyMap<Policy, T>) =>
    new Map([...map].map(([policy, one]) => [changed[policies.indexOf(policy)] as Policy, one] as const));
  const shelf = await standingShelf(
    database.appPool,
    { policies: changed, examples: under(examples), sources: under(sources) },
    log,
  );
  for (const [organisation, staff] of Object.entries(demonstration)) {
    await withOrganisation(database.appPool, organisation, async (tx) => {
      for (const { name, email, roles } of staff) await saveStaff(tx, { id: email.split('@')[0] as string, name, email, roles });
    });
  }
  let now: Moment = toMoment('2026-11-21T10:42:00+01:00');
  const office: Office = {
    pool: database.appPool,
    policies: shelf,
    clock: () => now,
    codeKey: Buffer.alloc(32, 7),
    vaultKey: Buffer.alloc(32, 9),
    mailHost: 'gehoord.example',
    publicUrl: 'http://localhost:3000',
  };
  const dataDir = await mkdtemp(join(tmpdir(), 'gehoord-office-'));
  const workshop: Workshop = {
    office,
    senderFor: (organisation) => sender ?? demonstrationMailbox(office, organisation),
    pdf,
    dataDir,
    crowded: () => false,
    signingKey: generateKeyPairSync('ed25519').privateKey,
    log,
  };
  return {
    office,
    workshop,
    logged,
    settings: { DATABASE_URL: urlOf(database.owner), APP_DATABASE_URL: urlOf(database.app), DATA_DIR: join(dataDir, 'command') },
    setClock: (moment) => {
      now = toMoment(moment);
    },
    async close() {
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A connection as an address; the folder of a socket stands behind the question mark. */
function urlOf({ host, port, user, password, database }: Connection): string {
  const who = `${encodeURIComponent(String(user))}${typeof password === 'string' ? `:${encodeURIComponent(password)}` : ''}`;
  return `postgres://${who}@localhost/${database}?${new URLSearchParams({ host: String(host), port: String(port) })}`;
}
