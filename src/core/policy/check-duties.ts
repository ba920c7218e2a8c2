/** Checks of duties: each must be able to start, and somebody must be able to do it. */
import { confidentialBy } from '#core/case/confidential.ts';
import { lifecycle, type Verb } from '#core/case/lifecycle.ts';
import type { Clause, DutyRule } from './clause.ts';
import type { Check } from './finding.ts';
import type { Policy } from './policy.ts';
import {
  computedMilestones,
  dayMilestone,
  eventOf,
  letterMilestone,
  momentMilestone,
  overMilestone,
  qualifiedName,
  verbOfMilestone,
} from './vocabulary.ts';

type Owed = Clause & { readonly duty: DutyRule };
const owed = (policy: Policy) => policy.clauses.filter((clause): clause is Owed => clause.duty !== undefined);

const neverStarts: Check = {
  code: 'duty-never-starts',
  help: 'Laat haar beginnen bij iets wat gebeurt, of geef een rol het recht op die stap.',
  look: ({ policy }, say) => {
    for (const clause of owed(policy)) {
      if (!canHappen(policy, clause.duty.from))
        say(`Deze plicht begint bij ‘${clause.duty.from}’, en dat gebeurt nooit.`, clause);
    }
  },
};

const neverDone: Check = {
  code: 'duty-never-done',
  help: 'Noem bij done-by iets wat gebeurt, of geef een rol het recht op die stap.',
  look: ({ policy }, say) => {
    for (const clause of owed(policy)) {
      const { doneBy } = clause.duty;
      if (!doneBy.some((one) => canHappen(policy, one)))
        say(`Niemand kan deze plicht doen: ${doneBy.join(' en ')} gebeurt nooit.`, clause);
    }
  },
};

/** As in "every two weeks you hear how it stands": what it begins with would be what it is done by, and nobody would owe anything. */
const doneByItsStart: Check = {
  code: 'done-by-its-start',
  help: 'Noem bij done-by iets anders dan bij from. Komt iets steeds terug, gebruik dan de stap promise: elke keer noemt iemand de volgende dag.',
  look: ({ policy }, say) => {
    for (const clause of owed(policy))
      if (clause.duty.doneBy.includes(clause.duty.from))
        say(`Deze plicht begint bij ‘${clause.duty.from}’ en is daarmee ook meteen gedaan.`, clause);
  },
};

const ownerCannot: Check = {
  code: 'owner-without-right',
  help: 'Zet de stap bij may van deze rol, of noem een andere owner.',
  look: ({ policy }, say) => {
    for (const clause of owed(policy)) {
      const { owner, step } = clause.duty;
      const role = policy.roles[owner];
      if (step === undefined || role === undefined || role.may.includes(step)) continue;
      say(`De ${role.name.nl} moet dit doen, maar heeft het recht niet op de stap ‘${step}’.`, clause);
    }
  },
};

const otherStep: Check = {
  code: 'step-does-not-do-it',
  help: 'Noem de stap waarmee de plicht gedaan wordt, of laat step weg.',
  look: ({ policy }, say) => {
    for (const clause of owed(policy)) {
      const { step, doneBy, when } = clause.duty;
      if (step === undefined || step === 'send' || leadsTo(policy, step as Verb, doneBy)) continue;
      // what is owed while nobody is named is owed no longer once somebody is
      if (step === 'involve' && when?.not?.someoneConcerned === true) continue;
      say(`De stap ‘${step}’ staat bij deze plicht, maar brengt haar niet dichter bij ${doneBy.join(' of ')}.`, clause);
    }
  },
};

/** Whether a milestone can be reached: its letter is sent by some clause, its step may be taken by somebody. */
export function canHappen(policy: Policy, milestone: string): boolean {
  if (milestone.startsWith(overMilestone)) return ends(policy, milestone.slice(overMilestone.length));
  if ((computedMilestones as readonly string[]).includes(milestone) || milestone.startsWith(dayMilestone)) return true;
  if (milestone.startsWith(momentMilestone)) {
    const made = policy.moments?.[milestone.slice(momentMilestone.length)];
    return made?.of[made.which === 'later' ? 'every' : 'some']((one) => canHappen(policy, one)) === true;
  }
  if (milestone.startsWith(letterMilestone)) {
    const letter = milestone.slice(letterMilestone.length);
    return policy.clauses.some((clause) => clause.letters.some((rule) => rule.letter === letter && canHappen(policy, rule.on)));
  }
  const verb = verbOfMilestone(milestone);
  return verb !== undefined && canBeTaken(policy, verb);
}

/** Whether the term of this clause can end: it has one, and that does not wait for another term. */
function ends(policy: Policy, id: string): boolean {
  const clause = policy.clauses.find((one) => one.id === id);
  if (clause?.bound !== undefined) return canHappen(policy, clause.bound.from ?? clause.bound.ahead?.of ?? '');
  const { duty } = clause ?? {};
  if (duty === undefined || duty.from.startsWith(overMilestone)) return false;
  const dated = duty.within !== undefined || duty.promisedBy !== undefined || duty.ahead !== undefined;
  return dated && canHappen(policy, duty.from);
}

function canBeTaken(policy: Policy, verb: Verb): boolean {
  const doors: readonly string[] = lifecycle[verb].by;
  const kept = confidentialBy(policy, verb)?.confidential.to;
  const roles = Object.entries(policy.roles).filter(([id]) => kept?.includes(id) ?? true);
  return doors.some((door) => door !== 'staff') || roles.some(([, role]) => role.may.includes(verb));
}

/** Whether the step itself, or a letter that follows from it, or what it prepares, is among the milestones. */
function leadsTo(policy: Policy, step: Verb, milestones: readonly string[]): boolean {
  const event: string = eventOf[step];
  const letters = policy.clauses.flatMap((clause) =>
    clause.letters.filter((rule) => (qualifiedName(rule.on)?.event ?? rule.on) === event),
  );
  const reached = [event, ...letters.map((rule) => letterMilestone + rule.letter), ...(prepares[step] ?? [])];
  return milestones.some((one) => reached.includes(qualifiedName(one)?.event ?? one));
}

/** What a step leads to without being it: a call that reaches somebody or finds out whether it helped, a finding before the conclusion. */
const prepares: Partial<Record<Verb, readonly string[]>> = {
  contact: ['reached', 'satisfied'],
  find: ['concluded'],
  describe: ['described-in-full'],
  propose: ['satisfied'],
  attach: ['authorised'],
  ask: ['authorised'],
  frame: ['confirmed', 'concluded'],
};

/** Checks of duties. */
export const checkDuties: readonly Check[] = [neverStarts, neverDone, doneByItsStart, ownerCannot, otherStep];
