/** How somebody reaches the organisation, as sentences in which one touch calls or writes. */
import type { Child } from 'hono/jsx';
import type { CaseReach } from '#core/case/reach-of-case.ts';
import { say } from '#core/policy/label.ts';
import { Reach } from '../parts/reach.tsx';
import { unbroken } from '../words/unbroken.ts';
import { channelLines, reachOf } from './channels.ts';
import type { Visit } from './visit.ts';

/** A sentence for each way in that the procedure names; not the last one, which says that every other way is fine as well. */
export function linesOfContact(visit: Visit): readonly Child[] {
  return waysIn(visit).map((line) => <Reach line={line} {...reachOf(visit)} />);
}

/** The same for who has a complaint already: nothing is written down with them any more. */
export function linesToReach(visit: Visit): readonly Child[] {
  const { language, says, policy } = visit;
  const { phone } = policy.organisation;
  return waysIn(visit).map((line) => {
    const isCalled = phone !== undefined && line.includes(phone.number);
    return <Reach line={isCalled ? says.mine.call(phone.number, say(phone.hours, language)) : line} {...reachOf(visit)} />;
  });
}

/** The same for a case that is reached elsewhere than the organisation itself. */
export function linesToReachAt({ policy, says }: Visit, { email, address }: CaseReach): readonly Child[] {
  const words = says.sayings.channels;
  return [
    ...(email === undefined ? [] : [<Reach line={words.email(email)} email={email} />]),
    ...(address === undefined
      ? []
      : [<Reach line={words.letter(unbroken([policy.organisation.name, ...address].join(', ')))} />]),
  ];
}

function waysIn(visit: Visit): readonly string[] {
  return channelLines(visit).slice(0, -1);
}
