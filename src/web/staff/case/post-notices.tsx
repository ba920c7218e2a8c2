/** Letters of a case that wait for an envelope: print, post, and say so. */

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

/**
 * Letters that reached nobody: who called has no code of an own page, and gave no address to write to. One notice for each such person,
 * who must hear it on the telephone; whoever was seen on the own page has the code, and reads them there.
 */
export function unreachedNotices(desk: CaseDesk, letters: readonly LetterInList[], names: Names): readonly NoticeProps[] {
  const { says, language, open } = desk;
  const correct = openHref(desk, 'correct');
  const [first] = open.events;
  if (first?.by.kind !== 'staff') return [];
  const seen = new Set(open.events.flatMap(({ by }) => (by.kind === 'party' ? [by.id] : [])));
  return open.state.parties.flatMap((party): NoticeProps[] => {
    const nowhere = !party.reach.includes('email') && !party.reach.includes('post');
    const on = letters.filter((one) => one.party === party.id && one.medium === 'page');
    if (!nowhere || on.length === 0 || seen.has(party.id)) return [];
    const kinds = on.map(({ letter }) => letterKind(open.policy, letter ?? ''));
    const called = [...new Set(kinds.map((kind) => (kind === undefined ? says.post.letter : say(kind.name, language))))];
    const name = names.party(party.id);
    const query = new URLSearchParams({ what: 'person', party: party.id });
    const link = correct === undefined ? {} : { link: { href: `${correct}?${query}`, text: says.post.giveAddress } };
    return [{ meaning: 'soon', heading: says.post.unreached(name), text: says.post.readOut(called.join(', ')), ...link }];
  });
}

function noticeFor(desk: CaseDesk, { id, letter, party, pdf }: LetterInList, names: Names): NoticeProps {
  const { says, language, base, open } = desk;
  const kind = letterKind(open.policy, letter ?? '');
  const name = kind === undefined ? says.post.letter : say(kind.name, language);
  return {
    meaning: 'soon',
    heading: says.post.printAndPost(name, party === undefined ? '' : names.party(party)),
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
