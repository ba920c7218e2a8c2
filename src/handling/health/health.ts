/** How the installation is, as far as an administrator can do something about it or have it done. */
import { lastBackup } from '#store/backup/last-backup.ts';
import { type Disk, diskOf } from '#store/files/disk.ts';
import { type MailQueue, mailQueue } from '#store/post/mail-queue.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Office } from '../office.ts';
import { checkProvider } from '../provider/ask-provider.ts';
import { ProviderFault, type ProviderFaultCode } from '../provider/provider-fault.ts';
import { providerInUse } from '../provider/provider-setting.ts';
import { isLate } from './rounds.ts';

export interface Health {
  readonly mail: MailQueue;
  /** when the last backup was made; absent: never, or not by us */
  readonly backup?: Date;
  readonly disk: Disk;
  /** clocks that did not come round in time, and those of which the last round went wrong, by name; and how many there are */
  readonly clocks: { readonly late: readonly string[]; readonly failed: readonly string[]; readonly all: number };
  /** what the provider of sign-ins answers; absent where there is none */
  readonly provider?: 'answers' | ProviderFaultCode;
  /** whether the virus scanner answers; absent where there is none, or it was not asked yet */
  readonly scanner?: boolean;
  readonly version?: string;
}

/** @param now milliseconds since 1970 */
export async function healthOf(office: Office, organisation: string, dataDir: string, now: number): Promise<Health> {
  const { mail, provider } = await withOrganisation(
    office.pool,
    organisation,
    async (tx) => ({ mail: await mailQueue(tx), provider: await providerInUse(tx) }),
    { readOnly: true },
  );
  const rounds = [...(office.rounds ?? [])];
  const named = (some: typeof rounds) => some.map(([name]) => name);
  const backup = await lastBackup(dataDir);
  const scanner = office.scanner?.condition().answers;
  return {
    mail,
    disk: await diskOf(dataDir),
    clocks: {
      late: named(rounds.filter(([, round]) => isLate(round, now))),
      failed: named(rounds.filter(([, round]) => round.failed)),
      all: rounds.length,
    },
    ...(backup === undefined ? {} : { backup }),
    ...(provider === undefined ? {} : { provider: await answerOf(checkProvider(office, organisation, provider)) }),
    ...(scanner === undefined ? {} : { scanner }),
    ...(office.version === undefined ? {} : { version: office.version }),
  };
}

async function answerOf(asked: Promise<void>): Promise<'answers' | ProviderFaultCode> {
  try {
    await asked;
    return 'answers';
  } catch (fault) {
    if (fault instanceof ProviderFault) return fault.code;
    throw fault;
  }
}
