/** What the checker tells about a policy that can be carried out, but leaves something open or promises what cannot be kept. */
import type { Clause } from './clause.ts';
import type { PolicyRead } from './read-policy.ts';

export interface Finding {
  readonly policy: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly clause?: string;
  readonly code: string;
  /** one Dutch sentence, with what would help */
  readonly message: string;
}

/** What a check says: about a clause, or about the policy as a whole. */
export type Say = (message: string, clause?: Clause) => void;

/** One question that is asked of every policy. `code` names it in JSON. */
export interface Check {
  readonly code: string;
  readonly look: (read: PolicyRead, say: Say) => void;
}

/** Runs the checks and puts a place to everything they say. */
export function findingsOf(read: PolicyRead, checks: readonly Check[]): readonly Finding[] {
  return checks.flatMap(({ code, look }) => {
    const found: Finding[] = [];
    look(read, (message, clause) => {
      const place = (clause && read.places[clause.id]) ?? { file: read.file, line: 1, column: 1 };
      const { file, line, column } = place;
      found.push({
        policy: read.policy.policy,
        file,
        line,
        column,
        ...(clause === undefined ? {} : { clause: clause.id }),
        code,
        message,
      });
    });
    return found;
  });
}
