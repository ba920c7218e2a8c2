/** One of the procedures as it stands in policies/, with what its public page says of a sentence of the published text. */
import type { Policy } from '#core/policy/policy.ts';
import { publicPage } from '#core/policy/public-page.ts';
import { loadPolicies } from '#store/policies.ts';

export interface Procedure {
  readonly policy: Policy;
  /** everything that the public page says with this source, in Dutch */
  says(source: string): string;
}

/** Throws when there is no such procedure, or it does not load. */
export async function aProcedure(name: string): Promise<Procedure> {
  const { policies, faults } = await loadPolicies();
  const policy = policies.find((one) => one.policy === name);
  if (policy === undefined) throw new Error(`${name} is not there: ${JSON.stringify(faults)}`);
  const shown = publicPage(policy).flatMap((section) => section.clauses);
  const says = (source: string) =>
    shown
      .filter((one) => one.source.includes(source))
      .map((one) => one.says.nl)
      .join(' ');
  return { policy, says };
}
