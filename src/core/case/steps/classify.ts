/** Classify: how the case is filed away. Each time the whole classification: what is not named any more holds no more. */
import { refuse } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import { step } from '../step.ts';

export const classify = step({
  verb: 'classify',
  event: 'classified',
  noun: 'classification',
  audience: ['us'],
  fields: {
    classes: { kind: 'classes', required: true },
    reason: { kind: 'long-text', max: 2_000 },
  },
  decide({ state }, { classes }) {
    const same = classes.length === classesOf(state).length && classesOf(state).every((one) => classes.includes(one));
    return same ? refuse('nothing-changed', { field: 'classes' }) : { facts: {} };
  },
  evolve: (state, { facts }) => ({ ...state, classes: byGroup(facts.classes) }),
});

/** The classes of the case as `group:value`. */
export function classesOf({ classes }: CaseState): readonly string[] {
  return Object.entries(classes).flatMap(([group, values]) => values.map((value) => `${group}:${value}`));
}

function byGroup(classes: readonly string[]): CaseState['classes'] {
  const groups = new Map<string, string[]>();
  for (const one of classes) {
    const [group = '', value = ''] = one.split(':');
    groups.set(group, [...(groups.get(group) ?? []), value]);
  }
  return Object.fromEntries(groups);
}
