/** The frame of every page for people who complain: whose page it is, in which language, and the way out. */
import type { PropsWithChildren } from 'hono/jsx';
import type { ScreenWords } from '../words/screen/screen.ts';
import type { Demonstration } from './demonstration.tsx';
import { DemonstrationBanner } from './demonstration.tsx';
import type { FormTarget } from './form.tsx';
import { OneButtonForm } from './form.tsx';
import { type LanguageChoice, LanguageSwitch } from './languages.tsx';
import type { Assets } from './page.tsx';
import { Page } from './page.tsx';

/** An organisation's logo; its text is the organisation's name. */
export interface Logo {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** What every public page gets, whatever it is about. */
export interface PublicFrame {
  readonly words: ScreenWords;
  readonly assets: Assets;
  readonly organisation: { readonly name: string; readonly href: string; readonly logo?: Logo | undefined };
  /** this same page in each language; the current one is only shown */
  readonly languages: readonly LanguageChoice[];
  readonly privacyHref?: string | undefined;
  readonly accessibilityHref?: string | undefined;
  readonly demonstration?: Demonstration | undefined;
  /** on a complainant's own page: the way to close it */
  readonly leave?: FormTarget | undefined;
}

/** The whole page. */
export interface PublicLayoutProps {
  readonly frame: PublicFrame;
  readonly title: string;
  readonly faulty?: boolean;
}

/** Skip link, banner, header, content, footer. */
export function PublicLayout({ frame, title, faulty, children }: PropsWithChildren<PublicLayoutProps>) {
  const { words, organisation } = frame;
  const full = `${title} · ${organisation.name}`;
  return (
    <Page title={faulty ? words.frame.faultTitle(full) : full} language={words.language} assets={frame.assets} layout="public">
      <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#content">
        {words.frame.skipToContent}
      </a>
      <DemonstrationBanner of={frame.demonstration} words={words} />
      <header class="public-header">
        <div class="public-header-inner">
          <a class="organisation" href={organisation.href} aria-label={words.frame.home(organisation.name)}>
            {organisation.logo === undefined ? (
              <bdi>{organisation.name}</bdi>
            ) : (
              <img {...organisation.logo} alt={organisation.name} />
            )}
          </a>
          <LanguageSwitch languages={frame.languages} words={words} />
          {frame.leave === undefined ? null : (
            <OneButtonForm target={frame.leave}>
              <button class="text-button" type="submit">
                {words.frame.leave}
              </button>
            </OneButtonForm>
          )}
        </div>
      </header>
      <main id="content" class="public-main" tabindex={-1}>
        {children}
      </main>
      <Footer frame={frame} />
    </Page>
  );
}

function Footer({ frame }: { readonly frame: PublicFrame }) {
  const { words } = frame;
  return (
    <footer class="public-footer">
      <div class="public-footer-inner">
        {frame.privacyHref === undefined && frame.accessibilityHref === undefined ? null : (
          <nav aria-label={words.frame.footer}>
            <ul>
              {frame.privacyHref === undefined ? null : (
                <li>
                  <a href={frame.privacyHref}>{words.frame.privacy}</a>
                </li>
              )}
              {frame.accessibilityHref === undefined ? null : (
                <li>
                  <a href={frame.accessibilityHref}>{words.frame.accessibility}</a>
                </li>
              )}
            </ul>
          </nav>
        )}
        {frame.demonstration === undefined ? null : <p>{words.frame.demonstrationSource}</p>}
      </div>
    </footer>
  );
}
