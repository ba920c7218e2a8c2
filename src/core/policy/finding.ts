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
  /** one Dutch sentence */
  readonly message: string;
  /** what would settle it, one Dutch sentence; may be empty */
  readonly help: string;
}

/**
 * What a check says: about a clause, about a part (`tiers.board`, `roles.handler`: its key and the name or `id` in it), or
 * about the policy as a whole.
 */
export type Say = (message: string, about?: Clause | string) => void;

/** One question that is asked of every policy. `code` names it in JSON. */
export interface Check {
  readonly code: string;
  /** what would settle what it finds, one Dutch sentence; absent when the message says it */
  readonly help?: string;
  readonly look: (read: PolicyRead, say: Say) => void;
}

/** Runs the checks and puts a place to everything they say. */
export function findingsOf(read: PolicyRead, checks: readonly Check[]): readonly Finding[] {
  return checks.flatMap(({ code, help = '', look }) => {
    const found: Finding[] = [];
    look(read, (message, about) => {
      const { file, line, column } = placeOf(read, about);
      found.push({
        policy: read.policy.policy,
        file,
        line,
        column,
        ...(about === undefined || typeof about === 'string' ? {} : { clause: about.id }),
        code,
        message,
        help,
      });
    });
    return found;
  });
}

function placeOf({ places, parts, file }: PolicyRead, about: Clause | string | undefined) {
  const place = typeof about === 'string' ? parts[about] : about && places[about.id];
  return place ?? { file, line: 1, column: 1 };
}
