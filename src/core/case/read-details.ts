/** Reads the values of details from what a door received: the same for form and program, with every fault at its detail. */
import { type Detail, detailNamed } from '#core/policy/details.ts';
import type { Policy } from '#core/policy/policy.ts';
import { parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import type { DetailValues } from './field.ts';
import { type Refusal, type Refused, refuse } from './refusal.ts';
import { readText } from './words-typed.ts';

const lengths = { text: 500, 'long-text': 10_000 } as const;
/** The most there can be of anything that is counted. */
const MOST = 999_999_999;

/** The values by id; what was emptied is null, which takes back what was known. Undefined when nothing is named at all. */
export function readDetails(name: string, raw: unknown, { details }: Policy): DetailValues | Refused | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return refuse('wrong-kind', { field: name });
  const refusals: Refusal[] = [];
  const values: Record<string, unknown> = {};
  for (const [id, given] of Object.entries(raw)) {
    const place = `${name}.${id}`;
    const detail = detailNamed(details, id);
    const value = detail === undefined ? refuse('unknown-field', { field: place }) : readOne(place, detail, given);
    if (typeof value === 'object' && value !== null) refusals.push(...value.refused);
    else values[id] = value;
  }
  const [first, ...others] = refusals;
  if (first === undefined && Object.keys(values).length === 0) return undefined;
  return first === undefined ? (values as DetailValues) : { refused: [first, ...others] };
}

function readOne(place: string, detail: Detail, raw: unknown): string | number | boolean | null | Refused {
  if (raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '')) return null;
  const wrong = refuse('wrong-kind', { field: place });
  switch (detail.kind) {
    case 'text':
    case 'long-text':
      if (typeof raw !== 'string') return wrong;
      return readText(raw, place, detail.max ?? lengths[detail.kind], detail.kind === 'long-text');
    case 'day': {
      if (typeof raw !== 'string') return wrong;
      const day = parseDay(raw.trim());
      return isFault(day) ? refuse('impossible-day', { field: place }) : day;
    }
    case 'choice':
      return typeof raw === 'string' && Object.hasOwn(detail.choices, raw) ? raw : refuse('unknown-choice', { field: place });
    case 'flag':
      if (raw === true || raw === 'true' || raw === 'yes') return true;
      return raw === false || raw === 'false' || raw === 'no' ? false : wrong;
    case 'amount':
      return within(place, typeof raw === 'string' ? centsIn(raw) : raw, 'impossible-amount', detail.max, 100);
    case 'number':
      return within(place, typeof raw === 'string' ? countIn(raw) : raw, 'impossible-number', detail.max, 1);
  }
}

/** @param unit how many of what is kept make one of what the policy speaks of */
function within(
  place: string,
  value: unknown,
  code: 'impossible-amount' | 'impossible-number',
  max = MOST,
  unit = 1,
): number | Refused {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) return refuse(code, { field: place });
  return value > max * unit ? refuse('too-much', { field: place, data: { max } }) : value;
}

function countIn(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/^(\d{1,3})((\.\d{3})+)$/, (_, first: string, rest: string) => first + rest.replaceAll('.', ''));
  return /^\d{1,12}$/.test(plain) ? Number(plain) : undefined;
}

/**
 * An amount in euros as people write it, in whole cents: `1.250,50`, `1250,5`, `€ 12`, `25,-`, `1250.50`, `1,250.50`.
 * `1,250` could be read in two ways, and is no amount.
 */
export function centsIn(text: string): number | undefined {
  const plain = text.replace(/^\s*(€|eur)?\s*|\s+$/gi, '').replace(/,(-|–|=)$/, '');
  const dutch = /^(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(\d{1,2}))?$/.exec(plain);
  const english = /^(\d{1,3}(?:,\d{3})+|\d{1,12})\.(\d{1,2})$/.exec(plain);
  const [, euros, cents = ''] = dutch ?? english ?? [];
  return euros === undefined ? undefined : Number(euros.replaceAll(/[.,]/g, '')) * 100 + Number(cents.padEnd(2, '0'));
}
