/** The published procedure as a page: what the clauses say, under their headings, made from what is really carried out. */
import type { Length } from '#core/time/length.ts';
import type { Label } from './label.ts';
import type { Policy } from './policy.ts';

export interface PublicClause {
  readonly id: string;
  readonly says: Label;
  readonly source: readonly string[];
  /** the term of the duty in this clause */
  readonly within?: Length;
  /** a target ("we try to"), not a promise */
  readonly target: boolean;
  /** the law layer it comes from; absent: the procedure itself */
  readonly layer?: string;
}

export interface PublicSection {
  readonly id: string;
  readonly title: Label;
  readonly clauses: readonly PublicClause[];
}

/** The sections that have something to say, in the order of the policy; clauses in their own order. */
export function publicPage(policy: Policy): readonly PublicSection[] {
  return Object.entries(policy.sections)
    .map(([id, title]) => ({ id, title, clauses: clausesUnder(policy, id) }))
    .filter((section) => section.clauses.length > 0);
}

function clausesUnder(policy: Policy, section: string): readonly PublicClause[] {
  return policy.clauses
    .filter((clause) => clause.shown && clause.section === section)
    .map(({ id, says, source, duty, layer }) => ({
      id,
      says,
      source,
      target: duty?.target ?? false,
      ...(duty?.within === undefined ? {} : { within: duty.within }),
      ...(layer === undefined ? {} : { layer }),
    }));
}
