/** What a case can be found by: the words people used in it, who they are, and marks of how names sound and of numbers. */
import { rolesIn } from '#core/case/confidential.ts';
import type { CaseEvent } from '#core/case/step.ts';
import type { KeptPerson } from './people.ts';
import { plain } from './plain.ts';
import { soundKeys } from './sound-key.ts';

export interface SearchWords {
  /** running text, found by its Dutch stems */
  readonly words: string;
  /** names, addresses, numbers, found as they are written and by their beginning */
  readonly names: string;
  /** "~" and how a name sounds; "=" and a number or postcode; see `search-question.ts` for the other side */
  readonly marks: readonly string[];
}

/** Everything personal in the entries, and the people, ready for the index; what is for some of us alone is found by nobody. */
export function searchWords(events: readonly CaseEvent[], people: readonly KeptPerson[]): SearchWords {
  const words: string[] = [];
  for (const event of events) if (rolesIn(event.audience).length === 0) gather(event.personal, words);
  const names = people.flatMap(({ details }) => [
    details.name,
    details.email,
    details.phone,
    plainPhone(details.phone),
    details.address,
  ]);
  return {
    words: plain(words.join('\n')),
    names: plain(names.filter((one) => one !== undefined).join('\n')),
    marks: [...new Set(people.flatMap(({ details }) => marksOf(details)))],
  };
}

/** How a person is found besides by the words themselves. */
export function marksOf({ name, phone, address }: Pick<KeptPerson['details'], 'name' | 'phone' | 'address'>): readonly string[] {
  return [
    ...soundKeys(name ?? '').map((key) => `~${key}`),
    ...tails(plainPhone(phone) ?? '').map((tail) => `=${tail}`),
    ...postcodesIn(address ?? '').map((code) => `=${code}`),
  ];
}

/** Every end of a number from three digits on: each part of the number is the beginning of one of them. */
function tails(digits: string): readonly string[] {
  return Array.from({ length: Math.max(0, digits.length - 2) }, (_, at) => digits.slice(at));
}

/** Dutch postcodes, in one writing: "1234ab". */
export function postcodesIn(text: string): readonly string[] {
  const found = text.matchAll(/(?<![\p{L}\p{N}])([1-9]\d{3})\s?([a-z]{2})(?![\p{L}\p{N}])/giu);
  return [...found].map(([, digits, letters]) => `${digits}${letters}`.toLowerCase());
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
