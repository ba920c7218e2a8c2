/** Draws a letter as plain text, for the text part of a mail and for whoever reads without pictures. */

import { type Inline, isBlank, type Letter, type Letterhead, type Node, phoneLine, sameAddress, textOf } from './letter.ts';
import { words } from './words.ts';

/** A link shows its words and then its address, or the address alone when they are the same. */
function line(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (child.kind === 'text') return child.text;
      if (child.kind === 'break') return '\n';
      const inside = line(child.children);
      if (child.kind !== 'link') return inside;
      return sameAddress(inside, child.address) ? inside : `${inside}: ${child.address.replace(/^(?:mailto|tel):/i, '')}`;
    })
    .join('');
}

const indented = (text: string, first: string, later: string) =>
  text
    .split('\n')
    .map((row, index) => `${index === 0 ? first : later}${row}`.trimEnd())
    .join('\n');

function part(node: Node): string {
  switch (node.kind) {
    case 'heading':
      return `\n${textOf(node.children)}`;
    case 'paragraph':
      return line(node.children);
    case 'list':
      return node.items
        .map((item, index) => {
          const mark = node.ordered ? `${node.start + index}. ` : '- ';
          return indented(line(item), mark, ' '.repeat(mark.length));
        })
        .join('\n');
    case 'quote':
      return indented(node.children.map(part).join('\n\n'), '> ', '> ');
    case 'address':
      return indented(node.lines.join('\n'), '  ', '  ');
  }
}

function signature({ organisation, reference, referenceName, onBehalfOf, language }: Letterhead): string {
  const { name, address = [], email, website } = organisation;
  const rows = [
    name,
    ...address,
    phoneLine(organisation),
    email,
    website,
    `${referenceName ?? words[language].reference}: ${reference}`,
    onBehalfOf === undefined ? undefined : `${words[language].onBehalfOf}: ${onBehalfOf}`,
  ];
  return rows.filter((row) => row !== undefined && !isBlank(row)).join('\n');
}

/** The letter as plain text: the body, then who sent it and the reference under the mark that mail programs know. */
export function asText(letter: Letter, head: Letterhead): string {
  return `${letter.body.map(part).join('\n\n').trim()}\n\n-- \n${signature(head)}\n`;
}
