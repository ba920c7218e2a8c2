/** A step whose letter would lack what a clause demands is refused before anything is kept, so that no letter leaves incomplete. */
import type { LetterOwed } from '#core/case/reactions.ts';
import { type Refused, refuse } from '#core/case/refusal.ts';
import type { Policy } from '#core/policy/policy.ts';
import { composeLetter, type LetterCase } from './compose-letter.ts';
import type { Office } from './office.ts';

/** The refusal for the first letter that cannot be complete; undefined when all are. */
export function checkLetters(office: Office, about: LetterCase, letters: readonly LetterOwed[]): Refused | undefined {
  for (const owed of letters) {
    const composed = composeLetter(office, about, owed);
    if ('missing' in composed) return incomplete(about.policy, owed, composed.missing);
  }
  return undefined;
}

function incomplete(policy: Policy, owed: LetterOwed, missing: readonly string[]): Refused {
  const demands = policy.clauses.find(({ letters }) =>
    letters.some((rule) => rule.letter === owed.letter && rule.blocks.some((block) => missing.includes(block))),
  );
  const clause = demands === undefined ? {} : { clause: { id: demands.id, says: demands.says, source: demands.source } };
  // the block's name is that of the field it comes from, so that the form can point there
  return refuse('letter-incomplete', {
    ...(missing[0] === undefined ? {} : { field: missing[0] }),
    ...clause,
    data: { blocks: missing.join(', ') },
  });
}
