/** The post: letters to print and put in an envelope, oldest first, and messages that did not leave, with what can be done. */
import { Button, Buttons } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ErrorSummary, faultsOf } from '../../parts/error-summary.tsx';
import { Field } from '../../parts/field.tsx';
import type { TextSpec } from '../../parts/field-spec.ts';
import { Form, type FormTarget, OneButtonForm } from '../../parts/form.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { type Meaning, Shape } from '../../parts/mark.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';
import type { OutgoingWords } from '../../words/staff/outgoing-nl.ts';

/** One letter that waits for an envelope. */
export interface PostLine {
  readonly id: string;
  /** "bevestiging" */
  readonly letter: string;
  readonly name: string;
  readonly address: readonly string[];
  readonly reference: string;
  readonly caseHref: string;
  /** "klaar sinds gisteren" */
  readonly made: string;
  readonly pdfHref: string;
  /** what is wrong with it, and where that is put right */
  readonly problem?:
    | { readonly text: string; readonly correctHref?: string | undefined; readonly againAction: string }
    | undefined;
  readonly remade: boolean;
}

/** One message that did not leave. */
export interface TroubleLine {
  readonly letter: string;
  readonly name: string;
  readonly reference: string;
  readonly caseHref: string;
  readonly why: string;
  readonly late: boolean;
  readonly correct?: { readonly href: string; readonly text: string } | undefined;
  readonly byPost?: FormTarget | undefined;
  readonly retry?: { readonly form: FormTarget; readonly text: string; readonly means?: string | undefined } | undefined;
}

/** Everything on the page. */
export interface PostPageProps {
  readonly frame: StaffFrame;
  readonly says: OutgoingWords;
  readonly letters: readonly PostLine[];
  readonly trouble: readonly TroubleLine[];
  /** none without the right to say that something was posted */
  readonly form: FormTarget | undefined;
  readonly day: TextSpec;
  readonly chosen: ReadonlySet<string>;
  readonly notices: readonly NoticeProps[];
}

/** The page. */
export function PostPage(props: PostPageProps) {
  const { frame, says, letters, trouble, day } = props;
  const faults = faultsOf([day]);
  return (
    <StaffLayout frame={frame} title={says.heading} faulty={faults.length > 0}>
      <ErrorSummary faults={faults} words={frame.words} />
      <Notices notices={props.notices} />
      <h1>{says.heading}</h1>
      <p class="work-summary">{says.lead}</p>
      {letters.length === 0 ? <Empty heading={says.none} text={says.noneText} /> : <Letters {...props} />}
      {trouble.length === 0 ? null : (
        <section class="section">
          <h2>{says.trouble}</h2>
          <p>{says.troubleLead}</p>
          <ul class="office-list">
            {trouble.map((one) => (
              <Trouble of={one} says={says} />
            ))}
          </ul>
        </section>
      )}
    </StaffLayout>
  );
}

function Letters(props: PostPageProps) {
  const { frame, says, letters, form, day } = props;
  const rows = (
    <ul class="office-list" data-key-list>
      {letters.map((one) => (
        <Letter of={one} page={props} />
      ))}
    </ul>
  );
  return (
    <section class="section">
      <h2>
        {says.toPost} <span class="work-count figures">{letters.length}</span>
      </h2>
      {form === undefined ? (
        <>
          <p class="muted">{says.noRight}</p>
          {rows}
        </>
      ) : (
        <Form target={form} words={frame.words}>
          {rows}
          <div class="post-all">
            <Field spec={day} words={frame.words} />
            <Buttons>
              <Button weight="first">{says.postedAll}</Button>
            </Buttons>
          </div>
        </Form>
      )}
    </section>
  );
}

function Letter({ of, page }: { readonly of: PostLine; readonly page: PostPageProps }) {
  const { says, form, chosen } = page;
  const { id, letter, name, address, problem, remade } = of;
  const id_ = `letter-${id}`;
  return (
    <li class={form === undefined ? 'office-row' : 'office-row post-row'} data-key-row>
      {form === undefined ? null : (
        <input
          type="checkbox"
          class="utrecht-checkbox utrecht-checkbox--html-input"
          id={id_}
          name="letter"
          value={id}
          checked={chosen.has(id)}
          aria-label={says.choose(letter, name)}
        />
      )}
      <div>
        <a class="office-name" href={of.pdfHref} aria-label={says.printWhat(letter, name)}>
          {letter}
        </a>
        <p class="office-quiet">
          <a href={of.caseHref} class="figures">
            {of.reference}
          </a>{' '}
          · {of.made}
        </p>
        {remade ? <p class="post-problem">{says.remade}</p> : null}
        {problem === undefined || remade ? null : (
          <div class="post-problem">
            <Warning meaning="late" text={problem.text} />
            <p class="office-quiet">{says.signsWhat}</p>
            <p class="row small">
              {problem.correctHref === undefined ? null : <a href={problem.correctHref}>{says.signsCorrect}</a>}
              {form === undefined ? null : (
                <button type="submit" class="text-button" formaction={problem.againAction}>
                  {says.again}
                </button>
              )}
            </p>
          </div>
        )}
      </div>
      <address class="post-address">
        <bdi>{[name, ...address].join('\n')}</bdi>
      </address>
      <p class="office-when">
        {form === undefined || remade ? null : (
          <button
            type="submit"
            class="nl-button nl-button--secondary nl-button--small"
            name="only"
            value={id}
            aria-label={says.postedWhat(letter, name)}
          >
            {says.posted}
          </button>
        )}
      </p>
    </li>
  );
}

/** A sentence with its meaning; it may take several lines. */
function Warning({ meaning, text }: { readonly meaning: Meaning; readonly text: string }) {
  return (
    <p class={`warning warning-${meaning}`}>
      <Shape meaning={meaning} />
      <span>{text}</span>
    </p>
  );
}

function Trouble({ of, says }: { readonly of: TroubleLine; readonly says: OutgoingWords }) {
  const { correct, byPost, retry } = of;
  return (
    <li class="trouble-row">
      <p>
        <strong>{of.letter}</strong> <bdi>{says.to(of.name)}</bdi>{' '}
        <a href={of.caseHref} class="figures office-quiet">
          {of.reference}
        </a>
      </p>
      <Warning meaning={of.late ? 'late' : 'soon'} text={of.why} />
      <div class="row">
        {correct === undefined ? null : <a href={correct.href}>{correct.text}</a>}
        {byPost === undefined ? null : (
          <OneButtonForm target={byPost}>
            <Button small>{says.byPost}</Button>
          </OneButtonForm>
        )}
        {retry === undefined ? null : (
          <OneButtonForm target={retry.form}>
            <Button small>{retry.text}</Button>
          </OneButtonForm>
        )}
        {retry?.means === undefined ? null : <span class="office-quiet">{retry.means}</span>}
      </div>
    </li>
  );
}
