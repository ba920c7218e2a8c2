/** Letters that wait for an envelope, as pages show them: of one case, or of everything this colleague may see. */
import { holdsRight } from '#core/access.ts';
import { say } from '#core/policy/label.ts';
import { dayOf, momentAt } from '#core/time/moment.ts';
import { capital } from '#core/words/capital.ts';
import { type LetterToPost, lettersToPost } from '#store/post/to-post.ts';
import type { Tx } from '#store/transaction.ts';
import { registerWords } from '../../words/staff/register-words.ts';
import type { PostLine } from '../views/post.tsx';
import type { Desk } from '../visit.ts';

/** Oldest first. */
export async function toPost(tx: Tx, desk: Desk, caseId?: string): Promise<readonly PostLine[]> {
  return (await lettersToPost(tx, desk.viewer, 200, caseId)).map((one) => lineOf(desk, one));
}

/** What a kind of letter is called in the procedure of its case. */
export function letterName({ door, language }: Desk, policy: string, version: number, letter: string): string {
  const kind = door.office.policies.exact(policy, version)?.letters[letter];
  return kind === undefined ? letter : capital(say(kind.name, language));
}

function lineOf(desk: Desk, one: LetterToPost): PostLine {
  const { words, today, language, policy } = desk;
  const says = registerWords({ language, policy }).outgoing;
  const base = `/werk/zaken/${one.reference}`;
  const [name = '', ...address] = (one.recipient ?? '').split('\n');
  const wrong = problemOf(desk, one, address);
  return {
    ...{ id: one.id, name, address, reference: one.reference, remade: one.remade, caseHref: base },
    letter: letterName(desk, one.policy, one.version, one.letter),
    made: says.made(words.format.relative(dayOf(momentAt(one.at.getTime())), today)),
    pdfHref: `${base}/documenten/${one.pdf}/bestand`,
    ...(wrong === undefined
      ? {}
      : {
          problem: {
            text: wrong,
            correctHref: holdsRight(policy, desk.me.roles, 'correct') ? `${base}/correction` : undefined,
            againAction: `/werk/post/${encodeURIComponent(one.id)}/maken`,
          },
        }),
  };
}

/** Signs that no font has, or an address that is no longer there. */
function problemOf(
  { language, policy, words }: Desk,
  { replaced }: LetterToPost,
  address: readonly string[],
): string | undefined {
  const says = registerWords({ language, policy }).outgoing;
  if (replaced.length > 0) return says.signs(words.format.list(replaced.slice(0, 10).map(shown)));
  return address.length === 0 ? says.noAddress : undefined;
}

/** A sign of which nobody knows the name is known by its number. */
function shown(sign: string): string {
  const codes = [...sign].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  return `“${sign}” (${codes.join(' ')})`;
}
