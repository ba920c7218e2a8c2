/** Who calls: the holder of a token, with the rights of the colleague who answers for it, as they are at this moment. */
import type { Context } from 'hono';
import { assignsFirst } from '#core/access.ts';
import type { Actor } from '#core/case/state.ts';
import type { Policy } from '#core/policy/policy.ts';
import { dayOf } from '#core/time/moment.ts';
import { apiTokenHolder } from '#store/access/api-token.ts';
import { staffById } from '#store/access/staff.ts';
import { askTogether } from '#store/transaction.ts';
import type { Viewer } from '#store/viewer.ts';
import type { ApiDoor } from './api-door.ts';
import { absent, outOfScope, unidentified } from './problem.ts';

export type Scope = 'read' | 'write' | 'lodge';

export interface Caller {
  readonly tokenId: string;
  readonly actor: Extract<Actor, { kind: 'staff' }>;
  readonly viewer: Viewer;
  readonly policy: Policy;
}

/** The token of the request; it stands in the Authorization header and nowhere else. */
export function bearer(c: Context): string | undefined {
  return /^Bearer ([\x21-\x7e]{1,200})$/.exec(c.req.header('authorization') ?? '')?.[1];
}

/** The caller, or the answer that says why there is none. A token of another organisation finds nothing here. */
export async function identify({ office }: ApiDoor, c: Context, organisation: string, scope: Scope): Promise<Caller | Response> {
  const token = bearer(c);
  const holder = token === undefined ? undefined : await apiTokenHolder(office.pool, token);
  if (holder === undefined || holder.createdBy === undefined) return unidentified(c);
  const policy = office.policies.current(holder.organisation, dayOf(office.clock()));
  if (holder.organisation !== organisation || policy === undefined) return absent(c);
  if (!holder.scopes.includes(scope)) return outOfScope(c, scope);
  const { createdBy } = holder;
  const colleague = await askTogether(office.pool, organisation, (tx) => staffById(tx, createdBy));
  if (colleague?.active !== true) return unidentified(c);
  const { id, roles } = colleague;
  const sees = roles.some((role) => policy.roles[role]?.sees === 'all') ? 'all' : 'own';
  return {
    tokenId: holder.id,
    actor: { kind: 'staff', id, roles },
    viewer: { organisation, staff: { id, roles, sees, assigns: assignsFirst(policy, roles) } },
    policy,
  };
}
