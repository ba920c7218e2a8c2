/** An appeal that came in on paper at the body of a tier, which cannot open the case before the appeal is there. */
import { mayBring, ownTiers } from '#core/access.ts';
import { replay } from '#core/case/evolve.ts';
import type { PersonDetails } from '#core/case/field.ts';
import { type Refused, refuse } from '#core/case/refusal.ts';
import { complainants, type Party, subjects } from '#core/case/state.ts';
import { isAppellant } from '#core/policy/tiers.ts';
import type { Moment } from '#core/time/moment.ts';
import { caseIdOf } from '#store/cases/find.ts';
import { loadPeople } from '#store/cases/people.ts';
import { plain } from '#store/cases/plain.ts';
import { loadCase } from '#store/journal/events.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Office } from './office.ts';
import { type Outcome, takeIn } from './take.ts';

/** What stands in the letter: the reference of the answer, who appeals and why, and when it came in. */
export interface PaperAppeal {
  readonly organisation: string;
  readonly staff: { readonly id: string; readonly roles: readonly string[] };
  readonly reference: string;
  /** the name below the letter: it must be that of somebody who complains in this case */
  readonly name: string;
  readonly grounds: readonly string[];
  readonly reason: string;
  /** when it came in, when that was before now */
  readonly at?: Moment;
}

/**
 * Enters it, and answers as every step does. No case, one in which nobody of this name complains, and one that is about who enters
 * it look the same, so that nobody finds out which cases there are.
 */
export function enterPaperAppeal(office: Office, one: PaperAppeal): Promise<Outcome> {
  return withOrganisation(office.pool, one.organisation, (tx) => enterIn(office, tx, one));
}

async function enterIn(office: Office, tx: Tx, one: PaperAppeal): Promise<Outcome> {
  const { organisation, staff, reference, name, grounds, reason, at } = one;
  const caseId = await caseIdOf(tx, reference);
  const loaded = caseId === undefined ? undefined : await loadCase(tx, caseId, { forUpdate: true });
  const policy = loaded === undefined ? undefined : office.policies.exact(loaded.meta.policy, loaded.meta.version);
  if (caseId === undefined || loaded === undefined || policy === undefined) return absent;
  const state = replay(loaded.meta, loaded.events);
  const also = ownTiers(policy, staff.roles).some((id) => isAppellant(policy.tiers[id] ?? {}, 'subject')) ? subjects(state) : [];
  const party = named([...complainants(state), ...also], await loadPeople(tx, caseId), name);
  const now = office.clock();
  const may = mayBring(policy, state, staff, { at: at ?? now, now });
  if ('refused' in may) return may.refused[0].code === 'unknown-case' || party === undefined ? absent : may;
  if (party === undefined) return absent;
  const actor = { kind: 'staff', id: staff.id, roles: staff.roles } as const;
  const raw = { party: party.id, tier: may.tier, grounds, reason };
  return takeIn(office, tx, { organisation, caseId, actor, verb: 'appeal', raw, ...(at === undefined ? {} : { at }) });
}

const absent: Refused = refuse('unknown-case', { field: 'reference' });

/** The complainant with this family name: the last word of what stands below the letter, however it is written. */
function named(parties: readonly Party[], people: ReadonlyMap<string, PersonDetails>, name: string): Party | undefined {
  const last = (text: string) => plain(text).split(/\s+/).filter(Boolean).at(-1);
  const wanted = last(name);
  if (wanted === undefined) return undefined;
  return parties.find((one) => last(people.get(one.person)?.name ?? '') === wanted);
}
