/** The trace: which clauses, letters and tests make each sentence of a published text true, and what is still missing. */
import type { Clause } from './clause.ts';
import type { Policy } from './policy.ts';
import type { Requirement } from './requirements.ts';
import { letterMilestone } from './vocabulary.ts';

/** A test with a name that begins with the ids it proves: `ABC-09, Awb 9:6: given …`. */
export interface Proof {
  readonly name: string;
  /** from the root of the project, with forward slashes */
  readonly file: string;
  readonly ids: readonly string[];
}

export interface TraceRow {
  readonly id: string;
  readonly policy: string;
  readonly asks: string;
  /** ids of the clauses that have this sentence as their source */
  readonly clauses: readonly string[];
  /** `file: name` of the tests that name it */
  readonly tests: readonly string[];
  /** the letters that those clauses send */
  readonly letters: readonly string[];
  /** what it needs and has not */
  readonly missing: readonly ('clause' | 'test' | 'letter')[];
}

/** One row for each requirement, in their own order. The newest version of each policy answers. */
export function trace(
  requirements: readonly Requirement[],
  policies: readonly Policy[],
  proofs: readonly Proof[],
): readonly TraceRow[] {
  const newest = new Map(policies.map((policy) => [policy.policy, policy]));
  return requirements.map((one) => row(one, newest.get(one.policy), proofs));
}

function row({ id, policy, asks, letter, law }: Requirement, from: Policy | undefined, proofs: readonly Proof[]): TraceRow {
  const answers = [id, ...law];
  const clauses = from?.clauses.filter((clause) => clause.source.some((one) => answers.includes(one))) ?? [];
  const letters = from === undefined ? [] : [...new Set(clauses.flatMap((clause) => lettersOf(clause, from)))];
  const tests = proofs.filter((proof) => proof.ids.includes(id)).map(({ file, name }) => `${file}: ${name}`);
  const missing = [
    ...(clauses.length === 0 ? (['clause'] as const) : []),
    ...(tests.length === 0 ? (['test'] as const) : []),
    ...(letter && letters.length === 0 ? (['letter'] as const) : []),
  ];
  return { id, policy, asks, clauses: clauses.map((clause) => clause.id), tests, letters, missing };
}

/** The letters that a clause sends itself, those that fulfil its duty, and those that tell of the ground it gives. */
function lettersOf({ letters, duty, ground }: Clause, { clauses }: Policy): readonly string[] {
  const fulfils = (duty?.doneBy ?? [])
    .filter((one) => one.startsWith(letterMilestone))
    .map((one) => one.slice(letterMilestone.length));
  const tells = ground === undefined ? [] : clauses.flatMap((one) => one.letters.filter((rule) => rule.on === 'refused'));
  return [...letters.map((rule) => rule.letter), ...fulfils, ...tells.map((rule) => rule.letter)];
}

const TITLE = /\b(?:test|it|describe)(?:\.\w+)*\s*(?:\([^'"`]*?\)\s*)?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs;
const IDS = /[A-Z]{2,8}-[A-Z]?\d{1,3}\b/g;

/** The tests of a file that name an id before their first colon; `describe` hands its ids down to what stands in it. */
export function proofsIn(file: string, text: string): readonly Proof[] {
  return [...text.matchAll(TITLE)].flatMap((match) => {
    const name = (match[2] ?? '').replace(/\s+/g, ' ');
    const head = name.slice(0, Math.max(name.indexOf(':'), 0)).replace(/Awb \d+:?/g, '');
    const ids = head.match(IDS) ?? [];
    return ids.length === 0 ? [] : [{ name, file, ids: [...new Set(ids)] }];
  });
}
