/** Extend: more time, exactly as the procedure allows it: how long, how often, told to whom, with whose consent (Awb 9:11). */
import type { Clause, ExtensionRule } from '#core/policy/clause.ts';
import { clauseOf } from '#core/policy/policy.ts';
import type { Day } from '#core/time/day.ts';
import { compareMoments, dayOf, type Moment } from '#core/time/moment.ts';
import { duties } from '../duties.ts';
import type { Duty } from '../duty.ts';
import { latestExtension } from '../latest-day.ts';
import { runningAppeal } from '../openings.ts';
import { cited, type Refused, refuse } from '../refusal.ts';
import { onBehalfOf } from '../speaker.ts';
import { type Audience, type CaseState, complainants, type Extension, type PartyId, subjects, withExtension } from '../state.ts';
import { type CaseEvent, type Situation, step } from '../step.ts';
import { isPast } from '../term.ts';

export interface Extended {
  readonly number: number;
  readonly clause: string;
  readonly duty: string;
  readonly needsConsent: boolean;
  /** who must be told before it counts */
  readonly mustKnow: readonly PartyId[];
  /** the end that is extended */
  readonly from: string;
  /** that end was over already, so that the notice comes too late */
  readonly late?: true;
}

export const extend = step({
  verb: 'extend',
  event: 'extended',
  noun: 'extension',
  audience: ['us', 'complainants'],
  fields: {
    // which term: asked where more than one can become longer
    clause: { kind: 'choice', of: 'extensions' },
    until: { kind: 'day', future: 'needed', required: true },
    // what stands in the way, where the term may become longer for some things alone
    hindrance: { kind: 'choice', of: 'hindrances' },
    reason: { kind: 'long-text', max: 5_000, required: true },
  },
  presumed: (situation, { clause }) => {
    const [only, ...others] = clause === undefined ? extensionsNow(situation) : [];
    return only === undefined || others.length > 0 ? {} : { clause: only };
  },
  decide(situation, command) {
    const { policy, state, at } = situation;
    if (command.clause === undefined && extensionsNow(situation).length > 1) return refuse('missing', { field: 'clause' });
    const found = nextExtension(situation, command.clause);
    if ('refused' in found) return found;
    const { clause, due, rule, term } = found;
    const hindered = otherThanHindrances(clause, command.hindrance);
    if (hindered !== undefined) return hindered;
    const [end, cites] = [due.end.slice(0, 10) as Day, { clause: cited(clause) }];
    const over = isPast(due.end, at) && rule.agreed !== true;
    // past what we only aim at, the news of another day is still owed: it is late and no breach; or the procedure asks for it all the same
    if (over && term.target !== true && rule.alsoLate !== true) return refuse('term-ended', { ...cites, data: { end } });
    if (command.until <= end) return refuse('not-later', { field: 'until', ...cites, data: { end } });
    const latest = latestExtension(policy, state, found);
    // no day is left that may be named
    if (over && latest !== undefined && latest.day <= dayOf(at))
      return refuse('term-ended', { ...cites, data: { end: latest.day } });
    if (latest !== undefined && command.until > latest.day) {
      return refuse('too-far', { field: 'until', clause: cited(latest.clause), data: { latest: latest.day } });
    }
    const facts: Extended = {
      number: state.extensions.length + 1,
      clause: clause.id,
      duty: rule.duty,
      needsConsent: rule.agreed === true || rule.needs.includes('written-consent'),
      mustKnow: mustKnow(state, rule),
      from: end,
      ...(over ? { late: true } : {}),
    };
    return { facts, audience: toldOf(rule) };
  },
  evolve(state, event) {
    const { number, clause, duty, until, needsConsent, mustKnow } = event.facts;
    const { sequence, at: decided } = event;
    const one: Extension = {
      ...{ number, sequence, clause, duty, until, decided, needsConsent, mustKnow },
      ...{ consents: {}, noticed: [] },
    };
    // a proposal that nobody answered gives way to a new one
    const earlier = state.extensions.map((other) => (isOpenProposal(other) ? { ...other, lapsed: true } : other));
    return { ...state, extensions: [...earlier, settle(state, one, decided)] };
  },
});

