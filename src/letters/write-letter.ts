/** Writes the letters of an example, as those of a case are written: with the policy's templates. */
import type { Write } from '#core/example/stage.ts';
import type { LetterText } from '#core/policy/letter-kind.ts';
import { compose } from './compose.ts';
import { readTemplate } from './template.ts';

/** The subject of the letter, the blocks that it lacks, or the first fault of its template. */
export const writeLetter: Write = (written, facts, blocks) => {
  const template = templateOf(written);
  if ('faults' in template) {
    const [fault] = template.faults;
    if (fault === undefined) throw new Error(`${written.file} cannot be read, and says not why`);
    return { fault };
  }
  const made = compose(template, facts, blocks);
  return 'subject' in made ? { subject: made.subject } : made;
};

/** A template is read once, however many letters are written with it. */
const read = new WeakMap<LetterText, ReturnType<typeof readTemplate>>();

function templateOf(written: LetterText) {
  const known = read.get(written) ?? readTemplate(written.text, written.file);
  read.set(written, known);
  return known;
}
