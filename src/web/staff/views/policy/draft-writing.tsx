/** Writing in a draft: the files, the one that is open, and beside it what the checker says. */
import { Button, Buttons, LinkButton } from '../../../parts/button.tsx';
import { fieldId } from '../../../parts/field-spec.ts';
import { Form, type FormTarget, OneButtonForm } from '../../../parts/form.tsx';
import { Notice } from '../../../parts/notice.tsx';
import type { PolicyWords } from '../../../words/staff/policy-nl.ts';
import type { Shown } from '../../policy/checked-words.ts';
import { CheckPart } from './check-part.tsx';
import type { DraftFrame } from './draft-frame.tsx';
import { DraftLayout } from './draft-frame.tsx';

export interface FileLink {
  readonly path: string;
  readonly name: string;
  readonly href: string;
  readonly current: boolean;
}

export interface DraftWritingProps {
  readonly of: DraftFrame;
  readonly groups: readonly { readonly heading: string; readonly files: readonly FileLink[]; readonly folded: boolean }[];
  readonly file: {
    readonly path: string;
    readonly text: string;
    readonly revision: number;
    /** "Laatst gewijzigd door …" */
    readonly changed?: string | undefined;
    /** the line that was asked for, with its own text */
    readonly at?: { readonly line: number; readonly column: number; readonly text: string } | undefined;
    /** somebody else's text that stands there now */
    readonly theirs?: { readonly heading: string; readonly text: string } | undefined;
  };
  readonly shown: Shown;
  /** absent: the draft cannot be written in now, or not by this colleague */
  readonly save?: FormTarget | undefined;
  readonly remove?: FormTarget | undefined;
  readonly add?: FormTarget | undefined;
  readonly upload?: FormTarget | undefined;
}

/** The page. */
export function DraftWritingPage({ of, groups, file, shown, save, remove, add, upload }: DraftWritingProps) {
  const { says } = of;
  return (
    <DraftLayout of={of}>
      <div class="draft-desk">
        <nav class="draft-files" aria-label={says.files}>
          {groups.map(({ heading, files, folded }) => (
            <details open={!folded}>
              <summary>{heading}</summary>
              <ul>
                {files.map((one) => (
                  <li>
                    <a href={one.href} aria-current={one.current ? 'page' : undefined} title={one.path}>
                      {one.name}
                    </a>
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </nav>
        <div class="draft-editor">
          {file.theirs === undefined ? null : (
            <>
              <Notice meaning="soon" heading={file.theirs.heading} text={says.conflictText} live />
              <details class="draft-theirs" open>
                <summary>{says.theirs}</summary>
                <pre tabindex={0}>{file.theirs.text}</pre>
              </details>
            </>
          )}
          <Editor of={of} file={file} save={save} />
        </div>
        <CheckPart shown={shown} says={says} here={file.path} />
      </div>
      <div class="draft-folder">
        <AddFile says={says} of={of} add={add} />
        <section>
          <h2>{says.whole}</h2>
          <p class="office-quiet">{says.wholeText}</p>
          <Buttons>
            <LinkButton href="/werk/regeling/concept/map.zip" download small>
              {says.asZip}
            </LinkButton>
          </Buttons>
          {upload === undefined ? null : (
            <Form target={upload} words={of.frame.words}>
              <div class="field">
                <label class="utrecht-form-label" for={fieldId('folder')}>
                  {says.upload}
                </label>
                <p class="field-hint">{says.uploadHint}</p>
                <input id={fieldId('folder')} class="upload-input" type="file" name="folder" accept=".zip,application/zip" />
              </div>
              <Buttons>
                <Button small>{says.uploadSend}</Button>
              </Buttons>
            </Form>
          )}
        </section>
        {remove === undefined ? null : (
          <section>
            <h2>{file.path}</h2>
            <OneButtonForm target={remove}>
              <Button small weight="danger">
                {says.remove}
              </Button>
            </OneButtonForm>
          </section>
        )}
      </div>
    </DraftLayout>
  );
}

function Editor({ of, file, save }: Pick<DraftWritingProps, 'of' | 'file' | 'save'>) {
  const { says } = of;
  const id = fieldId('text');
  const area = (
    <div class="code-area" data-code>
      <textarea
        id={id}
        name="text"
        class="code-text"
        rows={28}
        wrap="off"
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        readonly={save === undefined}
        aria-describedby="file-says"
        data-line={file.at?.line}
        data-column={file.at?.column}
      >
        {`\n${file.text}`}
      </textarea>
    </div>
  );
  const head = (
    <>
      <div class="code-head">
        <label class="code-name" for={id}>
          <span class="hidden-label">{says.text}: </span>
          {file.path}
        </label>
        <span class="office-quiet" data-saved role="status"></span>
      </div>
      {file.at === undefined ? null : (
        <p class="code-line">
          <strong>{says.atLine(file.at.line)}</strong> <code>{file.at.text}</code>
        </p>
      )}
    </>
  );
  const below = (
    <p class="office-quiet" id="file-says">
      {save === undefined ? says.readOnly : file.changed}
    </p>
  );
  if (save === undefined)
    return (
      <>
        {head}
        {area}
        {below}
      </>
    );
  return (
    <div
      data-policy-desk
      data-saving={says.saving}
      data-saved-at={says.savedAt}
      data-not-saved={says.notSaved}
      data-signed-out={of.frame.words.form.signedOut}
    >
      <Form target={save} words={of.frame.words}>
        {head}
        {area}
        {below}
        <input type="hidden" name="revision" value={String(file.revision)} data-revision />
        <Buttons>
          <Button weight="first">{says.save}</Button>
        </Buttons>
      </Form>
    </div>
  );
}

function AddFile({
  says,
  of,
  add,
}: {
  readonly says: PolicyWords;
  readonly of: DraftFrame;
  readonly add: FormTarget | undefined;
}) {
  if (add === undefined) return null;
  const id = fieldId('path');
  return (
    <section>
      <h2>{says.newFile}</h2>
      <Form target={add} words={of.frame.words}>
        <div class="field">
          <label class="utrecht-form-label" for={id}>
            {says.newFileName}
          </label>
          <p class="field-hint" id="path-hint">
            {says.newFileHint}
          </p>
          <input
            id={id}
            name="path"
            class="utrecht-textbox utrecht-textbox--html-input width-full"
            aria-describedby="path-hint"
            spellcheck={false}
            autocapitalize="off"
            maxlength={90}
          />
        </div>
        <Buttons>
          <Button small>{says.add}</Button>
        </Buttons>
      </Form>
    </section>
  );
}
