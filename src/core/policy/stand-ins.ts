/** Who in particular reads the mail of the organisation, and where one writes instead about that person. */
import type { RoleId } from './clause.ts';
import type { Policy } from './policy.ts';

type Read = Pick<Policy, 'organisation' | 'roles' | 'bodies'>;

/** The roles whose own address is that of the organisation; none where nobody in particular reads it, as far as the policy says. */
export function readersOfMail({ organisation: { email }, roles, bodies }: Read): readonly RoleId[] {
  if (email === undefined) return [];
  const members = Object.values(bodies).flatMap((body) => body.members.filter((one) => one.email === email));
  const named = Object.keys(roles).filter((role) => roles[role]?.email === email);
  return [...new Set([...named, ...members.map(({ role }) => role)])];
}

/** Whose work another role does in a complaint about that person, and the address of whoever does; absent while there is none. */
export interface StandIn {
  readonly role: RoleId;
  readonly deputy: RoleId;
  readonly email?: string;
}

/** For each role that reads the mail of the organisation and has a deputy. */
export function standInsForReaders(policy: Read): readonly StandIn[] {
  return readersOfMail(policy).flatMap((role) => {
    const deputy = policy.roles[role]?.deputy;
    if (deputy === undefined) return [];
    const email = policy.roles[deputy]?.email;
    return [{ role, deputy, ...(email === undefined ? {} : { email }) }];
  });
}
