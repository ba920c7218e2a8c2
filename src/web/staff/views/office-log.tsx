/** What was changed about a colleague, by whom and when; before and after in plain sight. */
import type { PeopleWords } from '../../words/staff/people-nl.ts';

/** One change. */
export interface LogLine {
  /** "za 21 nov, 10.42" */
  readonly when: string;
  readonly what: string;
  readonly by: string;
  /** "rollen: klachtbehandelaar → klachtbehandelaar, beheerder" */
  readonly details: readonly string[];
}

/** The lines, newest first. */
export function OfficeLog({ lines, says }: { readonly lines: readonly LogLine[]; readonly says: PeopleWords }) {
  return (
    <ol class="office-log">
      {lines.map(({ when, what, by, details }) => (
        <li>
          <p>
            <span class="office-log-when figures">{when}</span> {what} <span class="muted">{says.by(by)}</span>
          </p>
          {details.map((one) => (
            <p class="office-quiet">
              <bdi>{one}</bdi>
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
