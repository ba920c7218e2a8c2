/** Sign: somebody stands for how the complaint was handled. Each signature is another person's. */
import type { Policy } from '#core/policy/policy.ts';
import { type SignatureRule, signaturesFor } from '#core/policy/who-acts.ts';
import { refuse } from '../refusal.ts';
import { type Actor, type CaseState, partyOf } from '../state.ts';
import { step } from '../step.ts';

export const sign = step({
  verb: 'sign',
  event: 'signed',
  noun: 'signature',
  audience: ['us'],
  fields: {
    signature: { kind: 'choice', of: 'signatures', required: true },
    remark: { kind: 'long-text', max: 5_000 },
  },
  offered: ({ policy, state }) => Object.keys(signaturesFor(policy, state.record)).some((id) => !isGiven(state, id)),
  decide({ policy, state, actor }, command) {
    if (isGiven(state, command.signature)) return refuse('already', { field: 'signature' });
    const rule = signaturesFor(policy, state.record)[command.signature];
    const by = signer(state, actor);
    if (rule === undefined || by === undefined || !isTheirs(state, actor, rule))
      return refuse('not-yours', { field: 'signature' });
    if (state.signatures.some((one) => one.by === by)) return refuse('same-person', { field: 'signature' });
    return { facts: { by }, ...(actor.kind === 'party' ? { party: actor.id, audience: ['us', actor.id] } : {}) };
  },
  evolve(state, event) {
    const { signature, by } = event.facts;
    const signed = { ...state, signatures: [...state.signatures, { id: signature, by, at: event.at }] };
    return state.lapsed === undefined ? signed : { ...signed, lapsed: state.lapsed.filter(({ id }) => id !== signature) };
  },
});

/** The signatures that this actor can give now: not given yet, theirs to give, and no second one of the same person. */
export function signaturesOf(policy: Policy, state: CaseState, actor: Actor): readonly string[] {
  const by = signer(state, actor);
  if (by === undefined || state.signatures.some((one) => one.by === by)) return [];
  return Object.entries(signaturesFor(policy, state.record)).flatMap(([id, rule]) =>
    !isGiven(state, id) && isTheirs(state, actor, rule) ? [id] : [],
  );
}

function isGiven(state: CaseState, id: string): boolean {
  return state.signatures.some((one) => one.id === id);
}

/** One person has one name here, whether at the own page or from the inside. */
function signer(state: CaseState, actor: Actor): string | undefined {
  if (actor.kind === 'staff') return actor.id;
  return actor.kind === 'party' ? (partyOf(state, actor.id)?.staff ?? actor.id) : undefined;
}

function isTheirs(state: CaseState, actor: Actor, { by, handlerAs }: SignatureRule): boolean {
  const who = signer(state, actor) as string;
  const handled = by.includes('handler') && hasHandled(state, who, handlerAs) && !state.recused.includes(who);
  const concerned = by.includes('subject') && state.parties.some((one) => one.capacity === 'subject' && signs(one, who));
  // these two words are persons of the case, also where a role has the same name
  const roles = by.filter((one) => one !== 'handler' && one !== 'subject');
  return handled || concerned || (actor.kind === 'staff' && actor.roles.some((role) => roles.includes(role)));
}

/** Whether this person got the case to handle; with roles, while holding one of them, and not by taking it over. */
function hasHandled({ handled, hands }: CaseState, who: string, roles: readonly string[] | undefined): boolean {
  if (roles === undefined) return handled.includes(who);
  return hands.some(
    (one) => one.as === 'handled' && one.staff === who && !one.takenOver && one.roles.some((role) => roles.includes(role)),
  );
}

function signs({ id, staff }: { readonly id: string; readonly staff?: string }, who: string): boolean {
  return (staff ?? id) === who;
}
