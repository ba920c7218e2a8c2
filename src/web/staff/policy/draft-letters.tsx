/** The letters of the draft, each as its reader will see it, with invented data. */
import { englishFile } from '#core/policy/letter-kind.ts';
import { openedVersion, writtenIn } from '#handling/version/opened-version.ts';
import { studying } from '#handling/version/studying.ts';
import { escaped } from '#letters/as-html.ts';
import { withOrganisation } from '#store/transaction.ts';
import { Button } from '../../parts/button.tsx';
import { policyWords } from '../../words/staff/policy-words.ts';
import { notFound } from '../faults.tsx';
import { lookHeaders } from '../steps/look-document.ts';
import { DraftLayout } from '../views/policy/draft-frame.tsx';
import { FixFirst } from '../views/policy/fix-first.tsx';
import type { Desk } from '../visit.ts';
import { lineHref, shownCheck } from './checked-words.ts';
import { checkOf, nothing, onDraft, readsDrafts } from './draft-desk.ts';
import { textName } from './letter-names.ts';

const HERE = '/werk/regeling/concept/brieven';

/** The page: a letter to choose, and the letter itself. */
export function draftLettersPage(desk: Desk): Promise<Response> {
  const { c, words } = desk;
  return onDraft(desk, 'letters', nothing, async (at, of) => {
    const { says } = at;
    const answer = await checkOf(at);
    const policy = 'gaveUp' in answer ? undefined : answer.readable;
    if (policy === undefined)
      return (
        <DraftLayout of={of}>
          <FixFirst says={says} shown={shownCheck(answer, says)} />
        </DraftLayout>
      );
    const files = Object.entries(policy.letters).flatMap(([id, { english }]) =>
      english === undefined ? [id] : [id, id + englishFile],
    );
    const letters = files.map((file) => ({ file, name: textName(file, policy.letters, desk.language) ?? file }));
    const chosen = letters.find(({ file }) => file === c.req.query('brief')) ?? letters[0];
    return (
      <DraftLayout of={of}>
        <p class="office-text">{says.lettersText}</p>
        <form method="get" action={HERE} class="filter-bar">
          <div class="filter">
            <label for="letter">{says.letter}</label>
            <select id="letter" name="brief" class="utrecht-select utrecht-select--html-select">
              {letters.map(({ file, name }) => (
                <option value={file} selected={file === chosen?.file}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <Button small>{says.show}</Button>
        </form>
        {chosen === undefined ? null : (
          <figure class="letter draft-letter">
            <figcaption>
              {chosen.name} <a href={lineHref(`letters/${chosen.file}.md`)}>{says.change}</a>
            </figcaption>
            <iframe
              class="sheet"
              src={`${HERE}/${chosen.file}`}
              title={`${words.letter.preview}: ${chosen.name}`}
              sandbox=""
            ></iframe>
          </figure>
        )}
      </DraftLayout>
    );
  });
}

/** The letter alone, for the frame. */
export async function draftLetter(desk: Desk): Promise<Response> {
  const { c, door, organisation, language } = desk;
  const opened = readsDrafts(desk)
    ? await withOrganisation(door.office.pool, organisation, openedVersion, { readOnly: true })
    : undefined;
  if (opened === undefined) return notFound(desk);
  const of = writtenIn(door.office, organisation, opened.folder);
  const answer = await studying.ask({ ask: 'letter', of, letter: c.req.param('letter') ?? '' });
  if ('html' in answer) return c.body(answer.html, 200, lookHeaders);
  const says = policyWords(language);
  const lines =
    'gaveUp' in answer
      ? [says.gaveUp[answer.gaveUp]]
      : answer.unreadable.map(({ message, file, line, column }) => `${message} ${says.place(file, line, column)}`);
  const list = lines.map((one) => `<li>${escaped(one)}</li>`).join('');
  const page = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escaped(says.letter)}</title><main><p>${escaped(says.letterFault)}</p><ul>${list}</ul></main></html>`;
  return c.body(page, 200, lookHeaders);
}
