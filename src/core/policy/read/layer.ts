/** Lays a law layer over a policy: its clauses are added, and what the policy says in its own words is run only once. */
import type { Clause, DutyRule, ExtensionRule, GuardRule } from '../clause.ts';
import type { Condition } from '../condition.ts';
import type { RetentionRule } from '../retention.ts';
import { letterMilestone, overMilestone } from '../vocabulary.ts';

/** The names that mean something else in a layer than in the policy: its roles, letters and covered clauses. */
export interface Renaming {
  readonly roles: Readonly<Record<string, string>>;
  readonly letters: Readonly<Record<string, string>>;
}

const renamed = (names: Readonly<Record<string, string>>, one: string) =>
  Object.hasOwn(names, one) ? (names[one] as string) : one;

/** The clauses of a layer with the policy's own names for roles and letters, marked with the layer. */
export function inLayer(clauses: readonly Clause[], layer: string, { roles, letters }: Renaming): readonly Clause[] {
  const role = (one: string) => renamed(roles, one);
  const milestone = (one: string) =>
    one.startsWith(letterMilestone) ? letterMilestone + renamed(letters, one.slice(letterMilestone.length)) : one;
  return clauses.map((clause) => {
    const { duty } = clause;
    const mine = duty && {
      ...duty,
      owner: role(duty.owner),
      from: milestone(duty.from),
      doneBy: duty.doneBy.map(milestone),
      lapsesBy: duty.lapsesBy.map(milestone),
      ...(duty.onlyAfter === undefined
        ? {}
        : { onlyAfter: { ...duty.onlyAfter, happened: duty.onlyAfter.happened.map(milestone) } }),
      ...(duty.ahead === undefined ? {} : { ahead: { ...duty.ahead, of: milestone(duty.ahead.of) } }),
      ...(duty.suspended === undefined
        ? {}
        : { suspended: duty.suspended.map((one) => ({ ...one, from: milestone(one.from), until: milestone(one.until) })) }),
      ...(duty.ifLate === undefined ? {} : { ifLate: { tell: role(duty.ifLate.tell) } }),
    };
    const own = clause.letters.map((rule) => ({ ...rule, letter: renamed(letters, rule.letter) }));
    const { tells } = clause;
    return {
      ...{ ...clause, layer, letters: own },
      ...(mine === undefined ? {} : { duty: mine }),
      ...(tells === undefined ? {} : { tells: { ...tells, role: role(tells.role) } }),
    };
  });
}

/** The layer's rules of retention with the policy's own names for roles and letters. */
export function retentionInLayer(rules: readonly RetentionRule[], { roles, letters }: Renaming): readonly RetentionRule[] {
  const milestone = (one: string) =>
    one.startsWith(letterMilestone) ? letterMilestone + renamed(letters, one.slice(letterMilestone.length)) : one;
  return rules.map((rule) => ({
    ...rule,
    from: rule.from.map(milestone),
    ...(rule.owner === undefined ? {} : { owner: renamed(roles, rule.owner) }),
  }));
}

/**
 * The policy's clauses followed by those of its layers. A layer's clause that the policy covers keeps its letters, guards and
 * bounds; its duty, extension and ground are carried out by the clause that covers it, which takes over its demands. One layer
 * may cover what another says, as a special part of a law does with the general part; the policy's own words come before both.
 */
export function laidOver(own: readonly Clause[], layers: readonly Clause[]): readonly Clause[] {
  const coveredBy = new Map([...layers, ...own].flatMap((clause) => (clause.covers ?? []).map((id) => [id, clause.id] as const)));
  const name = (id: string) => lastCovering(coveredBy, id);
  const coveredOf = (clause: Clause, all: readonly Clause[]) => all.filter((one) => clause.covers?.includes(one.id) === true);
  const demands = layers.map((clause) => demanding(clause, coveredOf(clause, layers)));
  const mine = own.map((clause) => demanding(clause, coveredOf(clause, demands)));
  const theirs = demands
    .map((clause) => (coveredBy.has(clause.id) ? withoutRun(clause) : clause))
    .map((clause) => renameClauses(clause, name));
  return [...mine, ...theirs];
}

