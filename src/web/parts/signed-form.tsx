/** What somebody signs for: the columns that the procedure names, as they are filled in now. */
import type { Language } from '#core/policy/label.ts';
import { say } from '#core/policy/label.ts';
import type { RegisterCell } from '#core/register/row.ts';
import type { ScreenWords } from '../words/screen/screen.ts';
import { Typed } from './typed.tsx';

interface SignedFormProps {
  /** as whom one signs: "de dienstverlener" */
  readonly as: string;
  readonly cells: readonly RegisterCell[];
  readonly language: Language;
  readonly words: ScreenWords;
}

/** a value that is a day, or a line that begins with one */
const DAY = /^\d{4}-\d{2}-\d{2}\b/;

/** As whom, and each column with its values; what was left open says so. */
export function SignedForm({ as, cells, language, words }: SignedFormProps) {
  return (
    <section class="answers">
      <p>{words.form.signsAs(as)}</p>
      <dl>
        {cells.map(({ field, values }) => (
          <div class="answer">
            <dt>{say(field.name, language)}</dt>
            <dd>
              {values.map((one) => (
                <Typed text={one.replace(DAY, (day) => words.format.day(day))} />
              ))}
              {values.length === 0 ? <span class="muted">{words.form.notAnswered}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
