/** The answer, block by block: what the procedure demands of it, the points with their verdicts, and the real letter beside it. */
import { obstacles } from '#core/case/decide.ts';
import { forumsOf } from '#core/case/forums.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import type { Refusal } from '#core/case/refusal.ts';
import type { Element } from '#core/case/state.ts';
import { complainants } from '#core/case/state.ts';
import { stepOf } from '#core/case/steps.ts';
import type { Clause } from '#core/policy/clause.ts';
import type { Condition } from '#core/policy/condition.ts';
import { say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { fill } from '#core/words/words-of-steps.ts';
import { fieldSpecs } from '../../forms/field-specs.ts';
import { one, type Typed } from '../../forms/typed.ts';
import { type FieldSpec, fieldId } from '../../parts/field-spec.ts';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import { openHref } from '../case/offered-steps.ts';
import { remedyLines } from '../case/remedy-lines.tsx';
import { situationOf } from '../case/situation.ts';
import { type Lack, Lacks, LastCheck, LetterDesk } from '../views/letter-desk.tsx';
import { LetterPart, LetterPoints, LetterRemedies } from '../views/letter-parts.tsx';
import type { CaseDesk } from '../visit.ts';
import { demandedBy, demandedFields, placeInLetter } from './demands.ts';
import { addressees } from './last-check.tsx';
import { lettersIn, lookAt } from './look.ts';
import { blockName } from './look-document.ts';
import { pointsOf } from './points.ts';
import type { SpecialPage, StepView } from './special-page.ts';
import { toWeigh } from './to-weigh.tsx';

const { fields, noun } = stepOf('conclude');

export const conclude: SpecialPage = {
  tellsWhatIsInTheWay: true,
  initial: ({ desk }) => beginning(desk),
  intro: (view) => toWeigh(view),

  fields(asking, view) {
    const { policy } = asking;
    const without = [
      ...(Object.keys(policy.verdicts).length === 0 ? ['verdict'] : []),
      // what is done with the information is only asked where the letter tells it
      ...(placeInLetter(policy, 'conclude', 'event.use') === undefined ? ['use'] : []),
      ...(placeInLetter(policy, 'conclude', 'event.executeBy') === undefined && !waitsForDay(policy) ? ['executeBy'] : []),
      ...(placeInLetter(policy, 'conclude', 'event.deviation') === undefined ? ['deviation'] : []),
    ];
    const specs = fieldSpecs({ ...asking, without, needed: demandedFields(policy, view.desk.open.state, 'conclude') }).map(
      (spec): Placed => {
        const name = 'name' in spec ? spec.name : '';
        return { at: placeInLetter(policy, 'conclude', `event.${name}`), spec: withSource(spec, name, view) };
      },
    );
    const points = {
      kind: 'shown',
      content: (
        <LetterPoints
          {...pointsOf(view)}
          frameHref={`${view.desk.base}/framing`}
          inLetter={placeInLetter(policy, 'conclude', 'elements') !== undefined}
        />
      ),
    } as const;
    const parts = [
      ...specs,
      { at: placeInLetter(policy, 'conclude', 'elements'), spec: points },
      { at: placeInLetter(policy, 'conclude', 'remedies'), spec: remedies(view) },
      ...forumPart(view.desk),
      ...(without.includes('use') ? [] : toldParts(view.desk)),
    ];
    return parts.sort((a, b) => (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY)).map(({ spec }) => spec);
  },

  async below(view) {
    const says = specialStepWords(view.desk);
    const letters = lettersIn(await lookAt(view.desk, 'conclude', view.typed));
    return <LastCheck to={addressees(letters, view)} says={says} />;
  },

  async aside(view) {
    const { desk, typed } = view;
    const says = specialStepWords(desk);
    const look = await lookAt(desk, 'conclude', typed);
    const demanded = new Set(lettersIn(look).flatMap((letter) => letter.demanded));
    const action = `${desk.base}/${noun}`;
    // after a refusal only the form knows what was typed: the letter is drawn when it is asked for
    const src = view.refusals.length === 0 ? `${action}/voorbeeld` : undefined;
    return (
      <>
        <Lacks lacks={lacksOf(view, demanded)} says={says} />
        <LetterDesk action={action} src={src} many={lettersIn(look).length > 1} says={says} />
      </>
    );
  },

  submit: ({ desk }) => specialStepWords(desk).conclude.send,
};

/** What we promise stands in the answer by itself, once it has a name and a day. */
function remedies({ desk, names }: StepView): FieldSpec {
  const { conclude: says } = specialStepWords(desk);
  const lines = remedyLines(desk, names);
  return { kind: 'shown', content: <LetterRemedies lines={lines} addHref={openHref(desk, 'grant')} says={says} /> };
}

/** What the complainant wrote in answer to our own questions, above the question what we do with it. */
function toldParts({ open, language }: CaseDesk): readonly Placed[] {
  const { policy, state } = open;
  const use = placeInLetter(policy, 'conclude', 'event.use');
  return Object.entries(policy.details).flatMap(([id, detail]) => {
    const told = state.details[id];
    if (detail.kind !== 'long-text' || detail.ask !== 'complainant' || typeof told !== 'string') return [];
    const content = <LetterPart heading={say(detail.name, language)} text={told} source={detail.source[0]} />;
    return [{ at: use === undefined ? undefined : use - 0.5, spec: { kind: 'shown', content } as const }];
  });
}

interface Placed {
  readonly at: number | undefined;
  readonly spec: FieldSpec;
}

/** Whether something is owed by the day that the answer names. */
function waitsForDay({ clauses }: Policy): boolean {
  return clauses.some(({ duty }) => duty?.promisedBy === 'concluded');
}

/** The answer begins with the complaint in the complainant's own words, and with the verdict when all points have the same. */
function beginning({ open }: CaseDesk): Typed {
  const { state, policy } = open;
  const language = complainants(state)[0]?.language ?? 'nl';
  const { conclude: says } = specialStepWords({ language, policy });
  const wishOf = ({ wish }: Element) =>
    wish === undefined ? '' : `\n${fill(says.wishInLetter, { wish }, policy.voice.address)}`;
  const several = state.elements.length > 1;
  const told = state.elements.map((point) => `${several ? `${point.number}. ` : ''}${point.text ?? ''}${wishOf(point)}`);
  const verdicts = [...new Set(state.elements.map((point) => point.verdict))];
  const [only] = verdicts;
  return new Map([
    ['explanation', [told.join('\n\n')]],
    ...(verdicts.length === 1 && only !== undefined ? [['verdict', [only]] as const] : []),
  ]);
}

/** The clause that demands the answer, under its label; and where it will not be read, that it stays with us. */
function withSource(spec: FieldSpec, name: string, { desk }: StepView): FieldSpec {
  if (!('hint' in spec) || spec.kind === 'group') return spec;
  const { policy } = desk.open;
  const { conclude: says } = specialStepWords(desk);
  const source = demandedBy(policy, 'conclude', name);
  const unread = placeInLetter(policy, 'conclude', `event.${name}`) === undefined;
  const optional = spec.optional === true && source === undefined;
  return { ...spec, optional, source, hint: unread ? says.notInLetter : spec.hint };
}

/** What the letter says by itself about the way on, with its date as it would be today. */
function forumPart(desk: CaseDesk): readonly Placed[] {
  const [first] = forumsOf(desk.open.policy, desk.open.state, desk.now);
  const at = placeInLetter(desk.open.policy, 'conclude', 'forum');
  if (first === undefined || at === undefined) return [];
  const { conclude: says } = specialStepWords(desk);
  const source = demandedBy(desk.open.policy, 'conclude', 'forum');
  const text = says.forumText(
    say(first.forum.name, desk.language),
    first.until === undefined ? undefined : desk.words.format.day(first.until),
  );
  return [{ at, spec: { kind: 'shown', content: <LetterPart heading={says.forum} text={text} source={source} /> } }];
}

/** What the letter must hold and does not: answers to give, points to judge. Answers stay in the list, hidden, for the script. */
function lacksOf(view: StepView, demanded: ReadonlySet<string>): readonly Lack[] {
  const { desk, typed } = view;
  const { policy } = desk.open;
  const answers = Object.entries(fields).filter(([name, field]) => demanded.has(name) || field.required === true);
  const lacks = answers.map(([name]) => ({
    text: blockName('conclude', name, desk),
    href: `#${fieldId(name)}`,
    source: demandedBy(policy, 'conclude', name),
    field: name,
    answered: one(typed, name).trim() !== '',
  }));
  const first = obstacles(situationOf(desk), { verb: 'conclude', values: {} }).flatMap(({ refused }) => refused);
  const needsPoints = demanded.has('findings') || first.some((refusal) => needsOf(refusal, policy)?.findingsComplete === true);
  const toDo = first.flatMap((refusal) => toDoFirst(refusal, view));
  const named = new Set(lacks.map(({ field }) => field));
  return [
    ...lacks,
    ...(needsPoints ? unjudged(desk) : []),
    ...toDo.filter(({ field }) => field === undefined || !named.has(field)),
  ];
}

/** The points that wait for a verdict. */
function unjudged(desk: CaseDesk): readonly Lack[] {
  const { open, language, policy } = desk;
  const { lacks: says } = specialStepWords({ language, policy });
  const { elements } = open.state;
  if (elements.length === 0) return [{ text: says.points, ...linkTo(openHref(desk, 'frame')) }];
  const find = openHref(desk, 'find');
  return elements
    .filter((point) => point.verdict === undefined)
    .map(({ number }) => ({ text: says.verdict(number), ...linkTo(find && `${find}?element=${number}`) }));
}

/** Only for whom the page is open. */
function linkTo(href: string | undefined): Pick<Lack, 'href'> {
  return href === undefined ? {} : { href };
}

/** What must be done before an answer may leave, apart from the points: everything that its refusal would name. */
function toDoFirst(refusal: Refusal, { desk, typed }: StepView): readonly Lack[] {
  const { open, language } = desk;
  const { clause, instead, about, field } = refusal;
  if (clause === undefined) {
    if (about === undefined || field === undefined) return [];
    const page = openHref(desk, 'describe');
    return [{ text: say(about, language), source: refusal.source?.[0], ...linkTo(page && `${page}#${fieldId(field)}`) }];
  }
  const needs = needsOf(refusal, open.policy);
  if (needs?.findingsComplete === true) return [];
  const lack = { text: say(instead ?? clause.says, language), source: clause.source[0] };
  const [asked] = Object.keys(needs?.with ?? {});
  // what this form itself asks goes from the list as it is chosen
  if (asked !== undefined)
    return [{ ...lack, href: `#${fieldId(asked)}`, field: asked, answered: one(typed, asked).trim() !== '' }];
  const step = wayOut(refusal, open.policy);
  return [{ ...lack, ...linkTo(step && openHref(desk, step)) }];
}

function needsOf(refusal: Refusal, policy: Policy): Condition | undefined {
  return guarding(refusal, policy)?.guard?.needs;
}

function guarding({ clause }: Refusal, { clauses }: Policy): Clause | undefined {
  return clauses.find(({ id }) => id === clause?.id);
}

/** The step that does what the clause asks: of its own duty, where it has one. */
function wayOut(refusal: Refusal, policy: Policy): Verb | undefined {
  const needs = needsOf(refusal, policy);
  if (needs?.someoneConcerned === true) return 'involve';
  if (needs?.hearingSettled === true) return 'invite';
  return needs?.reportsMade === true ? 'hear' : (guarding(refusal, policy)?.duty?.step as Verb | undefined);
}
