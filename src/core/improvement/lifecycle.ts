/** The whole life of an improvement on one page: which step when, where it leads, who may take it, and why. */
import type { MeasureStatus } from './state.ts';

export interface MeasureArrow {
  /** the states in which the step can be taken; `new` before there is anything */
  readonly in: readonly (MeasureStatus | 'new')[];
  readonly to?: MeasureStatus;
  /** who watches over improvement by the policy; the colleague who took it on; who gives out work; whoever may review a case; the system */
  readonly by: readonly ('owner' | 'taker' | 'assigner' | 'reviewer' | 'system')[];
  readonly why: string;
}

const underWay = ['planned', 'executed'] as const;
const decided = ['planned', 'executed', 'evaluated'] as const;

export const measureLifecycle = {
  start: {
    in: ['new'],
    to: 'found',
    by: ['owner', 'reviewer', 'system'],
    why: 'a cause is found, in a case or in a meeting',
  },
  link: {
    in: ['found', ...decided],
    by: ['owner', 'reviewer', 'system'],
    why: 'the same cause in another case',
  },
  plan: { in: ['found', 'forgone'], to: 'planned', by: ['owner'], why: 'what is done, by whom and before when' },
  forgo: { in: ['found', 'planned'], to: 'forgone', by: ['owner'], why: 'no measure, for a reason' },
  hand: { in: underWay, by: ['owner', 'taker', 'assigner'], why: 'somebody else takes it on' },
  postpone: { in: ['planned'], by: ['owner'], why: 'another day, for a reason' },
  progress: { in: underWay, by: ['owner', 'taker'], why: 'how far it is' },
  remind: { in: underWay, by: ['owner'], why: 'a colleague is spoken to about it' },
  observe: { in: decided, by: ['owner', 'taker'], why: 'a side effect is seen' },
  execute: { in: ['planned'], to: 'executed', by: ['owner', 'taker'], why: 'it is done' },
  evaluate: { in: ['executed', 'evaluated'], to: 'evaluated', by: ['owner'], why: 'did it help?' },
  assess: { in: decided, by: ['owner'], why: 'is more needed, and what' },
  dismiss: { in: ['executed', 'evaluated'], by: ['owner'], why: 'the cause that returned asks for nothing new' },
  reopen: {
    in: ['executed', 'evaluated', 'forgone'],
    to: 'planned',
    by: ['owner'],
    why: 'it is taken up again',
  },
  return: { in: ['executed', 'evaluated'], by: ['system'], why: 'the same cause in a case that came in afterwards' },
} as const satisfies Record<string, MeasureArrow>;

export type MeasureVerb = keyof typeof measureLifecycle;
