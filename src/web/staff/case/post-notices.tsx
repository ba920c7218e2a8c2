/** Letters of a case that are not where they should be: that wait for an envelope, did not leave, or reached nobody. */

import type { LeavingLetter } from '#core/case/leaving.ts';
import { unreached, untold } from '#core/case/unread.ts';
import { say } from '#core/policy/label.ts';
import { letterKind } from '#core/policy/policy.ts';
import type { LetterInList } from '#store/post/kept-letter.ts';
import { OneButtonForm } from '../../parts/form.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { targetOf } from '../posted.ts';
import type { CaseDesk } from '../visit.ts';
import type { Names } from './names.ts';
import { openHref } from './offered-steps.ts';

/** One notice per letter, with the PDF and the button. */
export function postNotices(
  desk: CaseDesk,
  letters: readonly LetterInList[],
  waiting: ReadonlySet<string>,
  names: Names,
): readonly NoticeProps[] {
  return letters.filter((one) => waiting.has(one.id)).map((one) => noticeFor(desk, one, names));
}

/** Letters that should have left by now, one notice each: it is known, and nobody needs to make them again. */
export function stuckNotices(desk: CaseDesk, letters: readonly LeavingLetter[], names: Names): readonly NoticeProps[] {
  const { post } = desk.says;
  return letters.map(({ letter, party }) => {
    const heading = post.stuck(nameOf(letter, desk), names.party(party));
    return { meaning: 'soon', heading, text: <p>{post.stuckText}</p> };
  });
}

/** What lists call a letter. */
function nameOf(letter: string, { says, language, open }: CaseDesk): string {
  const kind = letterKind(open.policy, letter);
  return kind === undefined ? says.post.letter : say(kind.name, language);
}

/** Letters that reached nobody, one notice for each such person: somebody must tell what they say, or ask for an address. */
export function unreachedNotices(desk: CaseDesk, names: Names): readonly NoticeProps[] {
  const { says, open } = desk;
  const correct = openHref(desk, 'correct');
  const contact = openHref(desk, 'contact');
  return open.state.parties.flatMap((party): NoticeProps[] => {
    const waiting = untold(open.state, party.id);
    const lost = party.reach.length === 0 ? unreached(open.state, party.id) : [];
    const letters = [...new Set([...waiting, ...lost].map(({ letter }) => letter))];
    if (letters.length === 0) return [];
    const called = letters.map((letter) => nameOf(letter, desk));
    const name = names.party(party.id);
    const about = new URLSearchParams({ party: party.id });
    const fill = correct === undefined ? undefined : { href: `${correct}?what=person&${about}`, text: says.post.giveAddress };
    const tell =
      contact !== undefined && waiting.length > 0 ? { href: `${contact}?${about}`, text: says.post.toldIt } : undefined;
    return [
      {
        meaning: 'soon',
        heading: says.post.unreached(name),
        text: (
          <>
            <p>{waiting.length > 0 ? says.post.readOut(called.join(', ')) : says.post.askAddress(called.join(', '))}</p>
            {tell === undefined ? null : (
              <p>
                <a href={tell.href}>{tell.text}</a>
              </p>
            )}
          </>
        ),
        ...(fill === undefined ? {} : { link: fill }),
      },
    ];
  });
}

function noticeFor(desk: CaseDesk, { id, letter, party, pdf }: LetterInList, names: Names): NoticeProps {
  const { says, base } = desk;
  return {
    meaning: 'soon',
    heading: says.post.printAndPost(nameOf(letter ?? '', desk), party === undefined ? '' : names.party(party)),
    text: (
      <OneButtonForm target={targetOf(desk, `${base}/brieven/${id}/gepost`)}>
        <button type="submit" class="nl-button nl-button--secondary nl-button--small">
          {says.post.posted}
        </button>
      </OneButtonForm>
    ),
    ...(pdf === undefined ? {} : { link: { href: `${base}/documenten/${pdf}/bestand`, text: says.post.print } }),
  };
}
