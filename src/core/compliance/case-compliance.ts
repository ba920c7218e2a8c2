/** The compliance statement of a case: clause by clause, what came of it, from the journal and nothing else. */
import { boundOf } from '#core/case/bounds.ts';
import { duties } from '#core/case/duties.ts';
import type { Duty } from '#core/case/duty.ts';
import { blank, type CaseIdentity, evolve } from '#core/case/evolve.ts';
import { answers, happenings } from '#core/case/happened.ts';
import { holds } from '#core/case/holds.ts';
import { atTime } from '#core/case/late.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import { reactions } from '#core/case/reactions.ts';
import { withoutRecalled } from '#core/case/recalled.ts';
import type { CaseState, Happening } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { stepOfEvent } from '#core/case/steps.ts';
import { isPast } from '#core/case/term.ts';
import type { Clause } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import { compareMoments, type Moment } from '#core/time/moment.ts';
import { bounceOf } from './arrived.ts';
import { type ClauseStanding, type Evidence, type PartStanding, worst } from './standing.ts';

/** One entry with the case before and after it. */
interface Moved {
  readonly event: CaseEvent;
  readonly verb: Verb | undefined;
  readonly before: CaseState;
  readonly after: CaseState;
}

interface Story {
  readonly policy: Policy;
  readonly state: CaseState;
  readonly moves: readonly Moved[];
  readonly duties: readonly Duty[];
  readonly now: Moment;
}

/** How every clause stands in this case at this moment. Throws when the journal cannot be replayed. */
export function caseCompliance(
  policy: Policy,
  identity: CaseIdentity,
  events: readonly CaseEvent[],
  now: Moment,
): readonly ClauseStanding[] {
  const moves: Moved[] = [];
  let state = blank(identity);
  for (const event of events) {
    const after = evolve(state, event);
    moves.push({ event, verb: stepOfEvent(event.name)?.verb as Verb | undefined, before: state, after });
    state = after;
  }
  // what was taken back before it left, was not done
  const told = new Set(withoutRecalled(events));
  const kept = moves.filter(({ event }) => told.has(event));
  const story: Story = { policy, state, moves: kept, duties: duties(policy, state), now };
  return policy.clauses.map((clause) => standingOf(clause, story));
}

function standingOf(clause: Clause, story: Story): ClauseStanding {
  const { id, says, source, layer } = clause;
  const parts = [
    ...dutyParts(clause, story),
    ...letterParts(clause, story),
    ...extensionParts(clause, story),
    ...stepParts(clause, story),
  ];
  const asks = clause.duty ?? clause.extension ?? clause.guard ?? clause.ground ?? clause.bound ?? clause.letters[0];
  const nothing = asks === undefined ? 'standing' : 'not-applicable';
  return {
    ...{ clause: id, says, source },
    ...(layer === undefined ? {} : { layer }),
    standing: parts.length === 0 ? nothing : worst(parts),
    parts,
  };
}

function dutyParts(clause: Clause, story: Story): readonly PartStanding[] {
  const { policy, state, duties: all, now, moves } = story;
  const rule = clause.duty;
  if (rule === undefined) return [];
  return all
    .filter((duty) => duty.clause === clause.id)
    .map((duty): PartStanding => {
      const shown = {
        part: 'duty' as const,
        // the end that was missed, where somebody was told of another day only after it
        ...(duty.due === undefined ? {} : { due: duty.missed ?? duty.due.end }),
        ...(duty.target ? { target: true } : {}),
      };
      // an aim that was passed is told, but it is no breach
      // nor is what somebody else did not do
      const past = duty.asks !== undefined ? 'unmet' : duty.target ? 'missed' : 'late';
      if (duty.status === 'open') {
        const late = duty.due !== undefined && isPast(duty.missed ?? duty.due.end, now);
        // nothing was done yet: what it began with shows that it is owed, and since when
        const all = happenings(policy, state, rule.from, duty.party);
        const began = all.findLast(({ at }) => at === duty.from) ?? all.at(-1);
        return { ...shown, standing: late ? past : 'running', evidence: evidenceOf(began ? [began] : [], moves) };
      }
      if (duty.status === 'lapsed') {
        const aside = happenings(policy, state, `deviated:${clause.id}`);
        const why = aside.length > 0 ? aside : [...rule.lapsesBy, 'merged'].flatMap((name) => happenings(policy, state, name));
        return { ...shown, standing: aside.length > 0 ? 'waived' : 'not-applicable', evidence: evidenceOf(why.slice(-1), moves) };
      }
      const by = doing(rule.doneBy, duty, policy, state);
      const left = by?.name === 'waived';
      const back = by === undefined ? [] : notArrived(rule.doneBy, duty, by, story);
      // what nobody could read, and nobody could be told, did not arrive; until there was an address or a number after all
      const lost = moves.find(({ event }) => event.sequence === by?.sequence && event.facts.unread === 'no-address')?.event;
      const heard = lost === undefined ? undefined : heardBy(moves, lost);
      const late = duty.late || (heard !== undefined && duty.due !== undefined && isPast(duty.due.end, heard.at));
      const gone = back.length > 0 || (lost !== undefined && heard === undefined);
      const standing = late ? past : left ? 'waived' : gone ? 'undelivered' : 'kept';
      const after = [...back, ...(heard === undefined ? [] : [proof(heard)])];
      return { ...shown, standing, evidence: [...evidenceOf(by ? [by] : [], moves), ...after] };
    });
}

