/** The colleagues that a decision may look at: the handler, those who take part in the case, and whoever the command names. */
import type { CaseState } from '#core/case/state.ts';
import type { Colleague } from '#core/case/step.ts';
import { rows, type Tx } from '#store/transaction.ts';

/** Active colleagues by id, with their roles and names. One who left is no longer a colleague. */
export async function colleaguesOf(
  tx: Tx,
  state: CaseState,
  raw: Readonly<Record<string, unknown>>,
): Promise<ReadonlyMap<string, NamedColleague>> {
  const partaking = state.parties.map((party) => party.staff);
  const named = [raw.staff, raw.members, raw.deputy, state.handler, partaking].flat().filter((id) => typeof id === 'string');
  if (named.length === 0) return new Map();
  const found = await rows<NamedColleague>(
    tx,
    'select id, name, email, phone, roles from staff where organisation = $1 and id = any($2) and active',
    [tx.organisation, [...new Set(named)]],
  );
  return new Map(found.map((one) => [one.id, one]));
}

/** Active colleagues with this role. */
export async function holdersOf(tx: Tx, role: string): Promise<readonly NamedColleague[]> {
  return rows<NamedColleague>(
    tx,
    'select id, name, email, phone, roles from staff where organisation = $1 and $2 = any(roles) and active order by id',
    [tx.organisation, role],
  );
}

export interface NamedColleague extends Colleague {
  readonly name: string;
  readonly phone: string | null;
}
