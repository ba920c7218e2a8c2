/** Values of the policy's details: what stays as a fact, what is personal, and what is known after an entry. */
import { type Detail, type Details, detailNamed, detailsFor } from '#core/policy/details.ts';
import type { DetailValue, DetailValues } from './field.ts';
import type { CaseState, Happening } from './state.ts';

/** Texts are always about persons; other kinds are when the policy says so. */
export function isPersonalDetail({ kind, personal }: Detail): boolean {
  return personal || kind === 'text' || kind === 'long-text';
}

/** The values as two parts, each absent when it is empty. */
export function detailsApart(details: Details, values: DetailValues) {
  const personal = (id: string) => {
    const detail = detailNamed(details, id);
    return detail === undefined || isPersonalDetail(detail);
  };
  const entries = Object.entries(values);
  return {
    facts: filled(entries.filter(([id]) => !personal(id))),
    personal: filled(entries.filter(([id]) => personal(id))),
  };
}

function filled(entries: readonly (readonly [string, DetailValue | null])[]): DetailValues | undefined {
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** The values that an entry holds; those that were destroyed are not there. */
export function detailsIn(event: { readonly facts: object; readonly personal?: object }): DetailValues {
  const part = (of: object | undefined) => (of as { details?: DetailValues } | undefined)?.details ?? {};
  return { ...part(event.facts), ...part(event.personal) };
}

/** What is known after an entry: null takes a value back. */
export function described(
  known: CaseState['details'],
  event: { readonly facts: object; readonly personal?: object },
): CaseState['details'] {
  return given({ ...known, ...detailsIn(event) });
}

/** The values that say something. */
export function given(values: DetailValues): CaseState['details'] {
  return Object.fromEntries(Object.entries(values).filter((one): one is [string, DetailValue] => one[1] !== null));
}

/** Only what differs from what is known: the same once more is no news, and what is not known cannot be taken back. */
export function changedDetails(known: CaseState['details'], values: DetailValues): DetailValues {
  return Object.fromEntries(Object.entries(values).filter(([id, value]) => (known[id] ?? null) !== value));
}

/** The values with their details, in the order of the policy; one that the policy does not know stands last, without its detail. */
export function inOrder<V>(
  details: Details,
  values: Readonly<Record<string, V>>,
): readonly (readonly [string, V, Detail | undefined])[] {
  const ids = Object.keys(details);
  const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return Object.entries(values)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([id, value]) => [id, value, detailNamed(details, id)] as const);
}

/** Whether every detail of this kind of case is known for which some step waits; never where no step waits for any. */
export function isDescribedInFull(details: Details, record: string, known: CaseState['details']): boolean {
  const awaited = detailsFor(details, record).filter(([, { requiredBefore }]) => requiredBefore.length > 0);
  return awaited.length > 0 && awaited.every(([id]) => known[id] !== undefined);
}

interface FullOrNot extends Pick<Happening, 'sequence' | 'at'> {
  readonly facts: { readonly full?: true };
}

/** That the last that was lacking became known; the entry says so, because only who decides knows what the procedure waits for. */
export function inFull({ facts, sequence, at }: FullOrNot): readonly Happening[] {
  return facts.full === true ? [{ name: 'described-in-full', sequence, at }] : [];
}
