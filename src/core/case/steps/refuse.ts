/** Refuse: the complaint is not taken up, on a coded ground and with reasons (Awb 9:8). */
import type { GroundRule } from '#core/policy/clause.ts';
import type { Condition } from '#core/policy/condition.ts';
import type { Policy } from '#core/policy/policy.ts';
import { holds } from '../holds.ts';
import { atTime } from '../late.ts';
import { type Receiving, takenOver, withReceiver } from '../passing-on.ts';
import { isEmail } from '../read-people.ts';
import { cited, refuse as no, type Refused } from '../refusal.ts';
import { type Outcome, step } from '../step.ts';

export const refuse = step({
  verb: 'refuse',
  event: 'refused',
  noun: 'refusal',
  audience: ['us', 'complainants'],
  fields: {
    ground: { kind: 'choice', of: 'grounds', required: true },
    reason: { kind: 'long-text', max: 10_000, required: true },
    // to whom it is sent on, when it is about somebody else (Awb 2:3)
    informed: { kind: 'choice', of: 'informed' },
    passedTo: { kind: 'text', max: 300 },
    passedToEmail: { kind: 'text', max: 254 },
  },
  // a procedure without a ground refuses nobody
  known: (policy) => policy.clauses.some(({ ground }) => ground !== undefined),
  decide(situation, command): Outcome<Refusing> {
    const { policy, state, now } = situation;
    const clause = policy.clauses.find((one) => one.ground?.code === command.ground);
    if (clause?.ground === undefined) return no('unknown-choice', { field: 'ground' });
    // a ground with a date in it cannot be used against the dates of the case; all else is for a human to weigh
    const dated = state.conduct !== undefined && restsOnDates(clause.ground.proposedWhen);
    if (dated && !holds(clause.ground.proposedWhen, { policy, state, ...atTime(policy, state, now) }))
      return no('by-clause', { field: 'ground', clause: cited(clause) });
    const wrong = wrongReceiver(policy, clause.ground, command);
    if (wrong !== undefined) return wrong;
    const { informed, passedTo, passedToEmail } = command;
    // that it must be sent on is no secret, and outlives the name of who gets it
    const onward = passedTo === undefined && informed === undefined ? {} : { onward: 'to-pass-on' };
    // without an address it is somebody's work to send it
    const reached = informed !== undefined || passedToEmail !== undefined;
    const typed = {
      ...(passedTo === undefined ? {} : { name: passedTo }),
      ...(passedToEmail === undefined ? {} : { email: passedToEmail }),
    };
    const { facts, people } = reached ? takenOver(situation, informed, typed) : { facts: {}, people: [] };
    return { facts: { clause: clause.id, ...onward, ...facts }, people };
  },
  evolve: (state, { facts }) => withReceiver(state, facts),
});

/** What the entry says beside its fields. */
export interface Refusing extends Receiving {
  readonly clause: string;
  readonly onward?: string;
}

/** Only to a body that the ground names, and by mail only where a letter goes with it. */
function wrongReceiver(policy: Policy, ground: GroundRule, { informed, passedTo, passedToEmail }: Typed): Refused | undefined {
  if (informed !== undefined && ground.goesTo?.includes(informed) !== true) return no('unknown-choice', { field: 'informed' });
  if (passedToEmail === undefined) return undefined;
  if (!isEmail(passedToEmail)) return no('impossible-email', { field: 'passedToEmail' });
  if (!passesOnByItself(policy)) return no('unknown-field', { field: 'passedToEmail' });
  return passedTo === undefined && informed === undefined ? no('missing', { field: 'passedTo' }) : undefined;
}

interface Typed {
  readonly informed?: string;
  readonly passedTo?: string;
  readonly passedToEmail?: string;
}

/** Whether a letter of the procedure takes along what is not taken up here. */
export function passesOnByItself({ clauses }: Pick<Policy, 'clauses'>): boolean {
  return clauses.some(({ letters }) => letters.some(({ on, to }) => on === 'refused:to-pass-on' && to === 'informed'));
}

function restsOnDates(condition: Condition | undefined): boolean {
  if (condition === undefined) return false;
  const { filedLaterThan, any, not } = condition;
  return filedLaterThan !== undefined || restsOnDates(not) || any?.some(restsOnDates) === true;
}
