/** The pages of an appeal and of the ruling on it: only what is open in this case, until when, and whom it binds. */

import { placeOf } from '#core/case/hands.ts';
import { openings } from '#core/case/openings.ts';
import { rulings } from '#core/case/rulings.ts';
import type { Party } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { owedBefore, toExecute } from '#core/case/to-execute.ts';
import { say } from '#core/policy/label.ts';
import { FIRST, isAppellant, type Tier } from '#core/policy/tiers.ts';
import { capital } from '#core/words/capital.ts';
import { appealChoices } from '../../forms/appeal-choices.ts';
import { fieldSpecs } from '../../forms/field-specs.ts';
import { one } from '../../forms/typed.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { Typed } from '../../parts/typed.tsx';
import type { CaseDesk } from '../visit.ts';
import { lastCheck } from './last-check.tsx';
import type { SpecialPage } from './special-page.ts';

export const appeal: SpecialPage = {
  initial({ desk }) {
    const open = openNow(desk);
    const sole = { tier: open.map(({ id }) => id), party: appellantsIn(desk, open) };
    return new Map(Object.entries(sole).filter(([, all]) => all.length === 1));
  },
  intro: ({ desk }) => (
    <>
      {openNow(desk).map(({ tier, due, late }) => (
        <p>{termOf(desk, capital(say(tier.name, desk.language)), due?.end.slice(0, 10), late)}</p>
      ))}
    </>
  ),
  fields(asking, { desk }) {
    const open = openNow(desk);
    const choices = appealChoices(open);
    const party = appellantsIn(desk, open);
    return fieldSpecs({ ...asking, ...choices, only: { ...choices.only, ...(party.length === 0 ? {} : { party }) } });
  },
  below: (view) => lastCheck(view),
};

/** Who may turn to one of the tiers that are open: who speaks for a complainant does so for that complainant. */
function appellantsIn({ open: { state } }: CaseDesk, open: ReturnType<typeof openings>): readonly string[] {
  const as = ({ capacity }: Party) => (capacity === 'representative' ? 'complainant' : capacity);
  return state.parties.filter((party) => open.some(({ tier }) => isAppellant(tier, as(party)))).map(({ id }) => id);
}

export const rule: SpecialPage = {
  intro({ desk }) {
    const { policy, state } = desk.open;
    const tier = policy.tiers[placeOf(state)];
    const appealed = state.appeals.at(-1);
    if (tier === undefined || appealed === undefined) return null;
    const grounds = appealed.grounds.map((one) => say(tier.grounds[one]?.name ?? { nl: one }, desk.language));
    const says = desk.says.appeals;
    const reason = desk.open.events.findLast((event) => event.sequence === appealed.sequence)?.personal?.reason;
    return (
      <>
        <p>{says.before(say(tier.name, desk.language))}</p>
        {grounds.length === 0 ? null : <p>{says.grounds(desk.words.format.list(grounds))}</p>}
        {typeof reason === 'string' ? (
          <div>
            <p>{says.reason}</p>
            <blockquote class="point-words">
              <Typed text={reason} />
            </blockquote>
          </div>
        ) : null}
        {adviceOn(desk, tier)}
        {appealed.late ? <p>{says.wasLate}</p> : null}
        {tier.binding.length === 0 ? null : <p>{says.binds[bindsWhom(tier.binding)]}</p>}
        {owedBefore(policy, state).map((earlier) => {
          const name = policy.tiers[earlier.tier]?.name;
          const by = earlier.ruling.executeBy;
          return (
            <div>
              <p>
                {says.stillOwed(
                  name === undefined ? earlier.tier : say(name, desk.language),
                  by === undefined ? undefined : desk.words.format.day(by),
                )}
              </p>
              {earlier.ruling.consequences === undefined ? null : (
                <blockquote class="point-words">
                  <Typed text={earlier.ruling.consequences} />
                </blockquote>
              )}
            </div>
          );
        })}
      </>
    );
  },
  fields(asking, { desk }) {
    const tier = desk.open.policy.tiers[placeOf(desk.open.state)];
    const specs = fieldSpecs({ ...asking, only: { verdicts: Object.keys(tier?.verdicts ?? {}) } });
    return specs.map((spec): FieldSpec => {
      if (!('name' in spec) || spec.name !== 'verdicts' || spec.kind !== 'checkboxes') return spec;
      const { values: _, ...rest } = spec;
      const asked = { ...rest, optional: false };
      return tier?.several === true
        ? { ...asked, values: spec.values }
        : { ...asked, kind: 'radios', value: one(asking.typed, 'verdicts') };
    });
  },
  below: (view) => lastCheck(view),
};

