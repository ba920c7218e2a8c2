/** Lays a law layer over a policy: its clauses are added, and what the policy says in its own words is run only once. */
import type { Clause, DutyRule, ExtensionRule, GuardRule } from '../clause.ts';
import type { Condition } from '../condition.ts';
import type { RetentionRule } from '../retention.ts';
import { letterMilestone, overMilestone } from '../vocabulary.ts';
import { type Covering, coveringOf } from './covering.ts';
import { both, except, inCases } from './in-cases.ts';
import type { Only } from './parts.ts';

/** The names that mean something else in a layer than in the policy: its roles, letters and covered clauses. */
export interface Renaming {
  readonly roles: Readonly<Record<string, string>>;
  readonly letters: Readonly<Record<string, string>>;
}

const renamed = (names: Readonly<Record<string, string>>, one: string) =>
  Object.hasOwn(names, one) ? (names[one] as string) : one;

/** The clauses of a layer with the policy's own names for roles and letters, marked with the layer, in the cases in which it holds. */
export function inLayer(
  clauses: readonly Clause[],
  layer: string,
  { roles, letters, only }: Renaming & { readonly only?: Only },
): readonly Clause[] {
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
    const named = {
      ...{ ...clause, layer, letters: own },
      ...(mine === undefined ? {} : { duty: mine }),
      ...(tells === undefined ? {} : { tells: { ...tells, role: role(tells.role) } }),
    };
    return only === undefined ? named : inCases(named, only);
  });
}

/** The layer's rules of retention with the policy's own names for roles and letters. */
export function retentionInLayer(
  rules: readonly RetentionRule[],
  { roles, letters, only }: Renaming & { readonly only?: Only },
): readonly RetentionRule[] {
  const milestone = (one: string) =>
    one.startsWith(letterMilestone) ? letterMilestone + renamed(letters, one.slice(letterMilestone.length)) : one;
  return rules.map((rule) => ({
    ...rule,
    from: rule.from.map(milestone),
    ...(rule.owner === undefined ? {} : { owner: renamed(roles, rule.owner) }),
    ...(only === undefined ? {} : { when: both(rule.when, only.when) }),
  }));
}

/** Cases in which a layer holds, by its name; a layer that is not there holds in all of them. */
export type CasesOf = ReadonlyMap<string, Condition>;

/**
 * The policy's clauses followed by those of its layers. A layer's clause that the policy covers keeps its letters, guards and
 * bounds; its duty, extension and ground are carried out by the clause that covers it, which takes over its demands. One layer
 * may cover what another says, as a special part of a law does with the general part; the policy's own words come before both.
 * Where the special part holds in some cases, the general part stays for all others.
 */
export function laidOver(own: readonly Clause[], layers: readonly Clause[], casesOf: CasesOf = new Map()): readonly Clause[] {
  const partly = ({ layer = '' }: Clause) => casesOf.has(layer);
  const covering = coveringOf([...layers.filter((one) => !partly(one)), ...own], layers);
  const apart = layers.flatMap(({ id }) => covering.special(id).map((one) => ({ ...one, in: covering.general(id) })));
  const instead = layers.filter(partly).flatMap((clause) => inItsPlace(clause, casesOf, covering));
  const orElse = (id: string) => [...new Set([...apart, ...instead].filter((one) => one.in === id).map((one) => one.by))];
  const coveredOf = (clause: Clause, all: readonly Clause[]) => all.filter((one) => clause.covers?.includes(one.id) === true);
  const demands = layers.map((clause) => demanding(clause, coveredOf(clause, layers)));
  const mine = own.map((clause) => demanding(clause, coveredOf(clause, demands)));
  const theirs = demands
    .map((clause) => (covering.whole(clause.id) ? withoutRun(clause) : clause))
    .map((clause) => renameClauses(clause, covering.general));
  return [...mine, ...theirs].map((clause) => orInTheirPlace(sharedOut(clause, apart, instead), orElse));
}

