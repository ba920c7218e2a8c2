/** The letter as the drawing program gets it: plain data with every word in place, nothing left to decide but the look. */

import { accent } from '../colour.ts';
import { type Inline, isBlank, type Language, type Letter, type Letterhead, type Node, sameAddress, textOf } from '../letter.ts';
import { words } from '../words.ts';

type Direction = 'ltr' | 'rtl';

export type SheetInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' | 'room' }
  /** a word that may be broken by its syllables, and in `pieces` where no line is wide enough for the whole of it */
  | { readonly kind: 'word'; readonly text: string; readonly pieces: readonly string[] }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: readonly SheetInline[] }
  | { readonly kind: 'link'; readonly address: string; readonly children: readonly SheetInline[] };

export type SheetNode =
  | { readonly kind: 'heading'; readonly level: number; readonly direction: Direction; readonly children: readonly SheetInline[] }
  | {
      readonly kind: 'paragraph';
      readonly direction: Direction;
      readonly children: readonly SheetInline[];
      /** stands on the page of what follows it */
      readonly keep?: boolean;
    }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly direction: Direction;
      readonly items: readonly (readonly SheetInline[])[];
      /** stands whole on one page */
      readonly keep?: boolean;
    }
  | { readonly kind: 'quote'; readonly direction: Direction; readonly children: readonly SheetNode[] }
  | { readonly kind: 'address'; readonly lines: readonly (readonly SheetInline[])[] };

export type Sheet = {
  readonly language: Language;
  readonly accent: string;
  readonly title: string;
  readonly author: string;
  readonly organisation: readonly SheetInline[];
  /** the bytes of a PNG, and how wide it may be in millimetres; `author` is read in its place */
  readonly logo: { readonly bytes: readonly number[]; readonly width: number } | null;
  readonly contact: readonly (readonly SheetInline[])[];
  readonly addressee: readonly (readonly SheetInline[])[];
  readonly details: readonly { readonly label: string; readonly value: readonly SheetInline[] }[];
  readonly subjectLabel: string;
  readonly subject: readonly SheetInline[];
  readonly footer: readonly SheetInline[];
  readonly page: string;
  readonly of: string;
  readonly body: readonly SheetNode[];
};

