/** The pages about hearing: who was asked, what each chose, who was heard, and what still must be done before an answer may leave. */

import { appointmentOf, USUAL_MINUTES } from '#core/case/appointment.ts';
import { choicesOf } from '#core/case/choices.ts';
import { complainants, type Party, partyOf, subjects } from '#core/case/state.ts';
import { stepOf } from '#core/case/steps.ts';
import { say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Day } from '#core/time/day.ts';
import { answeredCapacity, standsAs } from '#core/words/capacity-words.ts';
import { fieldSpecs } from '../../forms/field-specs.ts';
import { one } from '../../forms/typed.ts';
import type { FieldSpec, Option } from '../../parts/field-spec.ts';
import { organisingWords } from '../../words/staff/organising-words.ts';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import { type Heard, HearingOverview } from '../views/hearing-overview.tsx';
import { invitationSpecs, proposedBefore } from './arrange.tsx';
import { lastCheck } from './last-check.tsx';
import type { SpecialPage, StepView } from './special-page.ts';

const below = (view: StepView) => lastCheck(view);

export const invite: SpecialPage = {
  initial: (view) => new Map([['minutes', [String(USUAL_MINUTES)]], ...proposedBefore(view)]),
  intro: (view) => overview(view, specialStepWords(view.desk).hearing.invites),
  fields: invitationSpecs,
  below,
};

export const choose: SpecialPage = { intro: (view) => overview(view), below };

export const hear: SpecialPage = {
  intro: (view) => overview(view),
  fields: (asking, { desk }) =>
    fieldSpecs(asking).map((spec) => {
      if (spec.kind !== 'radios' || spec.name !== 'way') return spec;
      const { hearing: says } = specialStepWords(desk);
      const { forms } = asking.policy.hearing;
      // "not to be heard" is a choice of the person, not a way of hearing
      const ways = spec.options.filter((option) => option.value !== 'none');
      return {
        ...spec,
        options: ways.map((option) => ({ ...option, hint: forms[option.value]?.report ? says.report : says.noReport })),
      };
    }),
  below,
};

export const waive: SpecialPage = {
  intro: (view) => overview(view, specialStepWords(view.desk).hearing.onlyComplainant),
  fields: (asking, view) =>
    fieldSpecs(asking).map((spec): FieldSpec => {
      if (!('options' in spec) || spec.name !== 'ground') return spec;
      return { ...spec, options: spec.options.map((option) => withGround(option, asking.policy, view)) };
    }),
  below,
};

/** The article of a ground; for silence also whether it can be used now. */
function withGround(option: Option, policy: Policy, { desk, typed }: StepView): Option {
  const source = policy.hearing.waivers[option.value]?.source.join(' · ') ?? '';
  if (option.value !== 'no-reply') return { ...option, source };
  const { hearing: says } = specialStepWords(desk);
  const all = complainants(desk.open.state);
  const party = partyOf(desk.open.state, one(typed, 'party')) ?? (all.length === 1 ? all[0] : undefined);
  const by = party?.invited?.replyBy;
  const silent = by !== undefined && by < desk.today && party?.wants === undefined;
  return { ...option, hint: silent ? says.silentCan(desk.words.format.day(by)) : says.silentNot, source };
}

/** The table above the form, with a sentence about this step. */
function overview({ desk, names }: Pick<StepView, 'desk' | 'names'>, note?: string) {
  const { open, today, words } = desk;
  const says = specialStepWords(desk);
  const rows = [...complainants(open.state), ...subjects(open.state)].map((party): Heard => {
    const next = appointmentOf(open.state, party.id) === undefined ? todoOf(party, today) : 'hear';
    const step = next === 'ask' ? 'invite' : next === 'done' || next === 'wait' ? undefined : 'hear';
    return {
      name: names.party(party.id),
      capacity:
        answeredCapacity(desk.open.policy, desk.open.state, party, desk.language) ?? desk.says.facts.capacity[standsAs(party)],
      asked: askedOf(party, desk),
      chose: choseOf(party, desk),
      heard: heardOf(party, desk),
      next,
      href: step === undefined ? undefined : `${desk.base}/${stepOf(step).noun}?party=${party.id}`,
    };
  });
  return <HearingOverview rows={rows} note={note} says={says} words={words} />;
}

type Looking = StepView['desk'];

/** The appointment that stands, else how this person wants to be heard. */
function choseOf(party: Party, desk: Looking): string | undefined {
  const one = appointmentOf(desk.open.state, party.id);
  if (one === undefined) return party.wants === undefined ? undefined : wayName(party.wants, desk);
  const says = organisingWords(desk).appointments;
  return says.chose(desk.words.format.shortMoment(one.start, desk.today), says.media[one.medium]);
}

function askedOf({ invited }: Party, { words, language, policy, today }: Looking): string | undefined {
  if (invited === undefined) return undefined;
  const { hearing: says } = specialStepWords({ language, policy });
  return `${words.format.dayAndDistance(invited.at.slice(0, 10), today)}, ${says.answerBy(words.format.dayAndDistance(invited.replyBy, today))}`;
}

function heardOf(party: Party, { open, words, language, policy, today }: Looking): string | undefined {
  const { hearing: says } = specialStepWords({ language, policy });
  const ground = party.waived === undefined ? undefined : open.policy.hearing.waivers[party.waived];
  const times = party.heard.map(
    (time) => `${wayName(time.form, { open, language })}, ${words.format.shortDay(time.at.slice(0, 10), today)}`,
  );
  if (times.length > 0) return times.join('; ');
  return party.waived === undefined ? undefined : says.waived(ground === undefined ? party.waived : say(ground.name, language));
}

function wayName(way: string, { open, language }: Pick<Looking, 'open' | 'language'>): string {
  const label = choicesOf(open.policy, { kind: 'choice', of: 'hearingForms' }).find(([key]) => key === way)?.[1];
  return label === undefined ? way : say(label, language);
}

/** What is still to be done for this person before the answer may leave. Who is concerned must have had the chance. */
export function todoOf(party: Party, today: Day): Heard['next'] {
  if (party.heard.length > 0) return party.heard.every((time) => time.report) ? 'done' : 'report';
  if (party.waived !== undefined || party.wants === 'none') return 'done';
  if (party.wants !== undefined) return 'hear';
  if (party.invited === undefined) return 'ask';
  if (party.invited.replyBy >= today) return 'wait';
  return party.capacity === 'subject' ? 'done' : 'overdue';
}
