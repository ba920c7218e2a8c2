/** What a case can be found by: the words people used in it, and who they are. */
import type { CaseEvent } from '#core/case/step.ts';
import type { KeptPerson } from './people.ts';

export interface SearchWords {
  /** running text, found by its Dutch stems */
  readonly words: string;
  /** names, addresses, numbers, found as they are written and by their beginning */
  readonly names: string;
}

// a document in the index holds at most 1 MB; a file of this length has been read by nobody
const MOST = 200_000;

/** Everything personal in the entries, and the people, ready for the index. */
export function searchWords(events: readonly CaseEvent[], people: readonly KeptPerson[]): SearchWords {
  const words: string[] = [];
  for (const event of events) gather(event.personal, words);
  const names = people.flatMap(({ details }) => [
    details.name,
    details.email,
    details.phone,
    plainPhone(details.phone),
    details.address,
  ]);
  return { words: plain(words.join('\n')), names: plain(names.filter((one) => one !== undefined).join('\n')) };
}

/** Only the digits, with a Dutch number as it is dialled here: people write the same number in ten ways. Undefined when it is none. */
export function plainPhone(text: string | undefined): string | undefined {
  const digits = (text ?? '')
    .replace(/[^+\d]/g, '')
    .replace(/^(\+31|0031)0?/, '0')
    .replace(/\D/g, '');
  return digits.length < 8 ? undefined : digits;
}

function gather(value: unknown, into: string[]): void {
  if (typeof value === 'string') into.push(value);
  else if (Array.isArray(value)) for (const one of value) gather(one, into);
  else if (value !== null && typeof value === 'object') {
    for (const [key, one] of Object.entries(value)) if (key !== 'id' && key !== 'type') gather(one, into);
  }
}

/** Without accents, and without what PostgreSQL cannot hold; words and questions are treated alike. */
export function plain(text: string): string {
  return text
    .slice(0, MOST)
    .normalize('NFD')
    .replace(/\p{M}|\0/gu, '')
    .toWellFormed();
}
