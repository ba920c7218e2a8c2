/** A played example: whether it came true, what did not, and its line of time. */

import type { PlayedOut } from '#handling/version/study.ts';
import { Mark } from '../../../parts/mark.tsx';
import { Story } from '../../../parts/story.tsx';
import type { ScreenWords } from '../../../words/screen/screen.ts';
import type { PolicyWords } from '../../../words/staff/policy-nl.ts';
import { shownFault } from '../../policy/checked-words.ts';

export interface PlayedPartProps {
  readonly played: PlayedOut;
  readonly says: PolicyWords;
  readonly words: ScreenWords;
}

/** Whether nothing of it went otherwise than it says. */
export function cameTrue({ faults, different }: PlayedOut): boolean {
  return faults.length === 0 && different.length === 0;
}

/** The mark of an example. */
export function PlayedMark({ played, says }: Pick<PlayedPartProps, 'played' | 'says'>) {
  return cameTrue(played) ? <Mark meaning="done" text={says.passed} /> : <Mark meaning="late" text={says.failed} />;
}

/** What did not come true, and the story. */
export function PlayedPart({ played, says, words }: PlayedPartProps) {
  const { faults, different, beats } = played;
  return (
    <>
      {faults.length + different.length === 0 ? null : (
        <ul class="played-wrong">
          {faults.map((one) => {
            const { message, place, href } = shownFault(one, says);
            return (
              <li>
                {message} {href.startsWith('#') ? <span class="office-quiet">{place}</span> : <a href={href}>{place}</a>}
              </li>
            );
          })}
          {different.map(({ line, ask, expected, came }) => (
            <li>{says.expected(line, ask, expected, came)}</li>
          ))}
        </ul>
      )}
      {beats.length === 0 ? null : (
        <Story
          words={words}
          items={beats.map((beat) => ({
            state: beat.isLate ? 'late' : 'past',
            time: beat.when,
            text: <Beat beat={beat} says={says} />,
          }))}
        />
      )}
    </>
  );
}

function Beat({ beat, says }: { readonly beat: PlayedOut['beats'][number]; readonly says: PolicyWords }) {
  const { text, refused, letters, duties } = beat;
  return (
    <>
      <p>{text}</p>
      {refused === undefined ? null : (
        <p>
          <strong>{says.notPossible}:</strong> {refused}
        </p>
      )}
      {letters.length + duties.length === 0 ? null : (
        <ul class="example-follows">
          {letters.map((one) => (
            <li>{one}</li>
          ))}
          {duties.map((one) => (
            <li>
              {one.text}
              {one.because.length === 0 ? null : <span class="played-why">{one.because.join(' ')}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