/** Above the form stands what is to be carried out. Which ruling it was is only asked where more than one waits. */
export const execute: SpecialPage = {
  intro({ desk }) {
    const { open, says, words, language } = desk;
    const waits = toExecute(open.policy, open.state);
    const waiting = waits.map(({ appeal: sequence }) => sequence);
    const agreed = waits.some(({ tier }) => tier === FIRST) ? lastSolution(open.events) : undefined;
    return (
      <>
        {agreed === undefined ? null : (
          <blockquote class="point-words">
            <Typed text={agreed} />
          </blockquote>
        )}
        {rulings(open.state).map(({ sequence, tier, ruling }) => {
          if (!waiting.includes(sequence)) return null;
          const name = say(open.policy.tiers[tier]?.name ?? { nl: tier }, language);
          const { executeBy, consequences } = ruling;
          const last = executeBy === undefined ? undefined : words.format.day(executeBy);
          return (
            <div>
              <p>{says.appeals.toExecute(name, words.format.day(ruling.at.slice(0, 10)), last)}</p>
              {consequences === undefined ? null : (
                <blockquote class="point-words">
                  <Typed text={consequences} />
                </blockquote>
              )}
            </div>
          );
        })}
      </>
    );
  },
  fields(asking, { desk: { open } }) {
    const tiers = toExecute(open.policy, open.state).map(({ tier }) => tier);
    return fieldSpecs(
      tiers.length > 1 ? { ...asking, only: { ruling: tiers }, needed: ['ruling'] } : { ...asking, without: ['ruling'] },
    );
  },
};

/** The solution that was offered last: in our answer, or as a proposal. */
function lastSolution(events: readonly CaseEvent[]): string | undefined {
  const offers = events.filter(({ name }) => name === 'concluded' || name === 'proposed');
  return offers.map(({ personal }) => personal?.solution).findLast((text): text is string => typeof text === 'string');
}

function openNow({ open: { policy, state }, now }: CaseDesk) {
  return openings({ policy, state, at: now, now });
}

function termOf({ says, words }: CaseDesk, name: string, end: string | undefined, late: boolean): string {
  if (end === undefined) return says.appeals.withoutTerm(name);
  return (late ? says.appeals.late : says.appeals.until)(name, words.format.day(end));
}

/** What a committee advised on this appeal: who rules decides with it, or says why not. */
function adviceOn({ open: { policy, state }, language, says }: CaseDesk, tier: Tier) {
  const advice = state.advice.findLast((one) => one.place === placeOf(state));
  if (advice === undefined) return null;
  const body = policy.bodies[advice.body]?.name;
  const verdict = tier.verdicts[advice.verdict ?? '']?.name;
  return (
    <div>
      <p>
        {says.appeals.advised(
          body === undefined ? advice.body : say(body, language),
          verdict === undefined ? '' : say(verdict, language),
        )}
      </p>
      <blockquote class="point-words">
        <Typed text={advice.text ?? says.facts.destroyed} />
      </blockquote>
    </div>
  );
}

/** The key of the sentence on whom a ruling binds. */
export function bindsWhom(binding: readonly ('organisation' | 'complainant')[]): 'both' | 'organisation' | 'complainant' {
  return binding.length === 2 ? 'both' : (binding[0] ?? 'organisation');
}
