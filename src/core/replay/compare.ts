/** What would change for a case if another version of its procedure had been in force. */
import { duties } from '#core/case/duties.ts';
import type { Duty } from '#core/case/duty.ts';
import type { Refusal } from '#core/case/refusal.ts';
import { isPast } from '#core/case/term.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Day } from '#core/time/day.ts';
import type { Moment } from '#core/time/moment.ts';
import { type StoredCase, underVersion } from './under-version.ts';

export const changeKinds = ['arisen', 'gone', 'moved', 'late', 'in-time', 'refused', 'allowed', 'letter', 'no-letter'] as const;

/** One thing that would be otherwise. Entries are numbered as in the stored journal. */
export type Change =
  /** a duty that only one of the versions knows */
  | { readonly kind: 'arisen' | 'gone'; readonly clause: string; readonly due?: Day | Moment }
  /** the last day of a duty is another one */
  | { readonly kind: 'moved'; readonly clause: string; readonly from?: Day | Moment; readonly to?: Day | Moment }
  /** what was in time would have been late, or the other way round */
  | { readonly kind: 'late' | 'in-time'; readonly clause: string; readonly due?: Day | Moment }
  /** an act that was taken would be refused, or one that needed no permission now has it */
  | {
      readonly kind: 'refused' | 'allowed';
      readonly clause?: string;
      readonly entry: number;
      readonly event: string;
      readonly code: Refusal['code'];
    }
  /** a letter that would leave, or would not */
  | { readonly kind: 'letter' | 'no-letter'; readonly letter: string; readonly entry: number };

/**
 * Compares a case under two versions, at this moment. Both are run from the journal in the same way, so that what cannot be
 * known from it (destroyed words, roles of long ago) shows as no difference.
 */
export function compareVersions(before: Policy, after: Policy, stored: StoredCase, now: Moment): readonly Change[] {
  const was = underVersion(before, stored);
  const would = underVersion(after, stored, was.letters);
  return [
    ...ofDuties(duties(before, was.state), duties(after, would.state), now),
    ...ofRefusals(stored, was.refused, would.refused, 'refused'),
    ...ofRefusals(stored, would.refused, was.refused, 'allowed'),
    ...ofLetters(was.letters, would.letters, 'letter'),
    ...ofLetters(would.letters, was.letters, 'no-letter'),
  ];
}

function ofDuties(before: readonly Duty[], after: readonly Duty[], now: Moment): readonly Change[] {
  const known = new Map(before.map((duty) => [duty.key, duty]));
  const changed = after.flatMap((duty): readonly Change[] => {
    const was = known.get(duty.key);
    const { clause, due } = duty;
    const end = due === undefined ? {} : { due: due.end };
    if (was === undefined)
      return [{ kind: 'arisen', clause, ...end }, ...(isLate(duty, now) ? [{ kind: 'late', clause, ...end } as const] : [])];
    const moved: Change[] =
      was.due?.end === due?.end
        ? []
        : [
            {
              kind: 'moved',
              clause,
              ...(was.due === undefined ? {} : { from: was.due.end }),
              ...(due === undefined ? {} : { to: due.end }),
            },
          ];
    const [then, would] = [isLate(was, now), isLate(duty, now)];
    return then === would ? moved : [...moved, { kind: would ? 'late' : 'in-time', clause, ...end }];
  });
  const keys = new Set(after.map((duty) => duty.key));
  const gone = before.filter((duty) => !keys.has(duty.key));
  return [
    ...changed,
    ...gone.map(({ clause, due }): Change => ({ kind: 'gone', clause, ...(due === undefined ? {} : { due: due.end }) })),
  ];
}

/** Done after its end, or open and past it; an aim is no promise. */
function isLate({ status, late, due, target }: Duty, now: Moment): boolean {
  return !target && (late || (status === 'open' && due !== undefined && isPast(due.end, now)));
}

type Refusals = ReturnType<typeof underVersion>['refused'];

function ofRefusals({ events }: StoredCase, before: Refusals, after: Refusals, kind: 'refused' | 'allowed'): readonly Change[] {
  return [...after].flatMap(([entry, { refused }]) => {
    if (before.has(entry)) return [];
    const [{ code, clause }] = refused;
    const event = events.find((one) => one.sequence === entry)?.name ?? '';
    return [{ kind, entry, event, code, ...(clause === undefined ? {} : { clause: clause.id }) }];
  });
}

function ofLetters(before: ReadonlySet<string>, after: ReadonlySet<string>, kind: 'letter' | 'no-letter'): readonly Change[] {
  return [...after].flatMap((key) => {
    const [letter = '', entry] = key.split(' ');
    return before.has(key) ? [] : [{ kind, letter, entry: Number(entry) }];
  });
}
