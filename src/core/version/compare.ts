/** Two versions of a procedure beside each other: clauses, letters and other parts that came, went or changed. */
import type { Clause } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Length } from '#core/time/length.ts';
import { type Excerpts, excerptsOf } from './excerpt.ts';
import { type Folder, kindOf, POLICY, pathsOf } from './folder.ts';

export interface ClauseChange {
  readonly id: string;
  readonly how: 'came' | 'gone' | 'changed';
  readonly before?: ClauseSide;
  readonly after?: ClauseSide;
  /** its sentence is another one */
  readonly says: boolean;
  /** its term is another one */
  readonly term: boolean;
  /** its machine part is another one, apart from the term and the sentence */
  readonly more: boolean;
}

export interface ClauseSide {
  readonly clause: Clause;
  readonly within?: Length;
  /** as it stands in the file; a clause of a law stands elsewhere */
  readonly written?: string;
}

export interface TextChange {
  readonly name: string;
  readonly how: 'came' | 'gone' | 'changed';
  readonly before: string;
  readonly after: string;
}

export interface Differences {
  readonly clauses: readonly ClauseChange[];
  /** letters, by their path */
  readonly letters: readonly TextChange[];
  /** other parts of the file, by their key: roles, forums, tiers */
  readonly parts: readonly TextChange[];
  readonly examples: readonly TextChange[];
  /** roles that are not there any more */
  readonly rolesGone: readonly string[];
}

/** One version, as a policy and as the folder it was read from. */
export interface VersionSide {
  readonly policy: Policy;
  readonly folder: Folder;
}

/** Number and day always differ, and are no part of what is compared. */
const NO_PART = ['version', 'in-force', 'approved', 'clauses'];

/** What changed from the one to the other. */
export function differencesBetween(before: VersionSide, after: VersionSide): Differences {
  const [was, now] = [excerptsOf(before.folder[POLICY] ?? ''), excerptsOf(after.folder[POLICY] ?? '')];
  const files = (kind: 'letter' | 'example') =>
    texts(onlyOf(before.folder, kind), onlyOf(after.folder, kind), (text) => text.replace(/\r\n?/g, '\n').trim());
  return {
    clauses: clauseChanges(before.policy, after.policy, was, now),
    letters: files('letter'),
    parts: texts(partTexts(was), partTexts(now), (text) => text.trim()),
    examples: files('example'),
    rolesGone: Object.keys(before.policy.roles).filter((role) => after.policy.roles[role] === undefined),
  };
}

function onlyOf(folder: Folder, kind: 'letter' | 'example'): Folder {
  return Object.fromEntries(
    pathsOf(folder)
      .filter((path) => kindOf(path) === kind)
      .map((path) => [path, folder[path] ?? '']),
  );
}

function partTexts({ parts }: Excerpts): Folder {
  return Object.fromEntries(
    Object.entries(parts)
      .filter(([name]) => !NO_PART.includes(name))
      .map(([name, { text }]) => [name, text]),
  );
}

function texts(before: Folder, after: Folder, plain: (text: string) => string): readonly TextChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name): readonly TextChange[] => {
    const [was, now] = [before[name], after[name]];
    if (was !== undefined && now !== undefined && plain(was) === plain(now)) return [];
    const how = was === undefined ? 'came' : now === undefined ? 'gone' : 'changed';
    return [{ name, how, before: was ?? '', after: now ?? '' }];
  });
}

function clauseChanges(before: Policy, after: Policy, was: Excerpts, now: Excerpts): readonly ClauseChange[] {
  const ids = [...new Set([...after.clauses, ...before.clauses].map(({ id }) => id))];
  return ids.flatMap((id): readonly ClauseChange[] => {
    const [one, other] = [sideOf(before, was, id), sideOf(after, now, id)];
    if (one === undefined || other === undefined) {
      const side = other === undefined ? { before: one as ClauseSide } : { after: other };
      return [{ id, how: one === undefined ? 'came' : 'gone', ...side, says: true, term: false, more: false }];
    }
    const says = JSON.stringify(one.clause.says) !== JSON.stringify(other.clause.says);
    const term = JSON.stringify(one.within) !== JSON.stringify(other.within);
    const more = rest(one.clause) !== rest(other.clause);
    return says || term || more ? [{ id, how: 'changed', before: one, after: other, says, term, more }] : [];
  });
}

function sideOf(policy: Policy, { clauses }: Excerpts, id: string): ClauseSide | undefined {
  const clause = policy.clauses.find((one) => one.id === id);
  if (clause === undefined) return undefined;
  const within = clause.duty?.within ?? clause.extension?.upTo ?? clause.bound?.within;
  const written = clauses[id]?.text;
  return { clause, ...(within === undefined ? {} : { within }), ...(written === undefined ? {} : { written }) };
}

/** Everything of a clause but its sentence and its term. */
function rest({ says: _, ...clause }: Clause): string {
  return JSON.stringify(clause, (key, value) => (key === 'within' || key === 'upTo' ? undefined : value));
}
