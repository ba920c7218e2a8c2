/** The first wall: whoever looks at cases says who they are, and finds nothing that is not for them. */
import { AT_TIER, namesOfColleague, STEPPED_BACK } from '#core/case/open-to.ts';

/** A colleague who looks, with what the policy grants to the roles together. */
export interface Viewer {
  readonly organisation: string;
  readonly staff: {
    readonly id: string;
    readonly roles: readonly string[];
    /** every case, or the own ones and, with the right to assign, those without a handler */
    readonly sees: 'all' | 'own';
    readonly assigns: boolean;
    /** colleagues who are away and for whom this one stands in now: what is theirs is in sight as well */
    readonly standsIn?: readonly string[];
  };
}

/** Collects the values of a query while its text is written; each gets its own place. */
export class Values {
  readonly list: unknown[] = [];

  /** The placeholder of a value, for the text. */
  of(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}

/**
 * The condition on `case_view` or `duty` (by its alias) under which this viewer may know that the case exists. Never a case in
 * which the viewer is a person concerned (Awb 9:7, 2:4); the same rule as `maySee` in the core, as a query.
 * `knows`: a table that has no `open_to` shows by handler alone what is the work of a role.
 */
export function seenBy(viewer: Viewer, values: Values, alias: string, knows: 'open-to' | 'handler' = 'open-to'): string {
  const { id, sees, assigns, standsIn = [] } = viewer.staff;
  const me = values.of(id);
  const firewall = `${alias}.organisation = ${values.of(viewer.organisation)} and not (${me} = any(${alias}.concerned))`;
  if (sees === 'all') return firewall;
  // what waits for the body of an appeal waits for no first handler
  const atTier = () => (knows === 'handler' ? '' : ` and not (${values.of(AT_TIER)} = any(${alias}.open_to))`);
  const queue = assigns ? ` or (${alias}.handler is null${atTier()})` : '';
  const theirs = knows === 'handler' ? '' : ` or ${alias}.open_to && ${values.of(namesOfColleague(viewer.staff))}`;
  const away = standsIn.length === 0 || knows === 'handler' ? '' : ` or (${awayFrom(alias, values, { id, standsIn })})`;
  return `${firewall} and (${alias}.handler = ${me}${queue}${theirs}${away})`;
}

/**
 * What is by name of somebody who is away, for who stands in: not what the absent colleague cannot see either, as whom it is about, and
 * nothing from which the one who stands in stepped back.
 */
function awayFrom(
  alias: string,
  values: Values,
  { id, standsIn }: { readonly id: string; readonly standsIn: readonly string[] },
): string {
  const names = values.of(standsIn.map((one) => `@${one}`));
  const theirs = `${alias}.open_to && ${names} and exists (select from unnest(${values.of(standsIn)}::text[]) as away (staff)
    where '@' || away.staff = any(${alias}.open_to) and not (away.staff = any(${alias}.concerned)))`;
  const out = `not (${values.of(`${STEPPED_BACK}${id}`)} = any(${alias}.open_to))`;
  return `(${alias}.handler = any(${values.of(standsIn)}) or ${theirs}) and ${out}`;
}