/** Refuses, by the clause, what does not stand in the way as the clause asks; a clause that asks nothing takes no such answer. */
function otherThanHindrances(clause: Clause, given: string | undefined): Refused | undefined {
  const allowed = clause.extension?.hindrances;
  if (allowed === undefined) return given === undefined ? undefined : refuse('unknown-choice', { field: 'hindrance' });
  if (given === undefined) return refuse('missing', { field: 'hindrance', clause: cited(clause) });
  return Object.hasOwn(allowed, given) ? undefined : refuse('unknown-choice', { field: 'hindrance', clause: cited(clause) });
}

/** Who reads of more time: whom it is about only where the procedure tells them (Awb 9:11 lid 2), and else nobody beside who complains. */
export function toldOf({ needs }: ExtensionRule): Audience {
  return needs.includes('notice-to-subject') ? ['us', 'complainants', 'subjects'] : ['us', 'complainants'];
}

function mustKnow(state: CaseState, { needs }: ExtensionRule): readonly PartyId[] {
  return [
    ...(needs.includes('notice-to-complainant') ? complainants(state) : []),
    ...(needs.includes('notice-to-subject') ? subjects(state) : []),
  ].map((party) => party.id);
}

function isOpenProposal({ needsConsent, effective, lapsed }: Extension): boolean {
  return needsConsent && effective === undefined && lapsed !== true;
}

/** The extension the procedure allows now, with its duty; refuses with the clause that is used up. */
export function nextExtension({ policy, state }: Pick<Situation, 'policy' | 'state'>, named?: string) {
  // what was not answered in time stays owed beside the appeal about that; it is the term of the appeal that can become longer
  const since = runningAppeal(state)?.at;
  const runs = ({ status, due, from }: Duty) =>
    status === 'open' && due !== undefined && (since === undefined || compareMoments(from, since) >= 0);
  const open = new Set(duties(policy, state).flatMap((one) => (runs(one) ? [one.clause] : [])));
  // a term that does not run now, such as that of the first answer while an appeal runs, is not lengthened
  const asked = policy.clauses.filter((one) => one.extension !== undefined && (named === undefined || one.id === named));
  const clauses = asked.flatMap((clause) => {
    // a term of which there are two, each in its own cases, is the one that runs
    const duty = lengthens(clause.extension).find((id) => open.has(id));
    return duty === undefined || clause.extension === undefined ? [] : [{ clause, rule: { ...clause.extension, duty } }];
  });
  const [first] = asked;
  let last: Refused = refuse('no-such-term', first === undefined ? {} : { clause: cited(first) });
  for (const { clause, rule } of clauses) {
    const used = state.extensions.filter((one) => one.clause === clause.id && one.lapsed !== true && !isOpenProposal(one));
    if (used.some((one) => one.effective === undefined)) return refuse('already', { clause: cited(clause) });
    const { after } = rule;
    const before = after === undefined || state.extensions.some((one) => one.clause === after && one.effective !== undefined);
    const most = [rule.times, rule.byLaw?.times ?? 'unlimited'].filter((one) => one !== 'unlimited');
    if (most.some((times) => used.length >= times)) last = refuse('term-used-up', { clause: cited(clause) });
    else if (before) {
      const found = withDuty({ policy, state }, clause, rule);
      if (!('refused' in found)) return found;
      last = found;
    }
  }
  return last;
}

/** The clauses whose duty becomes longer by it, of which one runs in a case. */
export function lengthens(rule: ExtensionRule | undefined): readonly string[] {
  return rule === undefined ? [] : [rule.duty, ...(rule.orElse ?? [])];
}

