// Takes out of a built stylesheet every custom property that nothing in it reads: of the 2,700 tokens of the
// design system a page needs a few hundred, and a phone should not download the others.

/** The same stylesheet without declarations of custom properties that no `var()` reaches, directly or through another. */
export function pruneCss(css) {
  const needed = new Set();
  const values = new Map();
  for (const [, name, value] of css.matchAll(DECLARATION)) values.set(name, [...(values.get(name) ?? []), value]);
  const queue = [...readsOf(css.replace(DECLARATION, ''))];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    for (const value of values.get(name) ?? []) queue.push(...readsOf(value));
  }
  const pruned = css.replace(DECLARATION, (whole, name) => (needed.has(name) ? whole : ''));
  return pruned.replace(/[^{}]+\{\}/g, '');
}

/** `--name: value;` and, at the end of a rule, without its semicolon. */
const DECLARATION = /(?<=[{;\s])(--[\w-]+):\s*((?:[^;{}"']|"[^"]*"|'[^']*')*)(?:;|(?=\}))/g;

function readsOf(text) {
  return [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name);
}
