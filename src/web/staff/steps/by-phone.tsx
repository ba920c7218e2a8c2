/** The pages on which we write down what a complainant said by phone: the exact questions to read out. */

import { obstacles } from '#core/case/decide.ts';
import { complainants } from '#core/case/state.ts';
import { say } from '#core/policy/label.ts';
import { fieldSpecs } from '../../forms/field-specs.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import { situationOf } from '../case/situation.ts';
import { ReadOut } from '../views/read-out.tsx';
import type { CaseDesk } from '../visit.ts';
import { lastCheck } from './last-check.tsx';
import type { SpecialPage, StepView } from './special-page.ts';

/** The only complainant speaks for itself; with several the person must be named. */
const initial: NonNullable<SpecialPage['initial']> = ({ desk }) => {
  const [only, another] = complainants(desk.open.state);
  return new Map(only !== undefined && another === undefined ? [['party', [only.id]]] : []);
};
const below = (view: StepView) => lastCheck(view);

/** Who speaks need not be asked when there is one person only, and no answer that is demanded is called optional. */
const fields: NonNullable<SpecialPage['fields']> = (asking) =>
  fieldSpecs(asking).map((spec): FieldSpec => {
    if (spec.kind === 'checkboxes' && spec.name === 'yes') return { ...spec, optional: false };
    // what was said on the own page is entered there, by the person
    if (spec.kind === 'radios' && spec.name === 'how')
      return { ...spec, optional: false, options: spec.options.filter((option) => option.value !== 'own-page') };
    if ((spec.kind !== 'radios' && spec.kind !== 'select') || spec.name !== 'party') return spec;
    const [only, another] = spec.options;
    return only !== undefined && another === undefined && spec.error === undefined
      ? { kind: 'hidden', name: 'party', value: only.value }
      : { ...spec, optional: false };
  });

export const accept: SpecialPage = {
  initial,
  fields,
  intro({ desk }) {
    const says = specialStepWords(desk);
    const questions = desk.open.policy.satisfaction.map((question) => say(question.asks, desk.language));
    const early = obstacles(situationOf(desk), { verb: 'accept', values: {} }).length > 0;
    return <ReadOut lines={questions} note={early ? says.readOut.notYet : says.readOut.satisfaction} says={says} />;
  },
  below,
};

export const consent: SpecialPage = {
  initial,
  fields,
  intro({ desk }) {
    const says = specialStepWords(desk);
    const asked = desk.open.state.extensions.findLast(
      (one) => one.needsConsent && one.effective === undefined && one.lapsed !== true,
    );
    if (asked === undefined) return <p>{says.readOut.noProposal}</p>;
    const day = (text: string) => desk.words.format.day(text.slice(0, 10));
    const now = desk.open.duties.find((duty) => duty.clause === asked.duty && duty.due !== undefined)?.due?.end;
    const reason = reasonOf(desk, asked.sequence);
    const lines = [
      says.readOut.consent(day(asked.until), now === undefined ? '…' : day(now)),
      ...(reason === undefined ? [] : [`${says.readOut.reason} ${reason}`]),
      says.readOut.freedom,
    ];
    return <ReadOut lines={lines} note={desk.open.state.form === 'written' ? says.readOut.inWriting : undefined} says={says} />;
  },
  below,
};

export const confirm: SpecialPage = {
  initial,
  fields,
  intro({ desk }) {
    const says = specialStepWords(desk);
    const points = desk.open.state.elements.map(({ number, text, wish }) => {
      const wanted = wish === undefined ? '' : ` (${says.points.wants} ${wish})`;
      return `${number}. ${text ?? desk.says.facts.destroyed}${wanted}`;
    });
    return <ReadOut lines={[...points, says.readOut.points]} says={says} />;
  },
  below,
};

function reasonOf({ open }: CaseDesk, sequence: number): string | undefined {
  const reason = open.events.find((event) => event.sequence === sequence)?.personal?.reason;
  return typeof reason === 'string' ? reason : undefined;
}
