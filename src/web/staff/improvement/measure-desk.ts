/** A colleague with an improvement that they may see; and what the lists and pages about improvement share in words. */
import { choicesOf } from '#core/case/choices.ts';
import { seesImprovement } from '#core/improvement/access.ts';
import { offeredMeasureSteps } from '#core/improvement/decide.ts';
import type { MeasureVerb } from '#core/improvement/lifecycle.ts';
import { blankMeasure } from '#core/improvement/state.ts';
import { measureStepOf } from '#core/improvement/steps.ts';
import { OTHER_CAUSE } from '#core/policy/improvement.ts';
import { type Label, say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { type OpenMeasure, openMeasure } from '#handling/improvement/open-measure.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Language } from '../../words/language.ts';
import type { Desk } from '../visit.ts';

export const PLACE = '/werk/verbeteren';

export interface MeasureDesk extends Desk {
  readonly measure: OpenMeasure;
  /** the address of the improvement, without a slash at the end */
  readonly base: string;
}

/** The improvement in the address; undefined when there is none for this colleague. */
export async function measureDesk(desk: Desk): Promise<MeasureDesk | undefined> {
  const { office } = desk.door;
  const number = desk.c.req.param('measure') ?? '';
  const measure = await withOrganisation(office.pool, desk.organisation, (tx) => openMeasure(office, tx, desk.viewer, number), {
    readOnly: true,
  });
  return measure === undefined ? undefined : { ...desk, measure, base: `${PLACE}/${measure.meta.number}` };
}

/** Whether all of it may be seen by this colleague. */
export function seesAll({ policy, me }: Desk): boolean {
  return seesImprovement(policy, me);
}

/** Whether this colleague may record a cause. */
export function mayStart({ policy, actor }: Desk): boolean {
  const state = blankMeasure({ id: '', policy: policy.policy, version: policy.version });
  return offeredMeasureSteps({ policy, state, actor }).includes('start');
}

/** The causes by name, in the order of the policy. A cause of a later version is called by its code. */
export function causesInWords(policy: Policy, causes: readonly string[], language: Language): readonly string[] {
  const names = new Map(choicesOf(policy, { kind: 'choices', of: 'causes' }));
  return causes.map((code) => nameOf(names.get(code), code, language));
}

/** The name of one cause; what was described in words stands under one name. */
export function causeInWords(policy: Policy, cause: string, language: Language, other: string): string {
  return cause === OTHER_CAUSE ? other : (causesInWords(policy, [cause], language)[0] ?? cause);
}

/** The kind of a measure by name. */
export function kindInWords(policy: Policy, kind: string, language: Language): string {
  return nameOf(policy.improvement?.kinds[kind], kind, language);
}

function nameOf(label: Label | undefined, code: string, language: Language): string {
  return label === undefined ? code : say(label, language);
}

/** Where the form of a step stands. */
export function stepHref(base: string, verb: MeasureVerb): string {
  return `${base}/${measureStepOf(verb).noun}`;
}
