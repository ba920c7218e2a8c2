/** Steps whose page needs no more than a last check of the letters they send. */
import type { Verb } from '#core/case/lifecycle.ts';
import { lastCheck } from './last-check.tsx';
import type { SpecialPages } from './special-page.ts';

const verbs = [
  'redirect',
  'ask',
  'answer',
  'propose',
  'decline',
  'reopen',
  'withdraw',
  'note',
  'promise',
  'promote',
  'defer',
  'fulfil',
] as const satisfies readonly Verb[];

export const otherLetters: SpecialPages = Object.fromEntries(verbs.map((verb) => [verb, { below: lastCheck }]));
