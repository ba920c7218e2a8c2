/** Who sit in the committees of a procedure, for its public page. */
import { say } from '#core/policy/label.ts';
import type { Body } from '#core/policy/who-acts.ts';
import { capital } from '#core/words/capital.ts';
import type { ClauseGroup } from './views/procedure.tsx';
import type { Visit } from './visit.ts';

/** The committees whose members the policy names, but for those that stand under a heading of the procedure itself. */
export function committees(visit: Visit): readonly ClauseGroup[] {
  return Object.entries(visit.policy.bodies).flatMap(([id, body]) => {
    if (body.members.length === 0 || body.section !== undefined) return [];
    const heading = capital(say(body.name, visit.language));
    return [{ id: `leden-${id}`, heading, clauses: [], members: membersOf(visit, body) }];
  });
}

/** Those who sit in the committees that stand under this heading. */
export function membersUnder(visit: Visit, section: string): readonly string[] | undefined {
  const here = Object.values(visit.policy.bodies).filter((body) => body.section === section);
  const lines = here.flatMap((body) => membersOf(visit, body));
  return lines.length === 0 ? undefined : lines;
}

/** Everybody may know who looks at a complaint: name, function, profession, since when, and how to reach them. */
function membersOf({ policy, language, words, says }: Visit, body: Body): readonly string[] {
  return body.members.map(({ role, name, chamber, expertise, since, email }) => {
    const named = policy.roles[role]?.name;
    const room = chamber === undefined ? undefined : body.chambers[chamber];
    const parts = [
      named === undefined ? role : say(named, language),
      expertise === undefined ? '' : say(expertise, language),
      room === undefined ? '' : say(room.name, language),
      since === undefined ? '' : says.sayings.procedure.since(words.format.day(since).replace(/^\S+ /, '')),
      email ?? '',
    ];
    return `${name}, ${parts.filter((part) => part !== '').join(', ')}`;
  });
}
