// The front door of the installation, before somebody has chosen an organisation.
import type { Mode } from '#store/embedded/data-directory.ts';

export type StartPageProps = { mode: Mode; stylesHref: string };

export function StartPage({ mode, stylesHref }: StartPageProps) {
  return (
    <html lang="nl" class="voorbeeld-theme">
      <head>
        <meta charset="utf-8" />
        <title>Gehoord</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={stylesHref} />
      </head>
      <body class="layout-plain">
        <main id="content">
          <h1>Gehoord</h1>
          {mode === 'demonstration' ? <p>Dit is een demonstratie: niets op deze site is echt.</p> : null}
          <p>Hier komen klachten binnen en worden zij gehoord.</p>
        </main>
      </body>
    </html>
  );
}
