/** The procedure for everyone: each clause in a plain sentence, with its source beside it. */
import { Buttons, LinkButton } from '../../parts/button.tsx';
import type { PublicFrame } from '../../parts/layout-public.tsx';
import { PublicLayout } from '../../parts/layout-public.tsx';
import { ReachWithin } from '../../parts/reach.tsx';
import type { ScreenWords } from '../../words/screen/screen.ts';

/** One clause. */
export interface ClauseView {
  /** the anchor of the clause on the page: its id */
  readonly id: string;
  readonly says: string;
  /** "CAK-10", "Awb 9:11 lid 1" */
  readonly sources: readonly string[];
  /** the words of the published text itself */
  readonly quote?: string | undefined;
}

/** Clauses that belong together. */
export interface ClauseGroup {
  readonly id: string;
  readonly heading: string;
  readonly clauses: readonly ClauseView[];
  /** who sits on a committee, each with function and address */
  readonly members?: readonly string[] | undefined;
}

/** Everything on the procedure's page. */
export interface ProcedurePageProps {
  readonly frame: PublicFrame;
  readonly heading: string;
  readonly lead: string;
  readonly groups: readonly ClauseGroup[];
  /** "Versie 3, geldig sinds 1 januari 2024" */
  readonly version: string;
  /** absent: this is not the version by which one complains now */
  readonly complainHref?: string | undefined;
  /** the words of the way to the form, where the procedure has its own */
  readonly begin?: string | undefined;
  /** where the version stands that is in force now */
  readonly instead?: { readonly href: string; readonly text: string } | undefined;
  /** examples of how it goes; none when there are none */
  readonly examples?: { readonly href: string; readonly text: string } | undefined;
  /** what is published about complaints; absent where the procedure promises nothing of it */
  readonly published?: { readonly href: string; readonly text: string } | undefined;
  /** all versions with their dates, when there are more than one */
  readonly versions?:
    | {
        readonly heading: string;
        readonly text: string;
        readonly lines: readonly { readonly text: string; readonly href: string }[];
      }
    | undefined;
}

/** The page. */
export function ProcedurePage(props: ProcedurePageProps) {
  const { frame, heading, lead, groups, version, complainHref, instead, examples, published, versions } = props;
  const { words } = frame;
  return (
    <PublicLayout frame={frame} title={heading}>
      <div class="column column-page">
        <h1>{heading}</h1>
        <p class="lead procedure-lead">{lead}</p>
        <p class="muted small">{version}</p>
        {instead === undefined ? null : (
          <p>
            <a href={instead.href}>{instead.text}</a>
          </p>
        )}
        <nav class="contents" aria-label={words.procedure.contents}>
          <h2>{words.procedure.contents}</h2>
          <ul>
            {groups.map((group) => (
              <li>
                <a href={`#${group.id}`}>{group.heading}</a>
              </li>
            ))}
          </ul>
        </nav>
        {groups.map((group) => (
          <section class="clauses" id={group.id} aria-labelledby={`${group.id}-heading`}>
            <h2 id={`${group.id}-heading`}>{group.heading}</h2>
            <ul>
              {group.clauses.map((clause) => (
                <Clause clause={clause} words={words} />
              ))}
            </ul>
            {group.members === undefined ? null : (
              <ul class="clause-members">
                {group.members.map((member) => (
                  <li>{member}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
        {examples === undefined ? null : (
          <p class="section">
            <a href={examples.href}>{examples.text}</a>
          </p>
        )}
        {published === undefined ? null : (
          <p>
            <a href={published.href}>{published.text}</a>
          </p>
        )}
        {versions === undefined ? null : (
          <section class="clauses" aria-labelledby="versions">
            <h2 id="versions">{versions.heading}</h2>
            <p>{versions.text}</p>
            <ul class="procedure-versions">
              {versions.lines.map(({ text, href }) => (
                <li>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {complainHref === undefined ? null : (
          <div class="section">
            <Buttons>
              <LinkButton href={complainHref} weight="first">
                {props.begin ?? words.procedure.complain}
              </LinkButton>
            </Buttons>
          </div>
        )}
      </div>
    </PublicLayout>
  );
}

function Clause({ clause, words }: { readonly clause: ClauseView; readonly words: ScreenWords }) {
  return (
    <li class="clause" id={clause.id}>
      <div class="clause-says">
        <p>
          <ReachWithin line={clause.says} />
        </p>
        {clause.quote === undefined ? null : (
          <details class="clause-quote">
            <summary>
              {words.procedure.howWeSayIt}
              <span class="hidden-label">: {clause.says}</span>
            </summary>
            <blockquote>{clause.quote}</blockquote>
          </details>
        )}
      </div>
      <p class="clause-source">
        <span class="hidden-label">{words.procedure.source}: </span>
        {clause.sources.length === 0 ? words.procedure.own : clause.sources.join(' · ')}
      </p>
    </li>
  );
}