/** A run of more characters than this without a space is given places where it may be broken, so that it stays on the paper. */
const LONGEST_WORD = 28;
/** No line holds a word of this many characters. */
const LONGEST_LINE = 120;
const PIECE = 7;
/** Where a long address or a double name is broken: behind these signs, and before a sign that is written as a number. */
const SIGNS = /(?<=[-/?&=_.,;:@#+])(?![-/?&=_.,;:@#+])|(?=%)/;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The direction of the first letter that has one, as in HTML's `dir="auto"`. */
function directionOf(text: string): Direction {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}

/** Text with places where a long word may be broken: behind its signs, by syllables, and anywhere when nothing else is left. */
function roomy(text: string): SheetInline[] {
  if (!/\S{29}/.test(text)) return [{ kind: 'text', text }];
  return text.split(/(\S{29,})/).flatMap((run, index): SheetInline[] => {
    if (index % 2 === 0) return run === '' ? [] : [{ kind: 'text', text: run }];
    return run.split(SIGNS).flatMap((part, at) => [...(at === 0 ? [] : [ROOM]), ...word(part)]);
  });
}

const ROOM: SheetInline = { kind: 'room' };

function word(text: string): readonly SheetInline[] {
  const graphemes = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  if (graphemes.length <= LONGEST_WORD) return [{ kind: 'text', text }];
  const pieces: string[] = [];
  for (let at = 0; at < graphemes.length; at += PIECE) pieces.push(graphemes.slice(at, at + PIECE).join(''));
  if (graphemes.length < LONGEST_LINE) return [{ kind: 'word', text, pieces }];
  return pieces.flatMap((piece, at): SheetInline[] => [...(at === 0 ? [] : [ROOM]), { kind: 'text', text: piece }]);
}

/**
 * On paper a link cannot be followed: its address stands behind its words, unless the words are the address. The part after
 * the # is left out: it holds a secret that nobody can type, and the letter gives a code for it.
 */
function inline(children: readonly Inline[]): SheetInline[] {
  return children.flatMap((child): SheetInline[] => {
    if (child.kind === 'text') return roomy(child.text);
    if (child.kind === 'break') return [child];
    if (child.kind !== 'link') return [{ kind: child.kind, children: inline(child.children) }];
    const printed = child.address.replace(/^(?:mailto:|tel:|https?:\/\/)|#.*$/gi, '').replace(/\/$/, '');
    const link: SheetInline = { kind: 'link', address: child.address, children: inline(child.children) };
    return sameAddress(textOf(child.children), child.address) ? [link] : [link, ...roomy(` (${printed})`)];
  });
}

/** So many characters are one line, with something to spare. */
const ONE_LINE = 85;
/** So few lines, such as a phone and a website, are read at a glance. */
const FEW_ITEMS = 4;

function node(part: Node): SheetNode {
  switch (part.kind) {
    case 'list': {
      const { ordered, start, items } = part;
      const keep = items.length <= FEW_ITEMS && items.every((item) => textOf(item).length < ONE_LINE);
      const direction = directionOf(items.map(textOf).join(' '));
      return { kind: 'list', ordered, start, direction, items: items.map(inline), ...(keep && { keep }) };
    }
    case 'quote': {
      const children = part.children.map(node);
      const first = children[0];
      return { kind: 'quote', direction: first && 'direction' in first ? first.direction : 'ltr', children };
    }
    case 'address':
      return { kind: 'address', lines: part.lines.map(roomy) };
    default:
      return { ...part, direction: directionOf(textOf(part.children)), children: inline(part.children) };
  }
}

/** The greeting, and what is said last, stand on the page of the name under the letter. */
const LAST_PARTS = 3;
const FEW_LINES = 300;

/** Keeps on one page what is read together: what ends in a colon, the one line under a heading, and the end of the letter. */
function keptTogether(body: readonly Node[]): readonly SheetNode[] {
  return body.map((part, at) => {
    const [before, drawn] = [body[at - 1], node(part)];
    if (part.kind !== 'paragraph' || at === body.length - 1 || body[at + 1]?.kind === 'heading') return drawn;
    const said = textOf(part.children).trimEnd();
    const leads = said.endsWith(':') || (before?.kind === 'heading' && said.length < ONE_LINE);
    const closes = at >= body.length - LAST_PARTS && said.length < FEW_LINES;
    return leads || closes ? ({ ...drawn, keep: true } as SheetNode) : drawn;
  });
}

const filled = (rows: readonly (string | undefined)[]) => rows.filter((row) => row !== undefined && !isBlank(row)) as string[];

/** As high as two lines of the name, and never wider than the place of the name. */
const LOGO = { width: 70, height: 15 };

function logoOf(logo: Letterhead['organisation']['logo']): Sheet['logo'] {
  if (logo === undefined) return null;
  return { bytes: [...logo.png], width: Math.min(LOGO.width, (LOGO.height * logo.width) / logo.height) };
}

/** Lays a letter out on the sheet of its head. */
export function sheetOf(letter: Letter, head: Letterhead): Sheet {
  const { organisation, language, place, date, reference } = head;
  const own = words[language];
  const website = organisation.website?.replace(/^https?:\/\/|\/$/gi, '');
  return {
    language,
    accent: accent(organisation.colour).onLight,
    title: letter.subject,
    author: organisation.name,
    organisation: roomy(organisation.name),
    logo: logoOf(organisation.logo),
    contact: filled([...(organisation.address ?? []), organisation.phone, organisation.hours, organisation.email, website]).map(
      roomy,
    ),
    addressee: filled(head.addressee).map(roomy),
    details: [
      { label: own.date, value: roomy(filled([place, date]).join(', ')) },
      { label: head.referenceName ?? own.reference, value: roomy(reference) },
      ...(head.onBehalfOf === undefined ? [] : [{ label: own.onBehalfOf, value: roomy(head.onBehalfOf) }]),
    ],
    subjectLabel: own.subject,
    subject: roomy(letter.subject),
    footer: roomy(`${organisation.name} · ${reference}`),
    page: own.page,
    of: own.of,
    body: keptTogether(letter.body),
  };
}
