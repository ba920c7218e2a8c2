/** The views of a list that somebody keeps under a name: above the list, and the form that keeps the one in sight. */
import type { ScreenWords } from '../words/screen/screen.ts';
import { Button } from './button.tsx';
import { Form, type FormTarget, OneButtonForm } from './form.tsx';

/** One view. */
export interface ViewLink {
  readonly name: string;
  readonly href: string;
  readonly current: boolean;
  /** by whom, when somebody else shares it */
  readonly by?: string | undefined;
  /** takes it away; only one's own */
  readonly drop?: FormTarget | undefined;
}

/** The words around them. */
export interface ViewWords {
  readonly heading: string;
  readonly everything: string;
  readonly by: (name: string) => string;
  readonly keep: string;
  readonly name: string;
  readonly nameHint: string;
  readonly share: string;
  readonly submit: string;
  readonly drop: (name: string) => string;
}

/** Views, and what keeps the present one. */
export interface SavedViewsProps {
  readonly says: ViewWords;
  readonly allHref: string;
  readonly views: readonly ViewLink[];
  /** keeps the filters and the order in sight; none when there are none */
  readonly keep?: FormTarget | undefined;
  readonly words: ScreenWords;
}

/** Links to the views; nothing when there are none. */
export function SavedViews({ says, allHref, views }: SavedViewsProps) {
  if (views.length === 0) return null;
  return (
    <nav class="views" aria-label={says.heading}>
      <ul>
        <li>
          <a href={allHref}>{says.everything}</a>
        </li>
        {views.map(({ name, href, current, by }) => (
          <li>
            <a href={href} aria-current={current ? 'page' : undefined}>
              <bdi>{name}</bdi>
              {by === undefined ? null : <span class="views-by"> {says.by(by)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What keeps the view in sight, or takes it away when it is kept; under the filters. */
export function KeepView({ says, views, keep, words }: SavedViewsProps) {
  const mine = views.flatMap(({ name, current, drop }) => (current && drop !== undefined ? [{ name, drop }] : []));
  if (keep === undefined && mine.length === 0) return null;
  return (
    <div class="views-keep">
      {keep === undefined ? null : (
        <details>
          <summary>{says.keep}</summary>
          <Form target={keep} words={words}>
            <p>
              <label for="view-name">{says.name}</label>
              <input id="view-name" name="name" class="utrecht-textbox" maxlength={60} required autocomplete="off" />
              <span class="hint">{says.nameHint}</span>
            </p>
            <p>
              <label>
                <input type="checkbox" name="shared" value="yes" class="utrecht-checkbox utrecht-checkbox--html-input" />{' '}
                {says.share}
              </label>
            </p>
            <Button small>{says.submit}</Button>
          </Form>
        </details>
      )}
      {mine.map(({ name, drop }) => (
        <OneButtonForm target={drop}>
          <button type="submit" class="text-button">
            {says.drop(name)}
          </button>
        </OneButtonForm>
      ))}
    </div>
  );
}
