/** Where a step stands in the menu of a case: what belongs together stands together, so that nobody reads thirty lines. */
import type { Verb } from '#core/case/lifecycle.ts';

/** The parts of the menu, in their order; the steps of each, in the order of a case's life. */
const groups = {
  investigate: [
    ...(['frame', 'confirm', 'ask', 'answer', 'find', 'consult', 'circulate', 'comment', 'anonymise'] as const),
    ...(['classify', 'describe', 'route', 'transcribe', 'approve', 'mark', 'record'] as const),
  ],
  hear: ['invite', 'choose', 'waive', 'arrange', 'cancel', 'hear', 'remark', 'plan'],
  answer: [
    ...([
      'propose',
      'accept',
      'decline',
      'conclude',
      'vet',
      'grant',
      'deliver',
      'promise',
      'defer',
      'extend',
      'consent',
    ] as const),
    ...(['deviate', 'advise', 'debrief', 'review', 'improve', 'sign'] as const),
  ],
  people: [
    ...([
      'involve',
      'revoke',
      'assign',
      'entrust',
      'delegate',
      'hand-over',
      'take-over',
      'recuse',
      'seat',
      'challenge',
      'settle',
    ] as const),
    ...(['regulate', 'lift', 'contest'] as const),
  ],
  case: [
    ...([
      'redirect',
      'refuse',
      'promote',
      'split',
      'merge',
      'relate',
      'close',
      'reopen',
      'withdraw',
      'appeal',
      'rule',
      'execute',
    ] as const),
    ...(['escalate', 'request', 'fulfil', 'hold', 'release'] as const),
  ],
  repair: ['correct', 'send', 'bounce', 'move', 'retract', 'redact', 'quarantine'],
} as const satisfies Readonly<Record<string, readonly Verb[]>>;

/** One part of the menu. */
export type StepGroup = keyof typeof groups;

/** The steps that are offered, part by part; a step that no part names stands with the case itself. */
export function grouped(verbs: readonly Verb[]): readonly (readonly [StepGroup, readonly Verb[]])[] {
  const named = Object.entries(groups) as [StepGroup, readonly Verb[]][];
  const known = new Set(named.flatMap(([, all]) => all));
  return named
    .map(([group, all]) => {
      const own = all.filter((verb) => verbs.includes(verb));
      return [group, group === 'case' ? [...own, ...verbs.filter((verb) => !known.has(verb))] : own] as const;
    })
    .filter(([, own]) => own.length > 0);
}
