/** The folder of a procedure as one file to send along, with what is wrong in the one that was sent. */
import type { Fault } from '#core/policy/fault.ts';
import { fieldId } from '../../parts/field-spec.ts';
import type { InstallationWords } from '../../words/staff/installation-words.ts';

export interface PolicyFileProps {
  readonly name: string;
  readonly says: InstallationWords['new'];
  readonly error: string | undefined;
  readonly unusable: readonly Fault[];
}

/** So many are listed: who has more begins with the first. */
const MOST = 20;

/** The field. */
export function PolicyFile({ name, says, error, unusable }: PolicyFileProps) {
  const id = fieldId(name);
  const described = [`${id}-hint`, ...(error === undefined ? [] : [`${id}-error`])].join(' ');
  return (
    <div class={`field${error === undefined ? '' : ' field-invalid'}`}>
      <label class="utrecht-form-label" for={id}>
        {says.file}
      </label>
      <p class="field-hint" id={`${id}-hint`}>
        {says.fileHint}
      </p>
      {error === undefined ? null : (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {unusable.length === 0 ? null : (
        <ul class="office-log">
          {unusable.slice(0, MOST).map(({ file, line, message, help }) => (
            <li>
              <p>
                {message} {help}
              </p>
              <p class="office-quiet">{says.place(file, line)}</p>
            </li>
          ))}
          {unusable.length > MOST ? <li>{says.more(unusable.length - MOST)}</li> : null}
        </ul>
      )}
      <input
        type="file"
        id={id}
        name={name}
        class="upload-input"
        accept=".zip"
        aria-describedby={described}
        aria-invalid={error === undefined ? undefined : 'true'}
      />
    </div>
  );
}
