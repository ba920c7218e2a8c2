/** Which of the policies in the folder are organisations of this installation: all of them, or those that ORGANISATIONS names. */
import type { Pool } from 'pg';
import { organisations, wasUsed } from '#store/organisations.ts';
import type { LoadedPolicies } from '#store/policies.ts';
import { policiesFolder } from '#store/policies-folder.ts';
import { policyNames } from '#store/policy-files.ts';
import { StartFault } from '#store/start-fault.ts';
import { withOrganisation } from '#store/transaction.ts';

/**
 * The policies of the organisations that are wanted.
 * @throws StartFault when one is named that is not there, or when one is left out in which complaints must go on
 */
export async function onlyWanted(
  loaded: LoadedPolicies,
  wanted: readonly string[] | undefined,
  pool: Pool,
): Promise<LoadedPolicies> {
  if (wanted === undefined) return loaded;
  const there = await policyNames(policiesFolder());
  const unknown = wanted.filter((name) => !there.includes(name));
  if (unknown.length > 0)
    throw new StartFault(
      `ORGANISATIONS is niet goed: ${unknown.join(', ')} staat niet in de map policies. Toegestaan zijn ${there.join(', ')}.`,
    );
  const known = await organisations(pool);
  for (const name of there.filter((one) => !wanted.includes(one) && known.includes(one)))
    if (await withOrganisation(pool, name, wasUsed, { readOnly: true }))
      throw new StartFault(
        `ORGANISATIONS noemt ${name} niet, maar daar zijn zaken of eigen versies van de regeling. Noem haar ook, en sluit haar op /werk/instellingen/organisaties.`,
      );
  const named = ([name]: readonly [string, unknown]) => wanted.includes(name);
  return {
    ...loaded,
    policies: loaded.policies.filter(({ policy }) => wanted.includes(policy)),
    demonstration: Object.fromEntries(Object.entries(loaded.demonstration).filter(named)),
  };
}
