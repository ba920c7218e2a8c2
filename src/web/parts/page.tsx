/** The HTML document around every page: language, title, styles and the deferred script. */
import type { PropsWithChildren } from 'hono/jsx';
import { raw } from 'hono/utils/html';
import type { Language } from '../words/language.ts';

/** The addresses of the built files; `accent` is the organisation's own colours. */
export interface Assets {
  readonly styles: string;
  readonly script?: string;
  /** of the pages where a procedure is written */
  readonly policyScript?: string;
  readonly accent?: string;
  /** what stands on the tab of the browser */
  readonly icon?: string;
}

/** What every document needs. */
export interface PageProps {
  readonly title: string;
  readonly language: Language;
  readonly assets: Assets;
  /** class of the body: which layout it has */
  readonly layout: 'public' | 'staff' | 'plain';
  /** whether a procedure is written here */
  readonly writesPolicy?: boolean | undefined;
}

/** A whole document. Nothing in it is inline: the content security policy allows no inline style or script. */
export function Page({ title, language, assets, layout, writesPolicy, children }: PropsWithChildren<PageProps>) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={language} class="voorbeeld-theme">
        <head>
          <meta charset="utf-8" />
          <title>{title}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex, noarchive" />
          <meta name="format-detection" content="telephone=no" />
          <link rel="stylesheet" href={assets.styles} />
          {assets.accent === undefined ? null : <link rel="stylesheet" href={assets.accent} />}
          {assets.icon === undefined ? null : <link rel="icon" type="image/svg+xml" href={assets.icon} />}
          {assets.script === undefined ? null : <script type="module" src={assets.script}></script>}
          {writesPolicy && assets.policyScript !== undefined ? <script type="module" src={assets.policyScript}></script> : null}
        </head>
        <body class={`layout-${layout}`}>{children}</body>
      </html>
    </>
  );
}
