/** Asking the provider again about everybody at work: whoever left there is out here within seconds. */
import type { Log } from '#core/log-line.ts';
import { type ToCheck, takeToCheck } from '#store/access/staff-provider.ts';
import { withOrganisation } from '#store/transaction.ts';
import { unlocked } from '#store/vault.ts';
import type { Office } from '../office.ts';
import { claimsNow } from './ask-provider.ts';
import { stillThere } from './come-in.ts';
import { endAccess } from './end-access.ts';
import { ProviderFault } from './provider-fault.ts';
import { type Provider, providerInUse } from './provider-setting.ts';

/** Of whoever is at work it is asked so often; of who has a session open but does nothing, half as often. */
const EVERY_SECONDS = 10;
/** So many questions at once. */
const TOGETHER = 8;

/** One round over all organisations. A provider that does not answer ends nothing: sessions go on to their own end. */
export async function askProvidersAgain(office: Office, log: Log, everySeconds = EVERY_SECONDS): Promise<void> {
  for (const organisation of office.policies.organisations) {
    const provider = await withOrganisation(office.pool, organisation, providerInUse, { readOnly: true });
    if (provider === undefined) continue;
    const people = [...(await withOrganisation(office.pool, organisation, (tx) => takeToCheck(tx, everySeconds)))];
    const answers = { yes: true };
    const inTurn = async () => {
      for (let one = people.shift(); one !== undefined && answers.yes; one = people.shift())
        answers.yes = await askAbout(office, organisation, provider, one, log);
    };
    await Promise.all(Array.from({ length: TOGETHER }, inTurn));
  }
}

/** Asks about one colleague; false when the provider does not answer, and so need not be asked about others now. */
async function askAbout(office: Office, organisation: string, provider: Provider, one: ToCheck, log: Log): Promise<boolean> {
  const refresh = unlocked(office.vaultKey, ['provider-refresh', organisation, one.staff], one.refresh);
  const subject = one.subject.slice(provider.issuer.length + 1);
  try {
    if (refresh === undefined || one.subject !== `${provider.issuer} ${subject}`) throw new ProviderFault('ended');
    const claims = await claimsNow(office, organisation, provider, { refresh, subject });
    await stillThere(office, organisation, provider, { staff: one.staff, before: one.refresh }, claims);
  } catch (fault) {
    if (!(fault instanceof ProviderFault)) throw fault;
    if (fault.code !== 'ended') {
      log('warn', 'provider could not be asked', { organisation, code: fault.code });
      return fault.code !== 'unreachable';
    }
    const ended = await withOrganisation(office.pool, organisation, (tx) => endAccess(office, tx, one.staff, one.refresh));
    if (ended) log('info', 'provider ended an access', { organisation });
  }
  return true;
}
