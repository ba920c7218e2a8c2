/** The page of a look: the letters exactly as they will be drawn, each under a line that says to whom and what lacks. */
import type { Verb } from '#core/case/lifecycle.ts';
import type { Refusal } from '#core/case/refusal.ts';
import type { Speaking } from '#core/words/called.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import type { LetterPreview } from '#handling/preview.ts';
import { asHtml, escaped } from '#letters/as-html.ts';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import { type Look, wayOf } from './look.ts';

/**
 * Nothing in it runs, loads or sends. It stays of our origin, so that the page around it can keep its place when it is
 * drawn anew; without scripts that gives it nothing.
 */
export const lookHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "sandbox allow-same-origin; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; form-action 'none'; base-uri 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Cache-Control': 'no-store',
};

/** The name of a part of a letter: what its question is about, or its own. */
export function blockName(verb: Verb, block: string, to: Speaking): string {
  const { letter } = specialStepWords(to);
  const label = wordsOf(verb, to).fields[block]?.label.replace(/\?$/, '');
  return letter.blocks[block] ?? (label === undefined ? block : label.charAt(0).toLowerCase() + label.slice(1));
}

/** The document. `beside` a page that says itself what lacks, it says less. */
export function lookDocument(look: Look, verb: Verb, to: Speaking, beside = false): string {
  const { letter } = specialStepWords(to);
  if ('refused' in look)
    return notYet(
      letter.fillFirst,
      look.refused.map((one) => reason(one, verb, to)),
      to,
    );
  if (!('letters' in look) || look.letters.length === 0) return notYet(letter.nothing, [], to);
  const [first, ...others] = look.letters.map((one) => withBar(one, verb, to, beside));
  return others.reduce((whole, one) => whole.replace('</body>', () => `${bodyOf(one)}</body>`), first ?? '');
}

function withBar(one: LetterPreview, verb: Verb, to: Speaking, beside: boolean): string {
  const says = specialStepWords(to);
  const name = one.person?.name ?? one.head.addressee[0];
  const lines = [
    `<strong>${escaped(says.letter.example)}</strong>`,
    escaped([name, wayOf(one, says)].filter((part) => part !== undefined).join(' · ')),
    ...(asHtml(one.letter, one.head).includes('XXXX-XXXX') ? [escaped(says.letter.code)] : []),
    ...(beside || one.missing.length === 0
      ? []
      : [escaped(`${says.letter.without(name ?? '')} ${one.missing.map((block) => blockName(verb, block, to)).join(', ')}.`)]),
  ];
  const bar = `<aside lang="${to.language}" class="ground line" style="${BAR}">${lines.map((line) => `<p style="margin:0">${line}</p>`).join('')}</aside>`;
  return asHtml(one.letter, one.head).replace(/<body[^>]*>/, (body) => `${body}${bar}`);
}

const FONT = "font-family:'Source Sans 3','Segoe UI',-apple-system,Roboto,Helvetica,Arial,sans-serif";
const BAR = `${FONT};font-size:15px;line-height:1.5;padding:12px 20px;border-bottom:1px solid #c9cdd2;background:#f3f1ea;color:#1b1b1d;overflow-wrap:anywhere`;

function bodyOf(html: string): string {
  return html.replace(/^[\s\S]*<body[^>]*>/, '').replace(/<\/body>[\s\S]*$/, '');
}

function reason(refusal: Refusal, verb: Verb, to: Speaking): string {
  const label = refusal.field === undefined ? undefined : wordsOf(verb, to).fields[refusal.field]?.label;
  const sentence = refusalInWords(refusal, to);
  return label === undefined ? sentence : `${label}: ${sentence}`;
}

function notYet(text: string, reasons: readonly string[], to: Speaking): string {
  const { letter } = specialStepWords(to);
  const list = reasons.length === 0 ? '' : `<ul>${reasons.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>`;
  return `<!doctype html>
<html lang="${to.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(letter.notYet)}</title>
</head>
<body style="margin:0;padding:28px 20px;${FONT};font-size:17px;line-height:1.55">
<main>
<h1 style="margin:0 0 12px;font-size:20px;line-height:1.3">${escaped(letter.notYet)}</h1>
<p style="margin:0">${escaped(text)}</p>${list}
</main>
</body>
</html>
`;
}
