/** Writes the letters of an example, as those of a case are written: with the policy's templates. */
import type { Write } from '#core/example/stage.ts';
import type { LetterKind } from '#core/policy/policy.ts';
import { compose } from './compose.ts';
import { readTemplate } from './template.ts';

/** The subject of the letter, the blocks that it lacks, or the first fault of its template. */
export const writeLetter: Write = (kind, facts, blocks) => {
  const template = templateOf(kind);
  if ('faults' in template) {
    const [fault] = template.faults;
    if (fault === undefined) throw new Error(`${kind.file} cannot be read, and says not why`);
    return { fault };
  }
  const made = compose(template, facts, blocks);
  return 'subject' in made ? { subject: made.subject } : made;
};

/** A template is read once, however many letters are written with it. */
const read = new WeakMap<LetterKind, ReturnType<typeof readTemplate>>();

function templateOf(kind: LetterKind) {
  const known = read.get(kind) ?? readTemplate(kind.text, kind.file);
  read.set(kind, known);
  return known;
}
