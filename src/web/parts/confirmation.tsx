/** The panel after something important was done: what is now true, by when what follows, and what to keep. */
import type { PropsWithChildren } from 'hono/jsx';
import type { ScreenWords } from '../words/screen/screen.ts';
import { Shape } from './mark.tsx';

/** What to say; `second` is the sentence with the date. */
export interface ConfirmationProps {
  readonly heading: string;
  readonly second?: string | undefined;
}

/** The panel; a screen reader hears it first. */
export function Confirmation({ heading, second, children }: PropsWithChildren<ConfirmationProps>) {
  return (
    <div class="confirmation" role="status" tabindex={-1} autofocus aria-labelledby="confirmed">
      <p class="confirmation-sign">
        <Shape meaning="done" />
      </p>
      <h1 id="confirmed">{heading}</h1>
      {second === undefined ? null : <p class="lead">{second}</p>}
      {children}
    </div>
  );
}

/** The number of the complaint and the code that opens it, to write down. */
export interface KeepProps {
  readonly reference: string;
  readonly code?: string | undefined;
  readonly words: ScreenWords;
}

/** Groups a code for reading and typing over: "ABCDE-FGHIJ-KLMNO-PQRST-UVWXYZ". */
export function groupedCode(code: string): string {
  const plain = code.replaceAll(/[\s-]/g, '');
  const groups = plain.match(/.{1,5}/g) ?? [];
  const last = groups.at(-1);
  return last !== undefined && last.length === 1 && groups.length > 1
    ? [...groups.slice(0, -2), `${groups.at(-2)}${last}`].join('-')
    : groups.join('-');
}

/** Number and code, large enough to copy by hand. */
export function KeepThis({ reference, code, words }: KeepProps) {
  return (
    <dl class="keep-this">
      <div>
        <dt>{words.done.reference}</dt>
        <dd class="figures">{reference}</dd>
      </div>
      {code === undefined ? null : (
        <div>
          <dt>{words.done.code}</dt>
          <dd class="code figures">{groupedCode(code)}</dd>
        </div>
      )}
    </dl>
  );
}
