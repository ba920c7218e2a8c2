/** The steps that the life of a case, the rights of a colleague and the clauses offer now. */
import { guarded, isOffered } from '#core/case/decide.ts';
import type { Field } from '#core/case/field.ts';
import { lifecycle, type Verb } from '#core/case/lifecycle.ts';
import { type CaseState, complainants } from '#core/case/state.ts';
import { nextExtension } from '#core/case/steps/extend.ts';
import { signaturesOf } from '#core/case/steps/sign.ts';
import { stepOf } from '#core/case/steps.ts';
import { detailsFor } from '#core/policy/details.ts';
import type { RecordKind } from '#core/policy/policy.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import type { MenuItem } from '../../parts/menu.tsx';
import type { CaseDesk } from '../visit.ts';
import { situationOf } from './situation.ts';
import { grouped } from './step-groups.ts';

/** Steps that have a button of their own on the page. */
const tools: readonly Verb[] = ['contact', 'note', 'attach', 'alarm'];

/** Every step that can be taken now, in the order of a case's life. */
export function offeredVerbs(desk: CaseDesk): readonly Verb[] {
  const situation = situationOf(desk);
  const all = Object.keys(lifecycle) as Verb[];
  return all.filter((verb) => {
    // it has its own button, as long as the letter is still here
    if (verb === 'recall') return false;
    if (!isOffered(situation, verb) || !hasObject(desk, verb)) return false;
    return guarded(situation, { verb, values: {} }) === undefined;
  });
}

/** The menu: what of the offered steps is not the step that is owed first, and has no button beside it. */
export function otherSteps(desk: CaseDesk, all: readonly Verb[], next: string | undefined): readonly MenuItem[] {
  const offered = all.filter((verb) => !tools.includes(verb) && next?.startsWith(hrefOf(desk, verb)) !== true);
  const { stepGroups } = desk.says.case;
  return grouped(offered).flatMap(([group, verbs]) =>
    verbs.map((verb) => ({ label: wordsOf(verb, desk).act, href: hrefOf(desk, verb), group: stepGroups[group] })),
  );
}

/** What the procedure says that this may turn out to be, such as a signal that is a complaint: one act, and the day it came in stays. */
export function becoming(desk: CaseDesk, offered: readonly Verb[]): readonly (readonly [string, RecordKind])[] {
  const { policy, state } = desk.open;
  if (!offered.includes('promote')) return [];
  const spokenOf = new Set(
    policy.clauses.flatMap(({ duty, letters }) => [...(duty?.doneBy ?? []), ...letters.map(({ on }) => on)]),
  );
  return Object.entries(policy.records).filter(
    ([record]) =>
      record !== state.record &&
      spokenOf.has(`promoted:${record}`) &&
      guarded(situationOf(desk), { verb: 'promote', values: { record } }) === undefined,
  );
}

/** The page of a step, for whom it is open now; what the step itself still asks for is said there. Nobody is led to what they may not do. */
export function openHref(desk: CaseDesk, verb: Verb): string | undefined {
  return isOffered(situationOf(desk), verb) ? hrefOf(desk, verb) : undefined;
}

/** The page of a step in this case. */
export function hrefOf({ base }: Pick<CaseDesk, 'base'>, verb: Verb): string {
  return `${base}/${stepOf(verb).noun}`;
}

/** Whether there is something in this case that the step can be about: an open question, a point, somebody concerned. */
function hasObject({ open: { policy, state }, actor, me }: CaseDesk, verb: Verb): boolean {
  // it is put before somebody on the page of the letter itself
  if (verb === 'present') return false;
  if (verb === 'vet') return state.presented?.by !== me.id && me.roles.some((role) => state.presented?.readers.includes(role));
  if (verb === 'confirm') return state.framing !== 'none';
  if (verb === 'move') return state.documents.some((one) => one.gone !== true);
  if (verb === 'consent')
    return state.extensions.some((one) => one.needsConsent && one.effective === undefined && one.lapsed !== true);
  if (verb === 'extend') return !('refused' in nextExtension({ policy, state }));
  if (verb === 'sign') return signaturesOf(policy, state, actor).length > 0;
  if (verb === 'take-over') return state.handover?.staff === me.id || me.roles.includes(state.handover?.role ?? '');
  if (verb === 'recuse') return state.handler !== undefined;
  if (verb === 'classify') return Object.keys(policy.classes).length > 0;
  if (verb === 'describe') return detailsFor(policy.details, state.record).length > 0;
  if (verb === 'route') return Object.keys(policy.tracks).some((track) => track !== state.track);
  if (verb === 'mark') return Object.keys(policy.milestones).length > 0;
  if (verb === 'record') return Object.keys(policy.systems).length > 0;
  if (verb === 'withdraw' || verb === 'accept' || verb === 'decline') return complainants(state).length > 0;
  return Object.values(stepOf(verb).fields).every((field) => hasOne(state, field));
}

function hasOne({ parties, elements, questions }: CaseState, field: Field): boolean {
  if (field.required !== true) return true;
  if (field.kind === 'party') {
    return parties.some((one) => one.withdrawn === undefined && (field.capacity?.includes(one.capacity) ?? true));
  }
  if (field.kind !== 'number') return true;
  return field.of === 'element'
    ? elements.length > 0
    : field.of !== 'question' || questions.some((one) => one.answered === undefined);
}
