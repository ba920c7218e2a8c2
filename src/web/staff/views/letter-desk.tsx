/** What stands around a letter that is being written: what it still lacks, how it looks now, and where it will go. */
import type { Child } from 'hono/jsx';
import { capital } from '#core/words/capital.ts';
import { Button, Buttons } from '../../parts/button.tsx';
import type { SpecialStepWords } from '../../words/staff/special-step-words.ts';

/** Something that keeps the letter from leaving. */
export interface Lack {
  readonly text: string;
  readonly href?: string | undefined;
  /** "CAK-29 · Awb 9:12 lid 1" */
  readonly source?: string | undefined;
  /** the question whose answer it is: it goes from the list as soon as something is typed there */
  readonly field?: string | undefined;
  /** the question has its answer */
  readonly answered?: boolean | undefined;
}

/** One letter that will leave. */
export interface Addressee {
  readonly name: string;
  readonly way: string;
  readonly language: string;
  readonly enclosed: string;
  readonly correctHref?: string | undefined;
  /** where this one letter is drawn as PDF, when there are several */
  readonly pdf?: { readonly action: string; readonly name: string; readonly value: string } | undefined;
}

/** The name of the frame that shows the letter. */
export const LETTER_FRAME = 'letter-frame';

interface Words {
  readonly says: SpecialStepWords;
}

/** What lacks, with a count; the script keeps both up to date while one types. */
export function Lacks({ lacks, says }: Words & { readonly lacks: readonly Lack[] }) {
  const open = lacks.filter((one) => one.answered !== true).length;
  const { none, one, many } = says.lacks;
  const count = open === 0 ? none : open === 1 ? one : many.replace('{n}', String(open));
  return (
    <section class="lacks" data-lacks data-complete={open === 0 ? '' : undefined}>
      <div role="status">
        <h2 data-lacks-count data-none={none} data-one={one} data-many={many}>
          {count}
        </h2>
      </div>
      <ul>
        {lacks.map((lack) => (
          <li data-lack={lack.field} hidden={lack.answered === true}>
            {lack.href === undefined ? capital(lack.text) : <a href={lack.href}>{capital(lack.text)}</a>}
            {lack.source === undefined ? null : <span class="muted small nowrap"> {lack.source}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The letter in its frame, with the buttons that draw it anew. `src` shows it when the page opens. */
export function LetterDesk({ action, src, many, says }: Words & LookAddress & { readonly src?: string | undefined }) {
  const { letter } = says;
  return (
    <figure class="letter letter-desk">
      <figcaption>
        <span>{many === true ? letter.headingMany : letter.heading}</span>
        <span class="letter-acts">
          <Button small sendTo={{ action: `${action}/voorbeeld`, target: LETTER_FRAME }} name="look" value="page">
            {letter.refresh}
          </Button>
          {many === true ? null : <PdfButton action={action} says={says} />}
        </span>
      </figcaption>
      <iframe
        class="sheet"
        name={LETTER_FRAME}
        src={src}
        title={letter.frameTitle}
        sandbox="allow-same-origin"
        data-letter-frame
      ></iframe>
    </figure>
  );
}

interface LookAddress {
  /** the address of the step; the looks are below it */
  readonly action: string;
  readonly many?: boolean | undefined;
}

/** The buttons of a look, which opens beside the page. */
export function LookButtons({ action, many, says }: Words & LookAddress) {
  const { letter } = says;
  return (
    <Buttons>
      <Button small sendTo={{ action: `${action}/voorbeeld`, target: '_blank' }}>
        {many === true ? letter.lookMany : letter.look} <span class="hidden-label">{letter.newTab}</span>
      </Button>
      {many === true ? null : <PdfButton action={action} says={says} />}
    </Buttons>
  );
}

function PdfButton({ action, says: { letter } }: Words & LookAddress) {
  return (
    <Button small weight="quiet" sendTo={{ action: `${action}/voorbeeld.pdf`, target: '_blank' }}>
      {letter.asPdf} <span class="hidden-label">{letter.newTab}</span>
    </Button>
  );
}

/** `unsure` when what is filled in decides whether a letter leaves at all. */
export interface LastCheckProps {
  readonly to: readonly Addressee[];
  readonly unsure?: boolean;
  /** it leaves with the button, and cannot be taken back */
  readonly atOnce?: boolean;
  readonly children?: Child;
}

/** The last look before something leaves: to whom, how, in which language, with what. */
export function LastCheck({ to, unsure, atOnce, says, children }: Words & LastCheckProps) {
  const { letter } = says;
  return (
    <section class="last-check">
      <h2>{to.length === 0 ? letter.heading : letter.lastCheck}</h2>
      <p>{to.length > 0 ? (atOnce ? letter.goesAtOnce : letter.goesOut) : unsure ? letter.depends : letter.goesOutUnknown}</p>
      {to.map((one) => (
        <dl class="addressee">
          <Line name={letter.to}>
            <bdi>{one.name}</bdi>
          </Line>
          <Line name={letter.how}>
            {one.way}
            {one.correctHref === undefined ? null : (
              <>
                {' '}
                <a href={one.correctHref}>{letter.wrongAddress}</a>
              </>
            )}
          </Line>
          <Line name={letter.language}>{one.language}</Line>
          <Line name={letter.enclosed}>
            {one.enclosed} <OwnPdf of={one} says={says} />
          </Line>
        </dl>
      ))}
      {children}
    </section>
  );
}

function OwnPdf({ of: { pdf, name }, says: { letter } }: Words & { readonly of: Addressee }) {
  if (pdf === undefined) return null;
  return (
    <Button small weight="quiet" sendTo={{ action: pdf.action, target: '_blank' }} name={pdf.name} value={pdf.value}>
      {letter.asPdf}
      <span class="hidden-label">
        : {name} {letter.newTab}
      </span>
    </Button>
  );
}

function Line({ name, children }: { readonly name: string; readonly children?: Child }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
