/** The form of a case: what stands on it, and its own life from the day it was opened to the day it was closed. */
import { happenings } from '#core/case/happened.ts';
import type { Actor } from '#core/case/state.ts';
import type { Label } from '#core/policy/label.ts';
import type { RegisterForm } from '#core/policy/register.ts';
import { signaturesFor } from '#core/policy/who-acts.ts';
import type { Moment } from '#core/time/moment.ts';
import { isRegistered, type RegisterCell, type RegisteredCase, registerRow } from './row.ts';

/** That something was done with the form. */
export interface FormMark {
  readonly at: Moment;
  readonly by: Actor;
}

/** A stage of the form: reached or not yet. `opened` and `closed` are in every form, the others are the procedure's own. */
export interface FormStage {
  readonly stage: 'opened' | 'closed' | Label;
  readonly reached?: FormMark;
}

/** A signature that the form asks for: given, lapsed since, or not given yet. */
export interface FormSignature {
  readonly as: Label;
  readonly given?: { readonly at: Moment; readonly by: string };
  /** when the last one lapsed, because what was signed changed */
  readonly lapsed?: Moment;
}

export interface FilledForm {
  readonly form: RegisterForm;
  readonly cells: readonly RegisterCell[];
  readonly stages: readonly FormStage[];
  readonly signatures: readonly FormSignature[];
}

/** Whether the procedure knows a form for such a case. */
export function hasForm({ policy: { register }, state }: Pick<RegisteredCase, 'policy' | 'state'>): boolean {
  return register?.form !== undefined && isRegistered(register, state.record);
}

/** The form of this case as it is now; undefined where it has none. */
export function filledForm(about: RegisteredCase): FilledForm | undefined {
  const { register } = about.policy;
  const form = register?.form;
  if (register === undefined || form === undefined || !hasForm(about)) return undefined;
  const row = registerRow(register, about, form.shows);
  const cells = form.shows.flatMap((id) => row.filter(({ field }) => field.id === id));
  return { form, cells, stages: stagesOf(form, about), signatures: signaturesOf(about) };
}

function stagesOf({ stages }: RegisterForm, about: RegisteredCase): readonly FormStage[] {
  const { policy, state } = about;
  const own = stages.map(({ name, on }) => {
    const last = happenings(policy, state, on).at(-1);
    return { stage: name, ...(last === undefined ? {} : markOf(about, last.sequence, last.at)) };
  });
  const ended = happenings(policy, state, 'ended').at(-1);
  return [
    { stage: 'opened', ...markOf(about, 1, state.received) },
    ...own,
    { stage: 'closed', ...(ended === undefined ? {} : markOf(about, ended.sequence, ended.at)) },
  ];
}

function markOf({ events }: RegisteredCase, sequence: number, at: Moment): { readonly reached?: FormMark } {
  const entry = events.find((one) => one.sequence === sequence);
  return entry === undefined ? {} : { reached: { at: sequence === 1 ? entry.at : at, by: entry.by } };
}

function signaturesOf({ policy, state }: RegisteredCase): readonly FormSignature[] {
  return Object.entries(signaturesFor(policy, state.record)).map(([id, { name }]) => {
    const given = state.signatures.find((one) => one.id === id);
    const lapsed = state.happenings.findLast((one) => one.name === `unsigned:${id}`)?.at;
    return {
      as: name,
      ...(given === undefined ? {} : { given: { at: given.at, by: given.by } }),
      ...(given !== undefined || lapsed === undefined ? {} : { lapsed }),
    };
  });
}
