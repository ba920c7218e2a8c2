/** The frame of every page for the people who handle complaints: where the work is, how much, and the search field. */
import type { PropsWithChildren } from 'hono/jsx';
import type { ScreenWords } from '../words/screen/screen.ts';
import type { Demonstration } from './demonstration.tsx';
import { DemonstrationBanner } from './demonstration.tsx';
import type { FormTarget } from './form.tsx';
import { OneButtonForm } from './form.tsx';
import { type LanguageChoice, LanguageSwitch } from './languages.tsx';
import { Live, type LiveNews } from './live.tsx';
import type { Assets } from './page.tsx';
import { Page } from './page.tsx';

/** One place of work; `goKey` is the second key after "g". */
export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly current?: boolean;
  readonly goKey?: string | undefined;
}

/** Places that belong together; without a label they are the work itself. */
export interface NavGroup {
  readonly label: string;
  readonly items: readonly NavItem[];
}

/** What every staff page gets. */
export interface StaffFrame {
  readonly words: ScreenWords;
  readonly assets: Assets;
  /** the product's or organisation's name above the navigation */
  readonly name: string;
  readonly homeHref: string;
  readonly nav: readonly NavGroup[];
  readonly search?:
    | { readonly action: string; readonly value?: string | undefined; readonly suggestHref?: string | undefined }
    | undefined;
  readonly person?:
    | { readonly name: string; readonly href: string; readonly organisation: string; readonly signOut: FormTarget }
    | undefined;
  readonly helpHref?: string | undefined;
  readonly demonstration?: Demonstration | undefined;
  /** where news comes from while the page is open */
  readonly live?: LiveNews | undefined;
  /** this same page in each language */
  readonly languages?: readonly LanguageChoice[] | undefined;
}

/** The whole page. */
export interface StaffLayoutProps {
  readonly frame: StaffFrame;
  readonly title: string;
  readonly faulty?: boolean;
  /** may be put in the place of another such page: what to say when it is the same list, filtered or ordered anew */
  readonly inPlace?: string | undefined;
  readonly writesPolicy?: boolean;
}

/** Side navigation on a wide screen; on a narrow one the same behind "Menu". */
export function StaffLayout({ frame, title, faulty, inPlace, writesPolicy, children }: PropsWithChildren<StaffLayoutProps>) {
  const { words } = frame;
  const full = `${title} · ${frame.name}`;
  return (
    <Page
      title={faulty ? words.frame.faultTitle(full) : full}
      language={words.language}
      assets={frame.assets}
      layout="staff"
      writesPolicy={writesPolicy}
    >
      <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#content">
        {words.frame.skipToContent}
      </a>
      <DemonstrationBanner of={frame.demonstration} words={words} />
      <div class="desk" data-help-href={frame.helpHref}>
        <header class="side">
          <a class="product" href={frame.homeHref}>
            <bdi>{frame.name}</bdi>
          </a>
          <div class="side-wide">
            <SideContent frame={frame} at="side" />
          </div>
          <details class="side-narrow" data-menu>
            <summary class="nl-button nl-button--secondary nl-button--small">{words.frame.menu}</summary>
            <div class="side-narrow-body">
              <SideContent frame={frame} at="top" />
            </div>
          </details>
        </header>
        <main id="content" class="work" tabindex={-1} data-in-place={inPlace}>
          <Live news={frame.live} />
          {children}
        </main>
        {inPlace === undefined ? null : <p class="hidden-label" role="status" data-said></p>}
      </div>
    </Page>
  );
}

/** `at` keeps the ids of the two copies apart; only one of them is ever shown. */
function SideContent({ frame, at }: { readonly frame: StaffFrame; readonly at: 'side' | 'top' }) {
  return (
    <>
      <Search frame={frame} at={at} />
      <nav aria-label={frame.words.frame.mainMenu}>
        {frame.nav.map((group) => (
          <NavList group={group} words={frame.words} at={at} />
        ))}
      </nav>
      <Person frame={frame} />
      <div class="side-languages">
        <LanguageSwitch languages={frame.languages ?? []} words={frame.words} />
      </div>
    </>
  );
}

interface NavListProps {
  readonly group: NavGroup;
  readonly words: ScreenWords;
  readonly at: string;
}

function NavList({ group: { label, items }, words, at }: NavListProps) {
  const id = label === '' ? undefined : `nav-${at}-${items[0]?.href.split('/').at(-1)}`;
  return (
    <>
      {id === undefined ? null : (
        <p class="side-group" id={id}>
          {label}
        </p>
      )}
      <ul class="side-nav" aria-labelledby={id}>
        {items.map((item) => (
          <li>
            <a href={item.href} aria-current={item.current ? 'page' : undefined} data-go-key={item.goKey}>
              {item.label}
              {item.count === undefined ? null : <span class="side-count figures">{words.format.number(item.count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Search({ frame: { search, words }, at }: { readonly frame: StaffFrame; readonly at: string }) {
  if (search === undefined) return null;
  return (
    <search>
      <form class="side-search" method="get" action={search.action}>
        <label for={`search-${at}`}>{words.frame.search}</label>
        <span class="side-search-box">
          <input
            id={`search-${at}`}
            type="search"
            name="q"
            value={search.value}
            data-search
            data-suggest={search.suggestHref}
            placeholder={words.frame.search}
          />
          <span class="key" aria-hidden="true">
            /
          </span>
        </span>
      </form>
    </search>
  );
}

function Person({ frame: { person, helpHref, words } }: { readonly frame: StaffFrame }) {
  if (person === undefined) return null;
  return (
    <div class="side-person">
      <p>
        <span class="hidden-label">{words.frame.signedInAs} </span>
        <a class="side-person-name" href={person.href}>
          <bdi>{person.name}</bdi>
        </a>
        <bdi class="muted small">{person.organisation}</bdi>
      </p>
      <OneButtonForm target={person.signOut}>
        <button class="text-button" type="submit">
          {words.frame.leave}
        </button>
      </OneButtonForm>
      {helpHref === undefined ? null : <a href={helpHref}>{words.frame.keyboard}</a>}
    </div>
  );
}
