/** Letters of a case that wait for an envelope: print, post, and say so. */

import { say } from '#core/policy/label.ts';
import { letterKind } from '#core/policy/policy.ts';
import type { LetterInList } from '#store/post/kept-letter.ts';
import { OneButtonForm } from '../../parts/form.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { targetOf } from '../posted.ts';
import type { CaseDesk } from '../visit.ts';
import type { Names } from './names.ts';

/** One notice per letter, with the PDF and the button. */
export function postNotices(
  desk: CaseDesk,
  letters: readonly LetterInList[],
  waiting: ReadonlySet<string>,
  names: Names,
): readonly NoticeProps[] {
  return letters.filter((one) => waiting.has(one.id)).map((one) => noticeFor(desk, one, names));
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
