/** Which clauses carry out a clause of the law: one in all its cases, or several, each in its own, and the law's words in the rest. */
import type { Clause, ClauseId } from '../clause.ts';
import type { Condition } from '../condition.ts';

/** A clause that carries out another in some of its cases alone. */
export interface InItsCases {
  readonly by: ClauseId;
  readonly cases: Condition;
}

export interface Covering {
  /** carries out the clause with this id wherever nothing special does; itself when nothing covers it */
  readonly general: (id: ClauseId) => ClauseId;
  /** what takes its place, each in cases of its own */
  readonly special: (id: ClauseId) => readonly InItsCases[];
  /** whether something carries it out in all its cases, so that its own words need not run */
  readonly whole: (id: ClauseId) => boolean;
}

/** What covers what among these clauses, of which the last that speaks of all cases counts. */
export function coveringOf(covering: readonly Clause[], covered: readonly Clause[]): Covering {
  const all = new Map(covered.map((one) => [one.id, one] as const));
  const general = new Map<ClauseId, ClauseId>();
  const special = new Map<ClauseId, InItsCases[]>();
  for (const clause of covering) {
    for (const id of clause.covers ?? []) {
      const cases = casesOfItsOwn(clause, all.get(id));
      if (cases === undefined) general.set(id, clause.id);
      else special.set(id, [...(special.get(id) ?? []), { by: clause.id, cases }]);
    }
  }
  return {
    general: (id) => inTheEnd(general, id).at(-1) as ClauseId,
    special: (id) => inTheEnd(general, id).flatMap((one) => special.get(one) ?? []),
    whole: (id) => general.has(id),
  };
}

/** The clause, what covers it, and so on: one that covers may be covered itself. */
function inTheEnd(general: ReadonlyMap<ClauseId, ClauseId>, id: ClauseId): readonly ClauseId[] {
  const passed = [id];
  for (let next = general.get(id); next !== undefined && !passed.includes(next); next = general.get(next)) passed.push(next);
  return passed;
}

/** What the duty of the clause asks of a case beyond what the law asks; undefined when it is meant for all that the law is meant for. */
function casesOfItsOwn({ duty }: Clause, law: Clause | undefined): Condition | undefined {
  if (duty?.when === undefined || law?.duty === undefined) return undefined;
  const theirs: Readonly<Record<string, unknown>> = { ...law.duty.when };
  const own = Object.entries(duty.when).filter(([key, value]) => !(Object.hasOwn(theirs, key) && holds(value, theirs[key])));
  return own.length === 0 ? undefined : Object.fromEntries(own);
}

/** Whether a condition holds wherever the other does: the same, or more codes to choose from. */
function holds(own: unknown, theirs: unknown): boolean {
  if (Array.isArray(own) && Array.isArray(theirs)) return theirs.every((code) => own.includes(code));
  return JSON.stringify(own) === JSON.stringify(theirs);
}
