/** The examples of the draft, each played by its own rules; and a case of one's own. */
import { examplesOf } from '#core/version/folder.ts';
import { writtenIn } from '#handling/version/opened-version.ts';
import type { Unreadable } from '#handling/version/study.ts';
import { type GaveUp, studying } from '#handling/version/studying.ts';
import { one } from '../../forms/typed.ts';
import { Button, Buttons } from '../../parts/button.tsx';
import { fieldId } from '../../parts/field-spec.ts';
import { Form } from '../../parts/form.tsx';
import { type Posted, targetOf } from '../posted.ts';
import { DraftLayout } from '../views/policy/draft-frame.tsx';
import { FixFirst } from '../views/policy/fix-first.tsx';
import { cameTrue, PlayedMark, PlayedPart } from '../views/policy/played-part.tsx';
import type { Desk } from '../visit.ts';
import { lineHref, shownCheck } from './checked-words.ts';
import { type DraftDesk, nothing, onDraft } from './draft-desk.ts';

const PLAY = '/werk/regeling/concept/naspelen';

/** The page with every example. */
export function draftExamplesPage(desk: Desk): Promise<Response> {
  const { words, language } = desk;
  return onDraft(desk, 'examples', nothing, async (at, of) => {
    const { says } = at;
    const answer = await studying.ask({ ask: 'examples', of: writtenOf(at), language });
    if ('gaveUp' in answer || 'unreadable' in answer) return <DraftLayout of={of}>{notYet(at, answer)}</DraftLayout>;
    const passed = answer.filter(cameTrue).length;
    return (
      <DraftLayout of={of}>
        <p class="office-text">
          {answer.length === 0 ? says.noExamples : `${says.examplesText} ${says.examplesCount(passed, answer.length)}`}
        </p>
        <ul class="played">
          {[...answer]
            .sort((a, b) => Number(cameTrue(a)) - Number(cameTrue(b)))
            .map((played) => (
              <li>
                <details open={!cameTrue(played)}>
                  <summary>
                    <span class="played-name">{played.name}</span> <PlayedMark played={played} says={says} />
                  </summary>
                  <p class="office-quiet">
                    {played.shows.join(' · ')} <a href={lineHref(played.file)}>{played.file}</a>
                  </p>
                  <PlayedPart played={played} says={says} words={words} />
                </details>
              </li>
            ))}
        </ul>
      </DraftLayout>
    );
  });
}

/** The page on which a case is written and played. */
export function draftPlayPage(desk: Desk): Promise<Response> {
  return showPlay(desk);
}

/** The same, with what was played. */
export function casePlayed(desk: Desk, { typed }: Posted): Promise<Response> {
  return showPlay(desk, one(typed, 'scenario').replace(/\r\n?/g, '\n'));
}

function showPlay(desk: Desk, text?: string): Promise<Response> {
  const { c, words, language } = desk;
  return onDraft(desk, 'play', nothing, async (at, of) => {
    const { says, opened } = at;
    const examples = examplesOf(opened.folder);
    const chosen = examples.find(({ file }) => file === c.req.query('voorbeeld')) ?? examples[0];
    const written = text ?? chosen?.text ?? '';
    const answer = text === undefined ? undefined : await studying.ask({ ask: 'scenario', of: writtenOf(at), text, language });
    const id = fieldId('scenario');
    return (
      <DraftLayout of={of}>
        <p class="office-text">{says.playText}</p>
        <form method="get" action={PLAY} class="filter-bar">
          <div class="filter">
            <label for="example">{says.chooseExample}</label>
            <select id="example" name="voorbeeld" class="utrecht-select utrecht-select--html-select">
              {examples.map((example) => (
                <option value={example.file} selected={example.file === chosen?.file}>
                  {titleOf(example)}
                </option>
              ))}
            </select>
          </div>
          <Button small>{says.take}</Button>
        </form>
        <div class="play-desk">
          <Form target={targetOf(desk, `${PLAY}?${new URLSearchParams({ voorbeeld: chosen?.file ?? '' })}`)} words={words}>
            <label class="utrecht-form-label" for={id}>
              {says.scenario}
            </label>
            <div class="code-area" data-code>
              <textarea id={id} name="scenario" class="code-text" rows={24} wrap="off" spellcheck={false} autocapitalize="off">
                {`\n${written}`}
              </textarea>
            </div>
            <Buttons>
              <Button weight="first">{says.playIt}</Button>
            </Buttons>
          </Form>
          {answer === undefined ? null : (
            <section class="play-outcome" aria-labelledby="outcome">
              <h2 id="outcome" tabindex={-1}>
                {says.outcome}
              </h2>
              {'beats' in answer ? (
                <>
                  <p>
                    <PlayedMark played={answer} says={says} />
                  </p>
                  <PlayedPart played={answer} says={says} words={words} />
                </>
              ) : (
                notYet(at, answer)
              )}
            </section>
          )}
        </div>
      </DraftLayout>
    );
  });
}

/** How an example calls itself, also where it cannot be read yet; without a title the name of its file. */
function titleOf({ file, text }: { readonly file: string; readonly text: string }): string {
  const title = /^example:\s*(["']?)(\S.*?)\1\s*$/m.exec(text)?.[2];
  return title ?? file.split('/').at(-1)?.replace('.yaml', '') ?? file;
}

export function writtenOf({ desk, opened }: DraftDesk) {
  return writtenIn(desk.door.office, desk.organisation, opened.folder);
}

function notYet({ says }: DraftDesk, answer: GaveUp | Unreadable) {
  const checked = 'gaveUp' in answer ? answer : { faults: answer.unreadable, findings: [], folder: {} };
  return <FixFirst says={says} shown={shownCheck(checked, says)} />;
}