/** The extensions that are possible now, each of another term: where there are more than one, somebody says which. */
export function extensionsNow(about: Pick<Situation, 'policy' | 'state'>): readonly string[] {
  const possible = about.policy.clauses.flatMap(({ id, extension }) => {
    const found = extension === undefined ? undefined : nextExtension(about, id);
    return found === undefined || 'refused' in found ? [] : [found];
  });
  return possible
    .filter(({ rule }, place) => possible.findIndex((other) => other.rule.duty === rule.duty) === place)
    .map(({ clause }) => clause.id);
}

function withDuty({ policy, state }: Pick<Situation, 'policy' | 'state'>, clause: Clause, rule: ExtensionRule) {
  const duty = duties(policy, state).find((one) => one.clause === rule.duty && one.status === 'open');
  const term = clauseOf(policy, rule.duty)?.duty;
  if (duty?.due === undefined || term === undefined) return refuse('no-such-term', { clause: cited(clause) });
  const found = { clause, rule, duty, term, due: duty.due };
  const latest = latestExtension(policy, state, found);
  // what the law gives at most is used already: another day would be the same or an earlier one
  if (latest !== undefined && latest.clause !== clause && latest.day <= duty.due.end.slice(0, 10)) {
    return refuse('term-used-up', { clause: cited(latest.clause) });
  }
  return found;
}

/** Marks the extension as told to this party; it counts when everybody who must know has been told, and agreed where needed. */
export function noticed(state: CaseState, number: number, party: PartyId, at: Moment): CaseState {
  // telling who speaks for somebody is telling that somebody
  const told = [party, onBehalfOf(state, party)];
  return withExtension(state, number, (one) => settle(state, { ...one, noticed: [...new Set([...one.noticed, ...told])] }, at));
}

/** Looks again at what still waits, when somebody for whom it waited is no longer there. */
export function settleAll(state: CaseState, at: Moment): CaseState {
  return { ...state, extensions: state.extensions.map((one) => settle(state, one, at)) };
}

/** An extension counts from the moment the last one who must know has been told, and the last complainant has agreed. */
export function settle(state: CaseState, one: Extension, at: Moment): Extension {
  if (one.effective !== undefined || one.lapsed === true) return one;
  const waitsFor = [...complainants(state), ...subjects(state)].map(({ id }) => id).filter((id) => one.mustKnow.includes(id));
  const told = waitsFor.every((id) => one.noticed.includes(id));
  return isAgreed(state, one) && told ? { ...one, effective: latest(state, one, at) } : one;
}

/** Whether everybody who complains agreed, where that is needed. */
function isAgreed(state: CaseState, { needsConsent, consents }: Extension): boolean {
  const people = complainants(state);
  return !needsConsent || (people.length > 0 && people.every(({ id }) => consents[id] === true));
}

/** The state after an entry, with `consented-by-all` when by this entry the last one agreed, or left who had not said yes. */
export function withAgreement(
  before: CaseState,
  after: CaseState,
  { sequence, at }: Pick<CaseEvent, 'sequence' | 'at'>,
): CaseState {
  const waiting = before.extensions.filter((one) => isOpenProposal(one) && !isAgreed(before, one)).map(({ number }) => number);
  const agreed = after.extensions.some((one) => waiting.includes(one.number) && one.lapsed !== true && isAgreed(after, one));
  return agreed ? { ...after, happenings: [...after.happenings, { name: 'consented-by-all', sequence, at }] } : after;
}

/** Letters and consents can be entered in another order than they happened in. */
function latest(state: CaseState, one: Extension, at: Moment): Moment {
  const counting = state.happenings.filter(
    (other) => other.because === one.sequence || (other.name === 'consented' && other.sequence > one.sequence),
  );
  return counting.map((other) => other.at).reduce((a, b) => (compareMoments(a, b) >= 0 ? a : b), at);
}