/** That the letter which did the duty came back, with the letters that left for it later; nothing when one that left in time arrived. */
function notArrived(doneBy: readonly string[], duty: Duty, by: Happening, { policy, state, moves }: Story): readonly Evidence[] {
  const events = moves.map(({ event }) => event);
  const back = bounceOf(events, by.sequence);
  if (back === undefined) return [];
  const anew = doneBy
    .flatMap((name) => happenings(policy, state, name, duty.party))
    .filter((one) => one.sequence > by.sequence && answers(one, by));
  const inTime = (at: Moment) => duty.due === undefined || !isPast(duty.due.end, at);
  if (anew.some((one) => inTime(one.at) && bounceOf(events, one.sequence) === undefined)) return [];
  return [proof(back), ...evidenceOf(anew, moves)];
}

/** What did the duty: the happening at the moment it was done. */
function doing(doneBy: readonly string[], duty: Duty, policy: Policy, state: CaseState): Happening | undefined {
  const began: Happening = { name: '', sequence: 0, at: duty.from };
  return doneBy
    .flatMap((name) => happenings(policy, state, name, duty.party))
    .filter((one) => one.at === duty.doneAt && answers(one, began))
    .sort((a, b) => a.sequence - b.sequence)[0];
}

/** Each letter that this clause sends: it left, or it must still leave. */
function letterParts(clause: Clause, { policy, moves }: Story): readonly PartStanding[] {
  if (clause.letters.length === 0) return [];
  const mine = new Set(clause.letters.map((rule) => rule.letter));
  const alone: Policy = { ...policy, clauses: [clause] };
  const events = moves.map(({ event }) => event);
  return moves.flatMap(({ event, after }) =>
    reactions(alone, after, event)
      .filter((owed) => mine.has(owed.letter))
      .map((owed): PartStanding => {
        const left = moves
          .filter(
            ({ event: one }) =>
              one.name === 'sent' &&
              one.facts.letter === owed.letter &&
              one.party === owed.party.id &&
              (one.facts.because === undefined || one.facts.because === owed.because),
          )
          .map(({ event: sent }) => ({ sent, back: bounceOf(events, sent.sequence) }));
        // what was sent anew and arrived makes up for what came back
        const first = left.find(({ back }) => back === undefined) ?? left[0];
        if (first === undefined) return { part: 'letter', standing: 'running', evidence: [proof(event)] };
        const { sent, back } = first;
        if (sent.facts.unread !== undefined) {
          const heard = heardBy(moves, sent);
          const evidence = [proof(sent), ...(heard === undefined ? [] : [proof(heard)])];
          return { part: 'letter', standing: heard === undefined ? 'undelivered' : 'kept', evidence };
        }
        return back === undefined
          ? { part: 'letter', standing: 'kept', evidence: [proof(sent)] }
          : { part: 'letter', standing: 'undelivered', evidence: [proof(sent), proof(back)] };
      }),
  );
}

/** By which entry who cannot read a letter came to know what it says: a talk, or a letter that did arrive. */
function heardBy(moves: readonly Moved[], { sequence }: CaseEvent): CaseEvent | undefined {
  const waits = ({ unread }: CaseState) => unread.some((one) => one.sequence === sequence && one.heard !== true);
  return moves.find(({ before, after }) => waits(before) && !waits(after))?.event;
}

function extensionParts(clause: Clause, { state, moves, duties: all }: Story): readonly PartStanding[] {
  return state.extensions
    .filter((one) => one.clause === clause.id)
    .map(({ sequence, effective, lapsed, until, duty }): PartStanding => {
      // the notice was due before the end that it moves, where the clause asks for it after that end as well
      const missed = clause.extension?.alsoLate === true ? all.find((one) => one.clause === duty)?.missed : undefined;
      const late = missed !== undefined && effective !== undefined && isPast(missed, effective);
      const standing = late ? 'late' : effective !== undefined ? 'kept' : lapsed === true ? 'not-applicable' : 'running';
      const decided = moves.filter(({ event }) => event.sequence === sequence).map(({ event }) => proof(event));
      return { part: 'extension', standing, evidence: decided, due: late ? missed : until };
    });
}

/** Guards, grounds and bounds show in the steps that were taken under them. */
function stepParts(clause: Clause, { policy, moves }: Story): readonly PartStanding[] {
  const { guard, ground, bound } = clause;
  return moves.flatMap(({ event, verb, before }): readonly PartStanding[] => {
    if (verb === undefined) return [];
    const evidence = [proof(event)];
    const parts: PartStanding[] = [];
    const facts = { policy, state: before, actor: event.by, command: event.facts, ...atTime(policy, before, event.at) };
    if (guard?.steps.includes(verb) === true && holds(guard.when, facts))
      parts.push({ part: 'guard', standing: 'kept', evidence });
    if (ground !== undefined && event.facts.ground === ground.code) parts.push({ part: 'ground', standing: 'kept', evidence });
    const end = bound?.steps.includes(verb) === true ? boundOf(policy, before, clause, bound) : undefined;
    if (end !== undefined) {
      const due = end.end;
      parts.push({ part: 'bound', standing: isPast(due, event.at) ? 'late' : 'kept', evidence, due });
    }
    return parts;
  });
}

function evidenceOf(happened: readonly Happening[], moves: readonly Moved[]): readonly Evidence[] {
  return happened.flatMap(({ sequence }) => {
    const move = moves.find(({ event }) => event.sequence === sequence);
    return move === undefined ? [] : [proof(move.event)];
  });
}

function proof({ sequence, name, at }: CaseEvent): Evidence {
  return { sequence, event: name, at };
}

/** The entries that prove a clause, oldest first, each once. */
export function evidence(standing: ClauseStanding): readonly Evidence[] {
  const all = new Map(standing.parts.flatMap((part) => part.evidence).map((one) => [one.sequence, one]));
  return [...all.values()].sort((a, b) => a.sequence - b.sequence || compareMoments(a.at, b.at));
}
