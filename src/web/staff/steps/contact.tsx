/** The page of a call: whom, about what, how to go about it, and a large field for what is said. */
import type { Duty } from '#core/case/duty.ts';
import { complainants, type PartyId, partyOf } from '#core/case/state.ts';
import { nextExtension } from '#core/case/steps/extend.ts';
import { isPast } from '#core/case/term.ts';
import { say } from '#core/policy/label.ts';
import { calendarOfWork } from '#core/policy/opening.ts';
import { nextWorkingDay } from '#core/time/calendar.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import { fieldSpecs } from '../../forms/field-specs.ts';
import { one } from '../../forms/typed.ts';
import type { FieldSpec, Option, TextSpec } from '../../parts/field-spec.ts';
import { emergencyWords } from '../../words/staff/emergency-words.ts';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import { openHref } from '../case/offered-steps.ts';
import { ownWords } from '../case/own-words.ts';
import { type Attempt, BeforeCall, type Callee, DuringCall } from '../views/call.tsx';
import type { CaseDesk } from '../visit.ts';
import { lastCheck } from './last-check.tsx';
import type { SpecialPage, StepView } from './special-page.ts';

/** Carries the next working day as the page was drawn. */
const AGAIN = 'again';

export const contact: SpecialPage = {
  initial({ desk }) {
    const { state, people } = desk.open;
    const [only, another] = complainants(state);
    // without a number nobody was called: then how it went is for who was there to say
    const called = state.parties.some(({ person }) => people.get(person)?.phone);
    const party = only !== undefined && another === undefined ? [['party', [only.id]] as const] : [];
    return new Map<string, readonly string[]>([...(called ? [['medium', ['phone']] as const] : []), ...party]);
  },

  intro(view) {
    const { desk } = view;
    const says = specialStepWords(desk);
    const { story, wish } = desk.open.events[0]?.personal ?? {};
    const { elements } = desk.open.state;
    const own = ownWords(typeof story === 'string' ? story : desk.says.facts.destroyed);
    const wishes = elements.map((point) => point.wish).filter((text) => text !== undefined);
    return (
      <BeforeCall
        callees={callees(view)}
        late={lateLine(desk)}
        about={elements.length === 0 ? [own.headline] : elements.map((point) => point.text ?? desk.says.facts.destroyed)}
        wants={wishes.length > 0 ? wishes.join(' · ') : typeof wish === 'string' ? wish : undefined}
        best={bestTime(view)}
        says={says}
      />
    );
  },

  aside(view) {
    const { desk } = view;
    const { contact: prompts = [] } = desk.open.policy.prompts ?? {};
    return (
      <DuringCall
        prompts={prompts.map(({ act, how }) => [say(act, desk.language), say(how, desk.language)])}
        attempts={attempts(view)}
        solvedHref={openHref(desk, 'accept')}
        danger={{ href: `/werk/gevaar?zaak=${desk.open.state.reference}`, text: emergencyWords(desk.language).danger.call }}
        says={specialStepWords(desk)}
      />
    );
  },

  /** First what is written during the talk, then how it was held and how it went; with whom was known before. */
  fields(asking, { desk }) {
    const { call: says } = specialStepWords(desk);
    const specs = new Map(fieldSpecs(asking).map((spec) => ['name' in spec ? spec.name : '', spec]));
    // only of somebody whom our letters do not reach
    const { unread } = desk.open.state;
    const order = ['summary', 'medium', 'result', ...(unread.length === 0 ? [] : ['told']), 'promised', 'party'];
    return order.flatMap((name): readonly FieldSpec[] => {
      const spec = specs.get(name);
      if (spec === undefined) return [];
      if (spec.kind === 'long') return [{ ...spec, rows: 12, hint: says.notesHint }];
      if (name === 'promised') return againSpecs({ ...spec, label: says.promised } as TextSpec, desk);
      if (name === 'party' && 'options' in spec) return [{ ...spec, optional: false }];
      return spec.kind === 'radios' && name === 'result' ? [{ ...spec, options: spec.options.map(hinted(says.result)) }] : [spec];
    });
  },

  /** After a call that failed there is always a next one: on the day that was chosen, or the next working day. */
  received(typed) {
    const failed = one(typed, 'result') === 'voicemail' || one(typed, 'result') === 'no-answer';
    const again = one(typed, AGAIN);
    return failed && again !== '' && one(typed, 'promised') === '' ? new Map([...typed, ['promised', [again]]]) : typed;
  },

  below: (view) => lastCheck(view, (typed, policy) => contact.received?.(typed, policy) ?? typed),
  heading: ({ desk, names, typed }) => {
    const [only, another] = complainants(desk.open.state);
    const party = partyOf(desk.open.state, one(typed, 'party')) ?? (another === undefined ? only : undefined);
    return party === undefined || one(typed, 'medium') !== 'phone'
      ? undefined
      : specialStepWords(desk).call.heading(names.party(party.id));
  },
  submit: ({ desk }) => specialStepWords(desk).call.save,
};

