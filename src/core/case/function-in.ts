/** In which function somebody sits on a body. */
import type { Body } from '#core/policy/who-acts.ts';

/** The first function of the body that these roles give: a member's own, else that of a deputy; undefined for an outsider. */
export function functionIn({ roles, deputies }: Body, held: readonly string[]): string | undefined {
  return [...roles, ...Object.values(deputies)].find((role) => held.includes(role));
}