/** The clause that carries it out in the end: one that covers may be covered itself. */
function lastCovering(coveredBy: ReadonlyMap<string, string>, id: string): string {
  const passed = new Set<string>();
  let at = id;
  for (let next = coveredBy.get(at); next !== undefined && !passed.has(next); next = coveredBy.get(at)) {
    passed.add(next);
    at = next;
  }
  return at;
}

/** The clause with the sources and the further demands of what it covers. */
function demanding(clause: Clause, covered: readonly Clause[]): Clause {
  if (covered.length === 0) return clause;
  const source = [...new Set([...clause.source, ...covered.flatMap((one) => one.source)])];
  const extension = clause.extension && extending(clause.extension, covered);
  const maximum = clause.duty !== undefined && covered.some((one) => one.duty?.maximum === true);
  return {
    ...clause,
    source,
    ...(extension === undefined ? {} : { extension }),
    ...(maximum ? { duty: { ...(clause.duty as DutyRule), maximum } } : {}),
  };
}

/** The extension with what those that it carries out ask, and the most that they give. */
function extending(own: ExtensionRule, covered: readonly Clause[]): ExtensionRule {
  const theirs = covered.flatMap((one) => (one.extension === undefined ? [] : [one.extension]));
  const needs = [...new Set([...own.needs, ...theirs.flatMap((one) => one.needs)])];
  const [law] = theirs;
  if (law === undefined) return { ...own, needs };
  const { upTo, times } = law.byLaw ?? law;
  const hindrances = own.hindrances ?? law.hindrances;
  const alsoLate = own.alsoLate ?? law.alsoLate;
  return {
    ...{ ...own, needs, byLaw: { times, ...(upTo === undefined ? {} : { upTo }) } },
    ...(hindrances === undefined ? {} : { hindrances }),
    ...(alsoLate === undefined ? {} : { alsoLate }),
  };
}

function withoutRun({ duty: _, extension: __, ground: ___, ...rest }: Clause): Clause {
  return rest;
}

function renameClauses(clause: Clause, name: (id: string) => string): Clause {
  const { extension } = clause;
  const renamedExtension: ExtensionRule | undefined = extension && {
    ...extension,
    duty: name(extension.duty),
    ...(extension.after === undefined ? {} : { after: name(extension.after) }),
  };
  const letters = clause.letters.map((rule) =>
    rule.when === undefined ? rule : { ...rule, when: inCondition(rule.when, name) },
  );
  const { duty } = clause;
  const waits = duty?.from.startsWith(overMilestone) === true;
  return {
    ...clause,
    letters,
    ...(duty !== undefined && waits
      ? { duty: { ...duty, from: `${overMilestone}${name(duty.from.slice(overMilestone.length))}` } }
      : {}),
    ...(clause.guard === undefined ? {} : { guard: inGuard(clause.guard, name) }),
    ...(renamedExtension === undefined ? {} : { extension: renamedExtension }),
  };
}

function inGuard({ when, needs, forbids, ...guard }: GuardRule, name: (id: string) => string): GuardRule {
  return {
    ...guard,
    ...(when === undefined ? {} : { when: inCondition(when, name) }),
    ...(needs === undefined ? {} : { needs: inCondition(needs, name) }),
    ...(forbids === undefined ? {} : { forbids: inCondition(forbids, name) }),
  };
}

function inCondition(condition: Condition, name: (id: string) => string): Condition {
  const { any, not, late, running, with: codes } = condition;
  return {
    ...condition,
    ...(late === undefined ? {} : { late: late.map(name) }),
    ...(running === undefined ? {} : { running: running.map(name) }),
    ...(any === undefined ? {} : { any: any.map((one) => inCondition(one, name)) }),
    ...(not === undefined ? {} : { not: inCondition(not, name) }),
    ...(codes?.clause === undefined ? {} : { with: { ...codes, clause: codes.clause.map(name) } }),
  };
}
