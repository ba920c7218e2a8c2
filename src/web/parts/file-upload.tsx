/** Documents to send along: several at once, with the ones that the server already has. */
import type { ScreenWords } from '../words/screen/screen.ts';
import { describedBy, HintAndError, OptionalMark } from './field-frame.tsx';
import type { FilesSpec, KeptFile } from './field-spec.ts';
import { fieldId } from './field-spec.ts';

/** What the upload needs. */
export interface FileUploadProps {
  readonly spec: FilesSpec;
  readonly words: ScreenWords;
}

/** The name of the button that takes a kept file away; its value is the file's id. */
export const REMOVE_FILE = 'remove';

/** The field; with JavaScript the page shows how far the sending is, without it the browser does. */
export function FileUpload({ spec, words }: FileUploadProps) {
  const size = words.format.fileSize(spec.maxBytes);
  const framed = { ...spec, hint: spec.hint ?? words.upload.limits(size) };
  return (
    <div class={`field upload${spec.error ? ' field-invalid' : ''}`}>
      <label class="utrecht-form-label" for={fieldId(spec.name)}>
        {spec.label}
        <OptionalMark optional={spec.optional} words={words} />
      </label>
      <HintAndError {...framed} words={words} />
      <Kept files={spec.kept ?? []} words={words} />
      <input
        type="file"
        id={fieldId(spec.name)}
        name={spec.name}
        multiple
        class="upload-input"
        accept={spec.accept}
        aria-describedby={describedBy(framed)}
        aria-invalid={spec.error ? 'true' : undefined}
        data-max-bytes={String(spec.maxBytes)}
        data-too-large={words.upload.tooLarge('{name}', size)}
      />
      <p class="field-error" data-upload-fault hidden></p>
      <p class="upload-progress" data-upload-progress hidden>
        <label>
          {words.upload.sending} <progress max="100" value="0"></progress>
        </label>
      </p>
    </div>
  );
}

function Kept({ files, words }: { readonly files: readonly KeptFile[]; readonly words: ScreenWords }) {
  if (files.length === 0) return null;
  return (
    <div class="kept">
      <p class="kept-means">{words.upload.keptMeans}</p>
      <ul>
        {files.map((file) => (
          <li>
            <bdi class="kept-name">{file.name}</bdi> <span class="muted nowrap">{words.format.fileSize(file.bytes)}</span>
            <button class="text-button" type="submit" name={REMOVE_FILE} value={file.id} formnovalidate>
              {words.upload.remove}
              <span class="hidden-label">: {file.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