/** What runs in some cases, and what runs in all others. */
interface Instead {
  readonly in: string;
  readonly by: string;
  readonly cases: Condition;
}

/** In which cases what carries out this clause takes the place of what carries out the general part, by whomever that is. */
function inItsPlace({ id, covers = [], layer = '' }: Clause, casesOf: CasesOf, covering: Covering): readonly Instead[] {
  const cases = casesOf.get(layer);
  if (cases === undefined) return [];
  const carriedOutBy = (one: string) => [covering.general(one), ...covering.special(one).map(({ by }) => by)];
  const places = covers.flatMap((general) => carriedOutBy(general));
  // one clause of the procedure may say both: then it speaks of the cases itself
  return carriedOutBy(id).flatMap((by) => places.filter((one) => one !== by).map((one) => ({ in: one, by, cases })));
}

/** The clause in its share of the cases: the special part, in whatever words, in its own, and the general part in all others. */
function sharedOut(clause: Clause, apart: readonly Instead[], instead: readonly Instead[]): Clause {
  const { duty } = clause;
  if (duty === undefined) return clause;
  // a clause of the layer itself has its cases already
  const special = clause.layer === undefined ? instead.find((one) => one.by === clause.id) : undefined;
  const inside = special === undefined ? duty.when : both(duty.when, special.cases);
  const elsewhere = new Map(
    [...apart, ...instead].filter((one) => one.in === clause.id).map(({ cases }) => [JSON.stringify(cases), cases]),
  );
  const when = [...elsewhere.values()].reduce<Condition | undefined>((so, cases) => except(so, cases), inside);
  return when === undefined ? clause : { ...clause, duty: { ...duty, when } };
}

/** What speaks of a term speaks of the one that takes its place too: an extension of it, and whether it is late or still runs. */
function orInTheirPlace(clause: Clause, orElse: (id: string) => readonly string[]): Clause {
  const { extension } = clause;
  const others = extension === undefined ? [] : orElse(extension.duty);
  const named = inItsConditions(clause, (id) => [id, ...orElse(id)]);
  return extension === undefined || others.length === 0 ? named : { ...named, extension: { ...extension, orElse: others } };
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
  const { duty } = clause;
  const waits = duty?.from.startsWith(overMilestone) === true;
  return {
    ...inItsConditions(clause, (id) => [name(id)]),
    ...(duty !== undefined && waits
      ? { duty: { ...duty, from: `${overMilestone}${name(duty.from.slice(overMilestone.length))}` } }
      : {}),
    ...(renamedExtension === undefined ? {} : { extension: renamedExtension }),
  };
}

/** The clause with other names for the clauses that its letters and its guard speak of. */
function inItsConditions(clause: Clause, names: (id: string) => readonly string[]): Clause {
  const letters = clause.letters.map((rule) =>
    rule.when === undefined ? rule : { ...rule, when: inCondition(rule.when, names) },
  );
  return { ...clause, letters, ...(clause.guard === undefined ? {} : { guard: inGuard(clause.guard, names) }) };
}

function inGuard({ when, needs, forbids, ...guard }: GuardRule, names: (id: string) => readonly string[]): GuardRule {
  return {
    ...guard,
    ...(when === undefined ? {} : { when: inCondition(when, names) }),
    ...(needs === undefined ? {} : { needs: inCondition(needs, names) }),
    ...(forbids === undefined ? {} : { forbids: inCondition(forbids, names) }),
  };
}

function inCondition(condition: Condition, names: (id: string) => readonly string[]): Condition {
  const { any, not, late, running, with: codes } = condition;
  return {
    ...condition,
    ...(late === undefined ? {} : { late: late.flatMap(names) }),
    ...(running === undefined ? {} : { running: running.flatMap(names) }),
    ...(any === undefined ? {} : { any: any.map((one) => inCondition(one, names)) }),
    ...(not === undefined ? {} : { not: inCondition(not, names) }),
    ...(codes?.clause === undefined ? {} : { with: { ...codes, clause: codes.clause.flatMap(names) } }),
  };
}
