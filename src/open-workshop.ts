/** Opens the workshop: the way mail leaves, the process that draws letters, the key that signs; and starts the clocks. */
import type { Log } from '#core/log-line.ts';
import type { Office } from '#handling/office.ts';
import { clocks } from '#jobs/clocks.ts';
import { demonstrationMailbox } from '#jobs/demonstration-mailbox.ts';
import { emptyOutbox } from '#jobs/empty-outbox.ts';
import { runClocks } from '#jobs/run-clocks.ts';
import type { Workshop } from '#jobs/workshop.ts';
import { pdfWriter } from '#letters/as-pdf.ts';
import type { Mailbox } from '#mail/outgoing.ts';
import { smtpSender } from '#mail/smtp.ts';
import { signingKey } from '#store/keys.ts';
import type { Config } from './config.ts';

/** What runs by itself; the drawing of letters is also asked for by who wants to see one before it leaves. */
export type RunningWorkshop = Pick<Workshop, 'pdf'> & { stop(): Promise<void>; wake(): void; emptyOutbox(): Promise<void> };

/** Everything that runs by itself. Stopping waits for what is under way, so that no letter is left half sent. */
export async function openWorkshop(config: Config, office: Office, crowded: () => boolean, log: Log): Promise<RunningWorkshop> {
  const from = readMailbox(config.mailFrom);
  const server = config.smtpUrl === undefined ? undefined : smtpSender(config.smtpUrl);
  const workshop: Workshop = {
    office,
    senderFor: (organisation) => server ?? demonstrationMailbox(office, organisation),
    pdf: pdfWriter(),
    dataDir: config.dataDir,
    ...(from === undefined ? {} : { mailFrom: from }),
    signingKey: (await signingKey(config.dataDir)).secret,
    crowded,
    log,
  };
  const running = runClocks(clocks, workshop);
  return {
    pdf: workshop.pdf,
    wake: running.wake,
    emptyOutbox: () => emptyOutbox(workshop),
    async stop() {
      await running.stop();
      await workshop.pdf.close();
      await server?.close();
    },
  };
}

function readMailbox(text: string | undefined): Mailbox | undefined {
  if (text === undefined) return undefined;
  const named = /^([^<>]*)<([^<>]+)>$/.exec(text);
  return named === null ? { address: text } : { name: named[1]?.trim() ?? '', address: named[2] as string };
}
