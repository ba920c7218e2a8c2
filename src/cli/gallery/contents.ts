/** The page that shows the pictures: what changed first, with how it was beside how it is. */
import type { Change } from './changes.ts';

const headings: Readonly<Record<Change, string>> = {
  changed: 'Veranderd',
  new: 'Nieuw',
  gone: 'Verdwenen',
  same: 'Hetzelfde gebleven',
};

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 1.5rem; }
h2 { margin-top: 2.5rem; }
ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 1.5rem; }
figure { margin: 0; width: 18rem; }
figcaption { overflow-wrap: anywhere; }
img { width: 100%; height: 20rem; object-fit: cover; object-position: top; border: 1px solid; }
`;

/** The page; `before` is where the pictures of the last time are, seen from the page. */
export function contents(changes: ReadonlyMap<string, Change>, before: string): string {
  const parts = (Object.keys(headings) as Change[]).flatMap((change) => {
    const names = [...changes].filter(([, one]) => one === change).map(([name]) => name);
    return names.length === 0 ? [] : [part(change, names, before)];
  });
  return `<!doctype html>
<html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Galerij van Gehoord</title>
<style>${STYLE}</style>
<h1>Galerij van Gehoord</h1>
<p>Elke pagina, op een telefoon, een tablet en een scherm, licht en donker, in vaste kleuren, en op dubbele grootte.</p>
${parts.join('\n')}
</html>
`;
}

function part(change: Change, names: readonly string[], before: string): string {
  const items = names.map((name) => {
    const was = `${before}/${name}`;
    const pictures =
      change === 'gone'
        ? [[was, 'was']]
        : change === 'changed'
          ? [
              [was, 'was'],
              [name, 'is nu'],
            ]
          : [[name, '']];
    return pictures.map(([file, label]) => figure(file as string, `${name.replace(/\.png$/, '')} ${label}`.trim())).join('');
  });
  return `<h2>${headings[change]} (${names.length})</h2>\n<ul>${items.join('\n')}</ul>`;
}

function figure(file: string, caption: string): string {
  return `<li><figure><a href="${file}"><img loading="lazy" src="${file}" alt="${caption}"></a><figcaption>${caption}</figcaption></figure></li>`;
}
