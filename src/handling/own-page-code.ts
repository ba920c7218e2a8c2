/** The code of somebody's own page: 26 characters that follow from the case and a secret, so that every letter can carry it. */
import { createHash, createHmac } from 'node:crypto';

/** 32 signs that are not taken for each other, also in handwriting: no I, L, O and U. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 26;

/** 130 bits from the secret; a new generation gives a new code, and the old one no longer opens anything. */
export function ownPageCode(key: Buffer, organisation: string, caseId: string, party: string, generation = 1): string {
  const bits = createHmac('sha256', key)
    .update(JSON.stringify([organisation, caseId, party, generation]))
    .digest();
  let code = '';
  for (let index = 0; index < LENGTH; index += 1) {
    const bit = index * 5;
    const window = ((bits[bit >> 3] as number) << 8) | (bits[(bit >> 3) + 1] as number);
    code += signs[(window >> (11 - (bit & 7))) & 31];
  }
  return code;
}

/** The code in groups, as it stands in a letter: 5-5-5-5-6. */
export function grouped(code: string): string {
  return code.replace(/^(.{5})(.{5})(.{5})(.{5})(.+)$/, '$1-$2-$3-$4-$5');
}

/** What somebody typed as a code, without spaces and hyphens, with the usual mistakes put right; undefined when it is none. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.length === LENGTH && [...code].every((sign) => signs.includes(sign)) ? code : undefined;
}

/** What the database knows of a code. */
export function codeHash(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
