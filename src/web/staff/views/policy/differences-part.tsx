/** Two versions beside each other, in words: clauses, letters and other parts that came, went or changed. */
import type { PropsWithChildren } from 'hono/jsx';
import { type Language, say } from '#core/policy/label.ts';
import { lengthInWords } from '#core/time/length.ts';
import type { ClauseChange, Differences, TextChange } from '#core/version/compare.ts';
import type { Meaning } from '../../../parts/mark.tsx';
import { Mark } from '../../../parts/mark.tsx';
import type { PolicyWords } from '../../../words/staff/policy-nl.ts';
import { around, lineDiff } from '../../policy/line-diff.ts';

export interface DifferencesPartProps {
  readonly of: Differences;
  readonly says: PolicyWords;
  readonly language: Language;
  /** a letter or part by its name */
  readonly nameOf: (name: string) => string;
}

/** The sentence first, then each change. */
export function DifferencesPart({ of, says, language, nameOf }: DifferencesPartProps) {
  const { clauses, letters, parts, examples } = of;
  if (clauses.length + letters.length + parts.length + examples.length === 0) return <p class="lead">{says.nothingChanged}</p>;
  const count = (how: ClauseChange['how']) => clauses.filter((one) => one.how === how).length;
  return (
    <>
      <p class="lead">{says.summary(count('came'), count('gone'), count('changed'), letters.length)}</p>
      {clauses.length === 0 ? null : (
        <section class="section" aria-labelledby="changed-clauses">
          <h2 id="changed-clauses">{says.clauses}</h2>
          <ul class="changes">
            {clauses.map((one) => (
              <ClauseLine one={one} says={says} language={language} />
            ))}
          </ul>
        </section>
      )}
      <Texts id="letters" heading={says.letters} changes={letters} says={says} nameOf={nameOf} />
      <Texts id="parts" heading={says.otherParts} changes={parts} says={says} nameOf={nameOf} />
      <Texts id="examples" heading={says.examplesPart} changes={examples} says={says} nameOf={nameOf} />
    </>
  );
}

const meanings: Readonly<Record<ClauseChange['how'], Meaning>> = { came: 'done', gone: 'late', changed: 'info' };

function ClauseLine({ one, says, language }: Pick<DifferencesPartProps, 'says' | 'language'> & { readonly one: ClauseChange }) {
  const { id, how, before, after } = one;
  const term = (side: ClauseChange['before']) =>
    side?.within === undefined ? says.noTerm : lengthInWords(side.within, language);
  const sources = (after ?? before)?.clause.source ?? [];
  return (
    <li id={`verschil-${id}`}>
      <p class="change-head">
        <Mark meaning={meanings[how]} text={says[how]} />
        <span class="office-quiet">{[id, ...sources].join(' · ')}</span>
      </p>
      {one.says ? (
        <>
          {before === undefined ? null : (
            <Sentence word={how === 'changed' ? says.was : ''} kind="gone">
              {say(before.clause.says, language)}
            </Sentence>
          )}
          {after === undefined ? null : (
            <Sentence word={how === 'changed' ? says.becomes : ''} kind="came">
              {say(after.clause.says, language)}
            </Sentence>
          )}
        </>
      ) : (
        <p>{after === undefined ? '' : say(after.clause.says, language)}</p>
      )}
      {one.term ? <p class="change-term">{says.termWas(term(before), term(after))}</p> : null}
      {one.more ? <p>{says.howItRuns}</p> : null}
      {how === 'changed' && (one.more || one.term) ? (
        <Lines summary={says.machine} name={id} before={before?.written ?? ''} after={after?.written ?? ''} says={says} />
      ) : null}
    </li>
  );
}

function Sentence({ word, kind, children }: PropsWithChildren<{ readonly word: string; readonly kind: 'gone' | 'came' }>) {
  return (
    <p class={`change-sentence change-${kind}`}>
      {word === '' ? null : <strong>{word}: </strong>}
      {kind === 'gone' ? <del>{children}</del> : <ins>{children}</ins>}
    </p>
  );
}

interface TextsProps extends Pick<DifferencesPartProps, 'says' | 'nameOf'> {
  readonly id: string;
  readonly heading: string;
  readonly changes: readonly TextChange[];
}

function Texts({ id, heading, changes, says, nameOf }: TextsProps) {
  if (changes.length === 0) return null;
  return (
    <section class="section" aria-labelledby={`changed-${id}`}>
      <h2 id={`changed-${id}`}>{heading}</h2>
      <ul class="changes">
        {changes.map(({ name, how, before, after }) => (
          <li>
            <p class="change-head">
              <Mark meaning={meanings[how]} text={says[how]} />
              <strong>{nameOf(name)}</strong>
            </p>
            {how === 'gone' ? null : (
              <Lines
                summary={says.lines}
                name={nameOf(name)}
                before={before}
                after={after}
                says={says}
                open={how === 'changed'}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LinesProps {
  readonly summary: string;
  /** of what */
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly says: PolicyWords;
  readonly open?: boolean;
}

/** What came and went, line by line: colour, sign and word say the same. */
function Lines({ summary, name, before, after, says, open = false }: LinesProps) {
  return (
    <details class="diff" open={open}>
      <summary>{summary}</summary>
      <section class="diff-lines" tabindex={0} aria-label={`${summary}: ${name}`}>
        {around(lineDiff(before, after)).map((line) =>
          line === undefined ? (
            <p class="diff-skip">…</p>
          ) : (
            <p class={`diff-${line.how}`}>
              <span aria-hidden="true">{line.how === 'gone' ? '−' : line.how === 'came' ? '+' : ' '}</span>
              {line.how === 'same' ? null : (
                <span class="hidden-label">{line.how === 'gone' ? says.lineGone : says.lineCame} </span>
              )}
              <code>{line.text === '' ? ' ' : line.text}</code>
            </p>
          ),
        )}
      </section>
    </details>
  );
}
