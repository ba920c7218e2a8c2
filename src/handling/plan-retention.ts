/** Plans retention: from the journals of ended cases to the rows that say until when each is kept. */
import { createHash } from 'node:crypto';
import { replay } from '#core/case/evolve.ts';
import { keepings } from '#core/case/keeping.ts';
import { type CaseState, concernedStaff } from '#core/case/state.ts';
import type { Policy } from '#core/policy/policy.ts';
import { canonicalJson } from '#store/journal/canonical-json.ts';
import { loadCase } from '#store/journal/events.ts';
import { grownSince, lookedAt, lookedSoFar, saveRetention } from '#store/retention/plan.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Office } from './office.ts';

/** Writes until when this case is kept; of an open one, that nothing runs. */
export async function planCase(tx: Tx, policy: Policy, state: CaseState): Promise<void> {
  const of = { handler: state.handler, concerned: concernedStaff(state) };
  await saveRetention(tx, state.id, of, keepings(policy, state));
}

/** The same for a case that was not opened yet; nothing happens to one that is not there. */
export async function planCaseById(office: Office, tx: Tx, caseId: string): Promise<void> {
  const loaded = await loadCase(tx, caseId, { forUpdate: true });
  const policy = loaded === undefined ? undefined : office.policies.exact(loaded.meta.policy, loaded.meta.version);
  if (loaded !== undefined && policy !== undefined) await planCase(tx, policy, replay(loaded.meta, loaded.events));
}

/**
 * Looks at cases whose journal grew since the last round, at most `limit`: a step plans its own case, this is for what came in in
 * another way, and for rules that changed. Answers how many cases it looked at.
 */
export async function planRetention(office: Office, organisation: string, limit = 200): Promise<number> {
  const policies = office.policies.versions(organisation);
  if (policies.every(({ retention }) => retention.rules.length === 0)) return 0;
  const rules = digestOfRules(policies);
  return withOrganisation(office.pool, organisation, async (tx) => {
    const looked = await lookedSoFar(tx, rules);
    if (looked === undefined) return 0;
    const grown = await grownSince(tx, looked, limit);
    for (const caseId of new Set(grown.filter((one) => one.ended).map((one) => one.caseId)))
      await planCaseById(office, tx, caseId);
    const last = grown.at(-1);
    if (last !== undefined) await lookedAt(tx, { ...last, rules });
    return grown.length;
  });
}

function digestOfRules(policies: readonly Policy[]): Buffer {
  const rules = policies.map(({ policy, version, retention }) => ({ policy, version, retention }));
  return createHash('sha256').update(canonicalJson(rules)).digest();
}
