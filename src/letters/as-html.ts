/** Draws a letter as a complete HTML mail: readable by every mail program, in light and dark, aloud and enlarged. */

import { accent, DARK_GROUND } from './colour.ts';
import { type Inline, isBlank, type Letter, type Letterhead, type Node, phoneLine } from './letter.ts';
import { words } from './words.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as text in HTML, in elements and in quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

const FONT = `font-family:'Source Sans 3','Segoe UI',-apple-system,Roboto,Helvetica,Arial,sans-serif`;
const TEXT = 'margin:0 0 16px;font-size:17px;line-height:1.55';
const SMALL = 'margin:0;font-size:14px;line-height:1.6';

type Drawing = { readonly colour: string };

function inlineHtml(children: readonly Inline[], drawing: Drawing): string {
  return children
    .map((child) => {
      if (child.kind === 'text') return escaped(child.text);
      if (child.kind === 'break') return '<br>\n';
      const inside = inlineHtml(child.children, drawing);
      if (child.kind !== 'link') return child.kind === 'strong' ? `<strong>${inside}</strong>` : `<em>${inside}</em>`;
      return `<a href="${escaped(child.address)}" class="accent" style="color:${drawing.colour};text-decoration:underline">${inside}</a>`;
    })
    .join('');
}

function listHtml(node: Extract<Node, { kind: 'list' }>, drawing: Drawing): string {
  const items = node.items.map((item) => `<li dir="auto" style="margin:0 0 6px">${inlineHtml(item, drawing)}</li>`).join('\n');
  const tag = node.ordered ? 'ol' : 'ul';
  const start = node.ordered && node.start !== 1 ? ` start="${node.start}"` : '';
  return `<${tag}${start} style="${TEXT};padding-left:26px">\n${items}\n</${tag}>`;
}

function nodeHtml(node: Node, drawing: Drawing): string {
  switch (node.kind) {
    case 'heading': {
      const size = node.level === 2 ? 'margin:28px 0 8px;font-size:19px' : 'margin:20px 0 6px;font-size:17px';
      return `<h${node.level} style="${size};line-height:1.3;font-weight:600">${inlineHtml(node.children, drawing)}</h${node.level}>`;
    }
    case 'paragraph':
      return `<p dir="auto" style="${TEXT}">${inlineHtml(node.children, drawing)}</p>`;
    case 'list':
      return listHtml(node, drawing);
    case 'quote': {
      const inside = node.children.map((child) => nodeHtml(child, drawing)).join('\n');
      return `<blockquote class="line" style="margin:0 0 16px;padding:2px 0 0 16px;border-left:3px solid #c9cdd2">${inside}</blockquote>`;
    }
    case 'address':
      return `<p style="${TEXT}">${node.lines.map(escaped).join('<br>\n')}</p>`;
  }
}

const HTTP = /^https?:\/\/[^\s"<>]+$/i;

function contact({ organisation, reference, referenceName, onBehalfOf, language }: Letterhead, colour: string): string {
  const { name, address = [], email, website } = organisation;
  const phone = phoneLine(organisation);
  const anchor = (href: string, text: string) =>
    `<a href="${escaped(href)}" class="accent" style="color:${colour};text-decoration:underline">${escaped(text)}</a>`;
  const site = website === undefined ? undefined : HTTP.test(website) ? website : `https://${website}`;
  const rows = [
    `<strong>${escaped(name)}</strong>`,
    ...address.map(escaped),
    phone && escaped(phone),
    email && anchor(`mailto:${email}`, email),
    site && anchor(site, site.replace(/^https?:\/\/|\/$/gi, '')),
    `${escaped(referenceName ?? words[language].reference)}: ${escaped(reference)}`,
    onBehalfOf && `${escaped(words[language].onBehalfOf)}: ${escaped(onBehalfOf)}`,
  ];
  return rows.filter((row) => row !== undefined && !isBlank(row)).join('<br>\n');
}

const dark = (onDark: string) => `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .ground { background: ${DARK_GROUND} !important; color: #f2f2f2 !important; }
  .accent { color: ${onDark} !important; border-color: ${onDark} !important; }
  .quiet { color: #c7c7cc !important; }
  .line { border-color: #5a5a5f !important; }
}`;

/** The logo inside the document itself; undefined when there is none. */
function inside({ organisation: { logo } }: Letterhead): string | undefined {
  return logo === undefined ? undefined : `data:image/png;base64,${Buffer.from(logo.png).toString('base64')}`;
}

/** Who writes: the logo in half its pixels, on white because it was made for paper, with the name for who sees no pictures. */
function sender({ organisation: { name, logo } }: Letterhead, colour: string, src: string | undefined): string {
  const named = `font-size:18px;line-height:1.3;font-weight:700;color:${colour}`;
  if (logo === undefined || src === undefined)
    return `<p class="accent" style="margin:0 0 28px;padding:0 0 0 12px;border-left:4px solid ${colour};${named}">${escaped(name)}</p>`;
  const [width, height] = [Math.round(logo.width / 2), Math.round(logo.height / 2)];
  const plate = 'display:inline-block;max-width:100%;height:auto;border:0;border-radius:4px;background:#ffffff';
  return `<p style="margin:0 0 28px"><img src="${src}" alt="${escaped(name)}" width="${width}" height="${height}" style="${plate};${named}"></p>`;
}

/**
 * The letter as one HTML document, in the language of its head. Nothing is loaded from anywhere: the logo stands in the document,
 * or in the mail around it, at the address `logoAt`.
 */
export function asHtml(letter: Letter, head: Letterhead, logoAt: string | undefined = inside(head)): string {
  const { onLight, onDark } = accent(head.organisation.colour);
  const body = letter.body.map((node) => nodeHtml(node, { colour: onLight })).join('\n');
  const subject = escaped(letter.subject);
  return `<!doctype html>
<html lang="${head.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>${dark(onDark)}
</style>
</head>
<body class="ground" style="margin:0;padding:0;background:#ffffff;color:#1b1b1d;${FONT}">
<div class="ground" lang="${head.language}" style="max-width:600px;margin:0 auto;padding:28px 20px 40px;overflow-wrap:anywhere;background:#ffffff;color:#1b1b1d;${FONT}">
<header>
${sender(head, onLight, logoAt)}
</header>
<main>
<h1 dir="auto" style="margin:0 0 20px;font-size:24px;line-height:1.25;font-weight:600">${subject}</h1>
${body}
</main>
<footer class="line" style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #c9cdd2">
<p class="quiet" style="${SMALL};color:#55595f">${contact(head, onLight)}</p>
</footer>
</div>
</body>
</html>
`;
}