/** When to call again; the day on which it is tried once more goes along unseen. */
function againSpecs(spec: TextSpec, { language, policy, words, open, today }: CaseDesk): readonly FieldSpec[] {
  const { call: says } = specialStepWords({ language, policy });
  const next = nextWorkingDay(calendarOfWork(open.policy), today);
  return [
    { ...spec, hint: says.promisedHint(words.format.day(next)) },
    { kind: 'hidden', name: AGAIN, value: next },
  ];
}

function hinted(hints: Readonly<Record<string, string>>) {
  return (option: Option): Option => ({ ...option, hint: hints[option.value] });
}

/** Whom it may be: the person who is named, or everybody who complains. */
function callees({ desk, names, typed }: StepView): readonly Callee[] {
  const { state, people } = desk.open;
  const named = partyOf(state, one(typed, 'party'));
  const who = named === undefined ? complainants(state) : [named];
  const correct = openHref(desk, 'correct');
  return who.map((party) => ({
    name: names.party(party.id),
    phone: people.get(party.person)?.phone,
    addHref: correct && `${correct}?${new URLSearchParams({ what: 'person', party: party.id })}`,
  }));
}

/** A promise to the complainant that was broken comes first in the talk. */
function lateLine(desk: CaseDesk): { readonly days: string; readonly newDateHref?: string } | undefined {
  const { open, now, today, words } = desk;
  const broken = (duty: Duty) =>
    duty.status === 'open' && duty.promise !== undefined && duty.source.length > 0 && duty.due !== undefined;
  const late = open.duties.find((duty) => broken(duty) && duty.due !== undefined && isPast(duty.due.end, now));
  if (late?.due === undefined) return undefined;
  const more = !('refused' in nextExtension({ policy: open.policy, state: open.state }));
  const newDateHref = more ? openHref(desk, 'extend') : undefined;
  return {
    days: words.format.due(late.due.end.slice(0, 10), today),
    ...(newDateHref === undefined ? {} : { newDateHref }),
  };
}

/** When it suits, as the person said when choosing how to be heard. */
function bestTime(view: StepView): string | undefined {
  const party = one(view.typed, 'party');
  const chosen = view.desk.open.events.findLast((event) => event.name === 'chosen' && (party === '' || event.party === party));
  const moments = chosen?.personal?.moments;
  return typeof moments === 'string' ? moments : undefined;
}

/** Earlier calls and talks with the same person, the last one first. */
function attempts({ desk, names, typed }: StepView): readonly Attempt[] {
  const { choices } = wordsOf('contact', desk);
  const party: PartyId = one(typed, 'party');
  const earlier = desk.open.events.filter((event) => event.name === 'contacted' && (party === '' || event.party === party));
  return earlier.toReversed().map((event) => ({
    when: desk.words.format.shortMoment(event.at, desk.today),
    who: names.actor(event.by),
    how: choices.medium?.[String(event.facts.medium)] ?? String(event.facts.medium),
    result: choices.result?.[String(event.facts.result)] ?? String(event.facts.result),
    note: typeof event.personal?.summary === 'string' ? event.personal.summary : undefined,
  }));
}
