/** Plays an example: what each step led to, what was asked of it and what came of it. */
import type { Duty } from '#core/case/duty.ts';
import type { CaseState } from '#core/case/state.ts';
import type { Fault } from '#core/policy/fault.ts';
import type { Policy } from '#core/policy/policy.ts';
import { cameOf } from './asks.ts';
import type { Example, Happens } from './example.ts';
import { Stage, type Taken, type Write } from './stage.ts';

/** One moment of the story, after it was played. */
export interface Played {
  readonly happens: Happens;
  /** absent: time passed */
  readonly taken?: Exclude<Taken, { readonly fault: Fault }>;
  /** the duties as they stood before and stand after it */
  readonly before: readonly Duty[];
  readonly after: readonly Duty[];
  readonly state: CaseState;
  /** what must be so, and what is so; equal when the example comes true */
  readonly asked: Readonly<Record<string, unknown>>;
  readonly came: Readonly<Record<string, unknown>>;
}

export interface Play {
  readonly example: Example;
  readonly policy: Policy;
  readonly moments: readonly Played[];
  /** the story stopped here: a name that takes no part, a letter whose template has a fault */
  readonly fault?: Fault;
  /** the short names of the parties by their ids */
  readonly names: Readonly<Record<string, string>>;
}

/** Plays the story from its beginning, or as far as it goes. */
export function play(policy: Policy, example: Example, write: Write): Play {
  const stage = new Stage(policy, example, write);
  const moments: Played[] = [];
  let fault: Fault | undefined;
  for (const happens of example.story) {
    const before = stage.duties;
    const { verb } = happens;
    const taken = verb === undefined ? undefined : stage.take({ ...happens, verb });
    if (taken !== undefined && 'fault' in taken) {
      fault = taken.fault;
      break;
    }
    const came = cameOf(stage.scene(taken, happens.at), happens.then);
    const asked = { refused: undefined, ...happens.then };
    moments.push({
      happens,
      ...(taken === undefined ? {} : { taken }),
      before,
      after: stage.duties,
      state: stage.state,
      asked,
      came,
    });
  }
  const names = Object.fromEntries(stage.state.parties.map(({ id }) => [id, stage.nameOf(id)]));
  return { example, policy, moments, ...(fault === undefined ? {} : { fault }), names };
}
