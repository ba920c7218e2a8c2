/** Reads persons and the points of a complaint from what a door received. */
import { type Capacity, capacities, type ElementText, type LetterChoice, letterChoices, type PersonDetails } from './field.ts';
import { type Refusal, type Refused, refuse } from './refusal.ts';
import { readText } from './words-typed.ts';

const limits = { name: 300, email: 254, phone: 50, address: 1_000, staff: 100 } as const;
const oneAddress = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]{2,}$/u;

/** Whether this is one address, and nothing besides. */
export function isEmail(text: string): boolean {
  return oneAddress.test(text);
}

/** At most twenty persons, each with what is known of them; faults carry the place, e.g. `people.0.email`. */
export function readPeople(name: string, raw: unknown): readonly PersonDetails[] | Refused {
  if (!Array.isArray(raw) || raw.length > 20) return refuse('wrong-kind', { field: name });
  return gather(raw.map((one, index) => readPerson(`${name}.${index}`, one)));
}

/** At most fifty points, each with its text and the outcome that is wanted. */
export function readElements(name: string, raw: unknown): readonly ElementText[] | Refused {
  const list = typeof raw === 'string' ? [{ text: raw }] : raw;
  if (!Array.isArray(list) || list.length > 50) return refuse('wrong-kind', { field: name });
  return gather(list.map((one, index) => readElement(`${name}.${index}`, one)).filter((one) => one !== undefined));
}

function gather<T extends object>(read: readonly (T | Refused)[]): readonly T[] | Refused {
  const refusals = read.flatMap((one): readonly Refusal[] => ('refused' in one ? (one as Refused).refused : []));
  const [first, ...others] = refusals;
  return first === undefined ? (read as readonly T[]) : { refused: [first, ...others] };
}

function readPerson(place: string, raw: unknown): PersonDetails | Refused {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return refuse('wrong-kind', { field: place });
  const given = raw as Record<string, unknown>;
  const known = ['capacity', 'language', 'represents', 'letters', ...Object.keys(limits)];
  const stranger = Object.keys(given).find((key) => !known.includes(key));
  if (stranger !== undefined) return refuse('unknown-field', { field: `${place}.${stranger}` });
  const capacity = given.capacity ?? 'complainant';
  if (!capacities.includes(capacity as Capacity)) return refuse('unknown-choice', { field: `${place}.capacity` });
  if (given.language !== undefined && given.language !== 'nl' && given.language !== 'en') {
    return refuse('unknown-choice', { field: `${place}.language` });
  }
  if (given.represents !== undefined && !(Number.isInteger(given.represents) && Number(given.represents) >= 0))
    return refuse('wrong-kind', { field: `${place}.represents` });
  if (given.letters !== undefined && !letterChoices.includes(given.letters as LetterChoice))
    return refuse('unknown-choice', { field: `${place}.letters` });
  const texts = readTexts(place, given);
  if ('refused' in texts) return texts as Refused;
  const { language, represents, letters } = given as Pick<PersonDetails, 'language' | 'represents' | 'letters'>;
  return {
    capacity: capacity as Capacity,
    ...texts,
    ...(language === undefined ? {} : { language }),
    ...(represents === undefined ? {} : { represents }),
    ...(letters === undefined ? {} : { letters }),
  };
}

function readTexts(place: string, given: Record<string, unknown>): Record<string, string> | Refused {
  const texts: Record<string, string> = {};
  for (const [key, max] of Object.entries(limits)) {
    const value = given[key];
    if (value === undefined || value === null || value === '') continue;
    if (typeof value !== 'string') return refuse('wrong-kind', { field: `${place}.${key}` });
    const text = readText(value, `${place}.${key}`, max, key === 'address');
    if (typeof text !== 'string') return text;
    if (key === 'email' && !isEmail(text)) return refuse('impossible-email', { field: `${place}.email` });
    if (text !== '') texts[key] = text;
  }
  return texts;
}

function readElement(place: string, raw: unknown): ElementText | Refused | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return refuse('wrong-kind', { field: place });
  const stranger = Object.keys(raw).find((key) => key !== 'text' && key !== 'wish');
  if (stranger !== undefined) return refuse('unknown-field', { field: `${place}.${stranger}` });
  const { text, wish } = raw as { text?: unknown; wish?: unknown };
  if (typeof text !== 'string' || (wish !== undefined && wish !== null && typeof wish !== 'string'))
    return refuse('wrong-kind', { field: place });
  const point = readText(text, `${place}.text`, 5_000, true);
  if (typeof point !== 'string') return point;
  const wanted = typeof wish === 'string' ? readText(wish, `${place}.wish`, 5_000, true) : '';
  if (typeof wanted !== 'string') return wanted;
  if (point === '' && wanted === '') return undefined; // an empty line of the form
  if (point === '') return refuse('missing', { field: `${place}.text` });
  return { text: point, ...(wanted === '' ? {} : { wish: wanted }) };
}
