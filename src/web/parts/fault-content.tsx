/** The content of every page that says something went wrong: heading, sentence, typed text kept, way on. */
import { MOST_BYTES } from '#store/files/store-file.ts';
import type { ScreenWords } from '../words/screen/screen.ts';
import { Button, Buttons, LinkButton } from './button.tsx';
import { FileUpload } from './file-upload.tsx';
import type { FormTarget } from './form.tsx';
import { Form } from './form.tsx';

/** Something that was typed and must not be lost. */
export interface TypedValue {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** What went wrong; `again` sends what was typed once more. */
export interface Fault {
  readonly kind: 'not-found' | 'too-many' | 'fault' | 'expired' | 'unavailable' | 'said';
  /** for `said`: our own heading and sentence */
  readonly heading?: string | undefined;
  readonly text?: string | undefined;
  /** for `too-many`: "2 minuten" */
  readonly wait?: string | undefined;
  /** to find this fault in the log */
  readonly reference?: string | undefined;
  readonly typed?: readonly TypedValue[] | undefined;
  /** the way on, when it is not the front page */
  readonly way?: { readonly href: string; readonly label: string } | undefined;
  readonly again?: (FormTarget & { readonly label: string }) | undefined;
  /** documents that came along and were left behind: they are chosen again, under the field they came with */
  readonly lost?: readonly { readonly field: string; readonly name: string }[] | undefined;
}

function wording(fault: Fault, words: ScreenWords): { readonly heading: string; readonly text: string } {
  switch (fault.kind) {
    case 'not-found':
      return words.fault.notFound;
    case 'too-many':
      return { heading: words.fault.tooMany.heading, text: words.fault.tooMany.text(fault.wait) };
    case 'expired':
      return words.fault.expired;
    case 'unavailable':
      return words.fault.unavailable;
    default:
      return words.fault.fault;
  }
}

/** The heading, which is also the title of the page. */
export function faultHeading(fault: Fault, words: ScreenWords): string {
  return fault.heading ?? wording(fault, words).heading;
}

/** The content. */
export function FaultContent({
  fault,
  words,
  homeHref,
}: {
  readonly fault: Fault;
  readonly words: ScreenWords;
  readonly homeHref: string;
}) {
  return (
    <>
      <h1>{faultHeading(fault, words)}</h1>
      <p class="lead fault-text">{fault.text ?? wording(fault, words).text}</p>
      {fault.reference === undefined ? null : <p class="muted small">{words.fault.reference(fault.reference)}</p>}
      {fault.again === undefined ? (
        <TypedValues typed={fault.typed ?? []} words={words} />
      ) : (
        <Form target={fault.again} words={words}>
          <TypedValues typed={fault.typed ?? []} words={words} />
          <LostDocuments lost={fault.lost ?? []} words={words} />
          <Buttons>
            <Button weight="first">{fault.again.label}</Button>
          </Buttons>
        </Form>
      )}
      <div class="buttons fault-way">
        <LinkButton href={fault.way?.href ?? homeHref} weight={fault.again === undefined ? 'second' : 'quiet'}>
          {fault.way?.label ?? words.fault.backToStart}
        </LinkButton>
      </div>
    </>
  );
}

/** Which documents are to be chosen again, with the field to choose them. */
function LostDocuments({ lost, words }: { readonly lost: NonNullable<Fault['lost']>; readonly words: ScreenWords }) {
  const fields = [...new Set(lost.map(({ field }) => field))];
  return (
    <>
      {fields.map((field) => (
        <section class="kept-typed">
          <h2>{words.fault.lost}</h2>
          <p>{words.fault.lostMeans}</p>
          <ul>
            {lost.map((one) =>
              one.field === field ? (
                <li>
                  <bdi class="kept-name">{one.name}</bdi>
                </li>
              ) : null,
            )}
          </ul>
          <FileUpload spec={{ kind: 'files', name: field, label: words.fault.chooseAgain, maxBytes: MOST_BYTES }} words={words} />
        </section>
      ))}
    </>
  );
}

/** What was typed, in fields of the same names, so that it can be copied or sent again. */
export function TypedValues({ typed, words }: { readonly typed: readonly TypedValue[]; readonly words: ScreenWords }) {
  if (typed.length === 0) return null;
  return (
    <section class="kept-typed">
      <h2>{words.fault.typed}</h2>
      <p>{words.fault.typedMeans}</p>
      {typed.map((one) => (
        <label class="field">
          <span class="utrecht-form-label">{one.label}</span>
          <textarea
            class="utrecht-textarea utrecht-textarea--html-textarea rows-few"
            name={one.name}
            rows={one.value.length > 200 ? 8 : 3}
            dir="auto"
          >
            {`\n${one.value}`}
          </textarea>
        </label>
      ))}
    </section>
  );
}
