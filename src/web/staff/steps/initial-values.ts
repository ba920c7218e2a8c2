/** What the form of a step holds when it is opened: what the step begins with, what was typed before, what the address names. */
import { choicesOf } from '#core/case/choices.ts';
import { stepOf } from '#core/case/steps.ts';
import { one, type Typed } from '../../forms/typed.ts';
import { presentedTyped } from './second-look.tsx';
import { specialPages } from './special-pages.ts';
import type { StepRequest } from './step-request.ts';

/** The values; `restored` when a draft of this colleague is among them. */
export function initialValues(request: StepRequest): { readonly typed: Typed; readonly restored: boolean } {
  const { desk, verb, names, draft } = request;
  const typed = new Map<string, readonly string[]>([
    ...onlyParty(request),
    ...onlyChoice(request),
    ...(specialPages[verb]?.initial?.({ desk, verb, names }) ?? []),
  ]);
  for (const [name, values] of presentedTyped(desk, verb) ?? []) typed.set(name, values);
  const restored = draft !== undefined && [...draft].some(([name, values]) => changes(name, values, typed));
  for (const [name, values] of draft ?? []) typed.set(name, values);
  for (const [name, value] of named(request)) typed.set(name, [value]);
  return { typed, restored };
}

/** Where it can be about one person only, that person is chosen. */
function onlyParty({ desk, verb }: StepRequest): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(stepOf(verb).fields).flatMap(([name, field]) => {
    // of whom something is the authority is only said of what is one
    if (field.kind !== 'party' || name === 'authority') return [];
    const fits = desk.open.state.parties.filter(
      (one) => one.withdrawn === undefined && (field.capacity?.includes(one.capacity) ?? true),
    );
    const [only, another] = fits;
    return only === undefined || another !== undefined ? [] : [[name, [only.id]] as const];
  });
}

/** What is judged is chosen by who judges, also where one answer is left. */
const judged: ReadonlySet<string> = new Set(['verdicts', 'grounds', 'waivers', 'records', 'ways', 'tracks', 'hearingForms']);

/** Where the procedure leaves one answer to what must be answered, that is chosen: such as the one body outside. */
function onlyChoice({ desk, verb }: StepRequest): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(stepOf(verb).fields).flatMap(([name, field]) => {
    if (field.kind !== 'choice' || field.required !== true || typeof field.of !== 'string' || judged.has(field.of)) return [];
    const [only, another] = choicesOf(desk.open.policy, field);
    return only === undefined || another !== undefined ? [] : [[name, [only[0]]] as const];
  });
}

function changes(name: string, values: readonly string[], before: Typed): boolean {
  return values.some((value) => value !== '') && values.join('\n') !== one(before, name);
}

/** The address can choose, for instance of whom or which point it is; texts are only ever typed. */
function named({ desk, verb }: StepRequest): readonly (readonly [string, string])[] {
  const { fields } = stepOf(verb);
  const choosable = new Set(['choice', 'party', 'staff', 'number', 'case']);
  return Object.entries(desk.c.req.query()).filter(
    ([name]) => Object.hasOwn(fields, name) && choosable.has(fields[name]?.kind ?? ''),
  );
}
