/** Checks of what is asked of somebody outside, of what follows when it is not done, and of amounts. */

import { SUM } from './asked-of.ts';
import type { Condition } from './condition.ts';
import { conditionsIn } from './conditions-in.ts';
import type { Check } from './finding.ts';
import { letterTexts } from './letter-kind.ts';
import type { Policy } from './policy.ts';
import { lateMilestone } from './vocabulary.ts';

const withoutElse: Check = {
  code: 'asked-without-else',
  help: 'Zet bij asks: else wat erop volgt: dat het stopt, of dat u zonder verdergaat.',
  look: ({ policy }, say) => {
    for (const clause of policy.clauses) {
      const { asks } = clause.duty ?? {};
      if (asks === undefined || asks.else !== undefined || clause.gap !== undefined) continue;
      say('De tekst vraagt dit van iemand, maar zegt niet wat erop volgt als het niet gebeurt.', clause);
    }
  },
};

const elseNowhere: Check = {
  code: 'else-follows-nowhere',
  help: 'Gebruik late: met de naam van deze bepaling bij een grond, een guard of een brief; wacht iets er alleen op en gaat het daarna door, gebruik dan running: bij een guard.',
  look: ({ policy }, say) => {
    const looked = lookedAt(policy);
    for (const clause of policy.clauses) {
      if (clause.duty?.asks?.else === undefined || clause.gap !== undefined || looked.has(clause.id)) continue;
      say('Wat hier volgt als het niet gebeurt, staat alleen in woorden: geen enkele bepaling kijkt ernaar.', clause);
    }
  },
};

/** The clauses whose lateness opens, allows, forbids or tells something. */
function lookedAt(policy: Policy): ReadonlySet<string> {
  const opens = [...Object.values(policy.tiers), ...Object.values(policy.forums)].flatMap(({ opensOn = [] }) => opensOn);
  return new Set([
    ...conditionsIn(policy).flatMap(({ condition }) => [...(condition.late ?? []), ...(condition.running ?? [])]),
    ...opens.flatMap((name) => (name.startsWith(lateMilestone) ? [name.slice(lateMilestone.length)] : [])),
  ]);
}

const neverLate: Check = {
  code: 'late-without-term',
  help: 'Noem een bepaling met een plicht die een termijn heeft.',
  look: ({ policy }, say) => {
    const ends = new Set(
      policy.clauses
        .filter(({ duty }) => duty?.within !== undefined || duty?.promisedBy !== undefined || duty?.ahead !== undefined)
        .map(({ id }) => id),
    );
    for (const { condition, about } of conditionsIn(policy)) {
      // what is owed without a last day can still be waited for; it is only never late
      const endless = condition.late?.find((id) => !ends.has(id));
      if (endless !== undefined) say(`Wat ‘${endless}’ vraagt heeft geen laatste dag, en is dus nooit te laat.`, about);
    }
  },
};

const timedNames = [
  ['late', 'late'],
  ['running', 'running'],
  ['repairUnanswered', 'repair-unanswered'],
] as const satisfies readonly (readonly [keyof Condition, string])[];

const timeless: Check = {
  code: 'condition-cannot-look-at-time',
  help: 'late, running en repair-unanswered kunnen bij een guard, een grond, een brief of een review.',
  look: ({ policy }, say) => {
    for (const { condition, about, timed } of conditionsIn(policy)) {
      if (timed) continue;
      const name = timedNames.find(([key]) => condition[key] !== undefined)?.[1];
      if (name !== undefined) say(`‘${name}’ kijkt naar wat er vandaag te laat is; hier weet niemand welke dag het is.`, about);
    }
  },
};

const untoldSum: Check = {
  code: 'sum-never-told',
  help: 'Zet {sum} in do, promise of asks, of sums met de naam van deze bepaling in een brief.',
  look: ({ policy }, say) => {
    const letters = Object.values(policy.letters)
      .flatMap(letterTexts)
      .map(({ written }) => written.text);
    for (const clause of policy.clauses) {
      const { duty } = clause;
      if (duty?.sum === undefined) continue;
      const texts = [duty.do, duty.promise, duty.asks?.what, duty.asks?.else].map((one) => one?.nl ?? '');
      const read = new RegExp(`\\bsums(\\.${clause.id}\\b|\\[['"]${clause.id}['"]\\])|\\basked\\b`);
      if (texts.some((text) => text.includes(SUM)) || letters.some((text) => read.test(text))) continue;
      say('Er is een bedrag te betalen, maar niemand leest hoeveel.', clause);
    }
  },
};

/** An amount as people write it: € 20, € 1.250,50, € 20,-. */
const EUROS = /€\s?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}))?/g;

const otherSum: Check = {
  code: 'sentence-tells-other-sum',
  help: 'Schrijf in de zin het bedrag dat geldt, of verander sum.',
  look: ({ policy }, say) => {
    for (const clause of policy.clauses) {
      const { fixed, most, least, each = [] } = clause.duty?.sum ?? {};
      const told = [...clause.says.nl.matchAll(EUROS)].map(
        ([, euros = '', cents = '0']) => Number(euros.replaceAll('.', '')) * 100 + Number(cents),
      );
      // of an amount for each, the sentence tells what each is, or the most
      const right = [fixed ?? most ?? least, ...each.map((one) => one.sum)].flatMap((one) => (one === undefined ? [] : [one]));
      const [holds] = right;
      if (holds === undefined || told.length === 0 || told.some((one) => right.includes(one))) continue;
      const inWords = (cents: number) => `€ ${(cents / 100).toFixed(cents % 100 === 0 ? 0 : 2).replace('.', ',')}`;
      say(`De zin noemt ${told.map(inWords).join(' en ')}, maar het bedrag is ${inWords(holds)}.`, clause);
    }
  },
};

const remindsOfNothing: Check = {
  code: 'reminder-of-nothing',
  help: 'Noem een bepaling met asks en een laatste dag, of question.',
  look: ({ policy }, say) => {
    for (const clause of policy.clauses) {
      const of = clause.reminder?.of;
      if (of === undefined || of === 'question') continue;
      const duty = policy.clauses.find(({ id }) => id === of)?.duty;
      const ends = duty?.within !== undefined || duty?.promisedBy !== undefined || duty?.ahead !== undefined;
      if (duty?.asks === undefined) say(`‘${of}’ vraagt niets van iemand buiten ons: er is niets om aan te herinneren.`, clause);
      else if (!ends) say(`Wat ‘${of}’ vraagt heeft geen laatste dag: deze herinnering gaat nooit weg.`, clause);
    }
  },
};

/** Checks of what is asked of somebody outside, and of amounts. */
export const checkAsked: readonly Check[] = [
  remindsOfNothing,
  otherSum,
  withoutElse,
  elseNowhere,
  neverLate,
  timeless,
  untoldSum,
];
