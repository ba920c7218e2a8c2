/** Where somebody can turn who disagrees: an appeal, with its body and last day, and the bodies outside; and how an appeal stands. */
import type { Child } from 'hono/jsx';
import { forumsOf, lateSince, opensFrom } from '#core/case/forums.ts';
import { type Opening, openings, runningAppeal } from '#core/case/openings.ts';
import { onBehalfOf } from '#core/case/speaker.ts';
import { owedBefore } from '#core/case/to-execute.ts';
import { say } from '#core/policy/label.ts';
import type { Bound } from '#core/policy/tiers.ts';
import { dayOf, type Moment } from '#core/time/moment.ts';
import { capital } from '#core/words/capital.ts';
import { ReachWithin } from '../../parts/reach.tsx';
import { Typed } from '../../parts/typed.tsx';
import { unbroken } from '../../words/unbroken.ts';
import type { Own } from './own.ts';

/** The appeals that this person can file now, or join. */
export function openAppeals(own: Own): readonly Opening[] {
  const { policy, state, party, visit } = own;
  const me = onBehalfOf(state, party.id);
  if (runningAppeal(state)?.parties.includes(me) === true) return [];
  return openings({ policy, state, at: visit.now, now: visit.now, party: me });
}

/** The bodies outside to which this person can turn, or can turn from a day that is known already. */
export function openForums({ policy, state, visit }: Own, told?: Moment) {
  return forumsOf(policy, state, told ?? visit.now).flatMap((one) => {
    // before we said anything, only a body that opens by itself is a way to go
    if (told === undefined && one.forum.opensOn === undefined) return [];
    const from = opensFrom(policy, state, one.forum, visit.now);
    if (from === undefined) return [];
    const late = told === undefined ? lateSince(policy, state, one.forum, visit.now) : undefined;
    const anew = late === undefined ? one : forumsOf(policy, state, late).find(({ id }) => id === one.id);
    return [{ ...(anew ?? one), from }];
  });
}

/** The entry by which this person was told what we think; undefined before it. */
export function toldIn({ state }: Own) {
  return state.happenings.findLast((one) => ['concluded', 'refused', 'ruled', 'closed'].includes(one.name));
}

/** The last ruling, as long as the case is not looked at anew; undefined when there is none. */
export function RulingOf({ own }: { readonly own: Own }): Child {
  const { policy, state, visit } = own;
  const look = state.tier === undefined ? undefined : state.appeals.findLast((one) => one.ruling !== undefined);
  const tier = look === undefined ? undefined : policy.tiers[look.tier];
  if (look?.ruling === undefined || tier === undefined) return null;
  const { verdicts, reasoning, consequences, executeBy } = look.ruling;
  const words = visit.says.mine.appeal;
  const { format } = visit.words;
  return (
    <>
      <h3>{words.ruling(say(tier.name, visit.language), format.day(dayOf(look.ruling.at)))}</h3>
      {verdicts.length === 0 ? null : (
        <p>
          <strong>
            {capital(format.list(verdicts.map((one) => say(tier.verdicts[one]?.name ?? { nl: one }, visit.language))))}
          </strong>
        </p>
      )}
      {reasoning === undefined ? null : <Typed text={reasoning} />}
      {consequences === undefined ? null : <Typed text={consequences} />}
      {tier.binding.length === 0 ? null : <p>{bindingOf(tier.binding, words)}</p>}
      {look.executed === undefined ? null : <p>{words.executed(format.day(dayOf(look.executed)))}</p>}
      {executeBy === undefined || look.executed !== undefined ? null : <p>{words.executeBy(format.day(executeBy))}</p>}
      {owedBefore(policy, state).map(({ tier: before, ruling }) => {
        const by = ruling.executeBy;
        const name = policy.tiers[before]?.name;
        return name === undefined ? null : (
          <p>{words.stays(say(name, visit.language), by === undefined ? undefined : format.day(by))}</p>
        );
      })}
    </>
  );
}

function bindingOf(binding: readonly Bound[], words: Own['visit']['says']['mine']['appeal']): string {
  if (binding.length === 2) return words.bindsBoth;
  return binding[0] === 'organisation' ? words.bindsUs : words.bindsYou;
}

/** Each appeal that is open: in the sentence of the page, with its last day, what it costs and where it can go on paper. */
export function Appeals({ own, says }: { readonly own: Own; readonly says: (name: string, until?: string) => string }): Child {
  const { language, says: all, words } = own.visit;
  const { appeal } = all.mine;
  return (
    <>
      {openAppeals(own).map(({ tier, due, late }) => {
        const day = due === undefined ? undefined : words.format.day(due.end.slice(0, 10));
        return (
          <>
            <p>{says(say(tier.name, language), late ? undefined : day)}</p>
            {late ? <p>{appeal.late(day ?? '')}</p> : null}
            {tier.fee === undefined ? null : <p class="muted">{say(tier.fee, language)}</p>}
            {tier.address.length === 0 ? null : <p class="muted">{appeal.byPost(unbroken(tier.address.join(', ')))}</p>}
          </>
        );
      })}
    </>
  );
}

/** Each way on in one sentence with its last day. */
export function Onward({ own }: { readonly own: Own }): Child {
  const { state, visit } = own;
  const words = visit.says.mine;
  const { format } = visit.words;
  const told = toldIn(own);
  // there is nothing yet that somebody can disagree with
  const now = told === undefined ? words.forumNow : words.forum;
  // that somebody may disagree is said once: an appeal with us says it already
  const asked = state.status !== 'appealed' && openAppeals(own).length > 0;
  const day = (text: string | undefined) => (text === undefined ? undefined : format.day(text.slice(0, 10)));
  return (
    <>
      <Appeals own={own} says={words.appeal.open} />
      {state.status === 'appealed'
        ? null
        : openForums(own, told?.at).map(({ forum, until, from }, place) => (
            <>
              <p>
                {from > dayOf(visit.now)
                  ? words.forumLater(say(forum.name, visit.language), format.day(from))
                  : (told !== undefined && (asked || place > 0) ? words.forumToo : now)(
                      say(forum.name, visit.language),
                      day(until),
                    )}
              </p>
              {forum.contact.map((line) => (
                <p class="muted">
                  <ReachWithin line={say(line, visit.language)} />
                </p>
              ))}
              {forum.fee === undefined ? null : <p class="muted">{say(forum.fee, visit.language)}</p>}
              {forum.cap === undefined ? null : <p class="muted">{say(forum.cap, visit.language)}</p>}
            </>
          ))}
    </>
  );
}
