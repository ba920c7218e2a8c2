/** What somebody who is about to call must see at a glance: the number, what it is about, how to go about it, what went before. */
import { LinkButton } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Typed } from '../../parts/typed.tsx';
import type { SpecialStepWords } from '../../words/staff/special-step-words.ts';

/** Somebody who can be called. */
export interface Callee {
  readonly name: string;
  readonly phone?: string | undefined;
  /** for whom may write one down */
  readonly addHref?: string | undefined;
}

/** One earlier call or talk. */
export interface Attempt {
  readonly when: string;
  readonly who: string;
  readonly how: string;
  readonly result: string;
  readonly note?: string | undefined;
}

/** What stands above the notes. */
export interface BeforeCallProps {
  readonly callees: readonly Callee[];
  readonly late?: { readonly days: string; readonly newDateHref?: string } | undefined;
  readonly about: readonly string[];
  readonly wants?: string | undefined;
  readonly best?: string | undefined;
  readonly says: SpecialStepWords;
}

/** Whom to call, and about what. */
export function BeforeCall({ says: { call: says }, ...props }: BeforeCallProps) {
  const { late } = props;
  return (
    <div class="call">
      {late === undefined ? null : (
        <Notice
          meaning="late"
          heading={says.lateHeading(late.days)}
          text={says.late}
          link={late.newDateHref === undefined ? undefined : { href: late.newDateHref, text: says.newDate }}
        />
      )}
      {props.callees.map((callee) => (
        <PhoneNumber callee={callee} says={says} />
      ))}
      {props.best === undefined ? null : (
        <p>
          <strong>{says.best}</strong> <Typed inline text={props.best} />
        </p>
      )}
      <About {...props} says={says} />
    </div>
  );
}

/** What stands beside the notes. */
export interface DuringCallProps {
  /** what the procedure wants kept in mind, in the order of the talk: the act, and how */
  readonly prompts: readonly (readonly [act: string, how: string])[];
  readonly attempts: readonly Attempt[];
  /** for whom may write down that it is solved */
  readonly solvedHref: string | undefined;
  /** what to do when somebody is in danger */
  readonly danger: { readonly href: string; readonly text: string };
  readonly says: SpecialStepWords;
}

/** How to go about it, and what went before. */
export function DuringCall({ prompts, attempts, solvedHref, danger, says: { call: says } }: DuringCallProps) {
  return (
    <>
      <section class="call-prompts">
        {prompts.length === 0 ? null : (
          <>
            <h2>{says.promptsHeading}</h2>
            <ol>
              {prompts.map(([act, how]) => (
                <li>
                  <strong>{act}.</strong> {how}
                </li>
              ))}
            </ol>
          </>
        )}
        {solvedHref === undefined ? null : (
          <p class="muted">
            {says.afterwards} <a href={solvedHref}>{says.solved}</a>.
          </p>
        )}
        <p>
          <a href={danger.href}>{danger.text}</a>
        </p>
      </section>
      <Earlier attempts={attempts} says={says} />
    </>
  );
}

type Words = SpecialStepWords['call'];

function PhoneNumber({ callee, says }: { readonly callee: Callee; readonly says: Words }) {
  if (callee.phone === undefined)
    return (
      <p>
        {says.noNumber(callee.name)}
        {callee.addHref === undefined ? null : (
          <>
            {' '}
            <a href={callee.addHref}>{says.noNumberWay}</a>
          </>
        )}
      </p>
    );
  return (
    <p class="call-number">
      <LinkButton href={`tel:${callee.phone.replaceAll(/[^+\d]/g, '')}`} weight="first">
        {says.call(callee.name)}
      </LinkButton>
      <span class="figures nowrap">{callee.phone}</span>
    </p>
  );
}

function About({ about, wants, says }: Pick<BeforeCallProps, 'about' | 'wants'> & { readonly says: Words }) {
  const [only, another] = about;
  return (
    <section class="call-about">
      <h2>{says.about}</h2>
      {another === undefined ? (
        <p class="call-words">
          “<Typed inline text={only ?? ''} />”
        </p>
      ) : (
        <ol class="call-words">
          {about.map((point) => (
            <li>
              <Typed inline text={point} />
            </li>
          ))}
        </ol>
      )}
      {wants === undefined ? null : (
        <p>
          <span class="muted">{says.wants}</span> <Typed inline text={wants} />
        </p>
      )}
    </section>
  );
}

function Earlier({ attempts, says }: { readonly attempts: readonly Attempt[]; readonly says: Words }) {
  return (
    <section class="call-earlier">
      <h2>{says.attempts}</h2>
      {attempts.length === 0 ? (
        <p class="muted">{says.noAttempts}</p>
      ) : (
        <ul>
          {attempts.map((one) => (
            <li>
              {one.when} · {one.how}: {one.result} <span class="muted">({one.who})</span>
              {one.note === undefined ? null : (
                <blockquote class="call-note">
                  <Typed text={one.note} />
                </blockquote>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
