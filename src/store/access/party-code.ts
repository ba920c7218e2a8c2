/** The code of a complainant's own page: 26 characters that are easy to type from a letter, 130 bits that cannot be guessed. */
import { createHash } from 'node:crypto';
import { macOf } from './mac.ts';

/** Without I, L, O and U: they are read as other characters. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 26;

export interface CodeOf {
  readonly organisation: string;
  readonly caseId: string;
  readonly party: string;
  /** 1 for the first code of this party, 2 after it was replaced, … */
  readonly generation: number;
}

/**
 * The code of a party. It follows from a key of the installation, so that a letter can be written, and written again, while
 * the database knows only a hash: whoever reads the database alone cannot open anybody's page.
 */
export function partyCode(key: Buffer, { organisation, caseId, party, generation }: CodeOf): string {
  return encoded(macOf(key, ['party-code', organisation, caseId, party, generation]));
}

function encoded(bytes: Buffer): string {
  let code = '';
  for (let at = 0; code.length < LENGTH; at += 5) {
    const pair = ((bytes[at >> 3] as number) << 8) | (bytes[(at >> 3) + 1] as number);
    code += ALPHABET[(pair >> (11 - (at & 7))) & 31];
  }
  return code;
}

/** In groups of five, the last of six, for reading and typing; as screens show it. */
export function groupedCode(code: string): string {
  return code.replace(/^(.{5})(.{5})(.{5})(.{5})(.+)$/, '$1-$2-$3-$4-$5');
}

/** A code as somebody typed it: spaces, hyphens and small letters do not matter, nor O for 0 and I or L for 1. */
export function typedCode(text: string): string | undefined {
  const code = text
    .slice(0, 100)
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return isPartyCode(code) ? code : undefined;
}

/** Whether a text is a code exactly as it was made, as in a link. */
export function isPartyCode(text: string): boolean {
  return text.length === LENGTH && [...text].every((character) => ALPHABET.includes(character));
}

/** What the database keeps of a code. */
export function codeHash(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
