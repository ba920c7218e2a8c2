/** Check your answers: each question with its answer and a way to change it. */
import type { Child } from 'hono/jsx';
import type { ScreenWords } from '../words/screen/screen.ts';
import { Typed } from './typed.tsx';

/** One question and answer. `typed` is shown literally; `answer` is for what we word ourselves. */
export interface Answer {
  readonly question: string;
  readonly typed?: string | undefined;
  readonly answer?: Child;
  readonly changeHref?: string | undefined;
}

/** A button of the form: which page of it is shown next. */
export interface ChangeButton {
  readonly name: string;
  readonly value: string;
}

/** Answers that were given on one page. */
export interface AnswerGroup {
  readonly heading: string;
  readonly changeHref?: string | undefined;
  /** changes by a button of the form around it, so that what was typed goes along */
  readonly change?: ChangeButton | undefined;
  readonly answers: readonly Answer[];
}

/** The groups in order; what was left open says so. */
export function CheckAnswers({ groups, words }: { readonly groups: readonly AnswerGroup[]; readonly words: ScreenWords }) {
  return (
    <>
      {groups.map((group) => (
        <section class="answers">
          <div class="answers-head">
            <h2>{group.heading}</h2>
            {group.changeHref === undefined ? null : <Change href={group.changeHref} what={group.heading} words={words} />}
            {group.change === undefined ? null : (
              <button
                type="submit"
                class="text-button"
                {...group.change}
                formnovalidate
                aria-label={words.form.changeWhat(group.heading)}
              >
                {words.form.change}
              </button>
            )}
          </div>
          <dl>
            {group.answers.map((answer) => (
              <div class="answer">
                <dt>{answer.question}</dt>
                <dd>
                  <Given answer={answer} words={words} />
                </dd>
                {answer.changeHref === undefined ? null : (
                  <dd class="answer-change">
                    <Change href={answer.changeHref} what={answer.question} words={words} />
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function Given({ answer, words }: { readonly answer: Answer; readonly words: ScreenWords }) {
  if (answer.answer !== undefined) return <>{answer.answer}</>;
  if (!answer.typed) return <span class="muted">{words.form.notAnswered}</span>;
  return <Typed text={answer.typed} />;
}

function Change({ href, what, words }: { readonly href: string; readonly what: string; readonly words: ScreenWords }) {
  return (
    <a href={href} aria-label={words.form.changeWhat(what)}>
      {words.form.change}
    </a>
  );
}
