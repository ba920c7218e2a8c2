/** A row in which nobody can be recognised by name: what tells who it is stays away, and elsewhere a name becomes "[naam]" (INS-38). */
import { detailNamed } from '#core/policy/details.ts';
import type { RegisterSource } from '#core/policy/register.ts';
import { registerWords } from '#core/words/register-words.ts';
import type { RegisterCell, RegisteredCase } from './row.ts';

/** Columns that say who it is, or let them speak in their own words. */
const aboutPeople: ReadonlySet<string> = new Set([
  'reference',
  'complainant-names',
  'complainant-addresses',
  'story',
  'wish',
  'subject-names',
  'handler',
  'documents',
]);

const told: ReadonlySet<string> = new Set(['story', 'wish']);

/**
 * The same cells in the same order: empty where they say who it is, and without the names of people in everything else. With
 * `colleagues` what was told stays too, without the names known in the case and of these: it can still tell who it is to whoever
 * knows the matter.
 */
export function withoutNames(
  about: RegisteredCase,
  cells: readonly RegisterCell[],
  colleagues?: readonly string[],
): readonly RegisterCell[] {
  const known = [...knownBy(about), ...(colleagues ?? []).flatMap((one) => [one, ...partsOf(one)])];
  const hide = hiding(known, registerWords(about.language).somebody);
  const empty = (from: RegisterSource) => saysWho(from, about) && !(colleagues !== undefined && told.has(from));
  return cells.map(({ field, values }) => ({ field, values: empty(field.from) ? [] : values.map(hide) }));
}

function saysWho(from: RegisterSource, { policy }: RegisteredCase): boolean {
  const [kind, id = ''] = from.split(':', 2);
  if (kind === 'detail') return detailNamed(policy.details, id)?.identifies === true;
  return kind === 'external' || aboutPeople.has(from);
}

/** By what the people of this case are known: names, ways to reach them, their number here and what the procedure says identifies them. */
function knownBy({ policy, state, people, colleague }: RegisteredCase): readonly string[] {
  const staff = [...state.parties.flatMap((one) => one.staff ?? []), ...state.handled, ...state.hands.map((one) => one.staff)];
  const names = [...[...people.values()].map((one) => one.name), ...staff.map(colleague)].filter((one) => one !== undefined);
  const reach = [...people.values()].flatMap(({ email, phone, address }) => [email, phone, ...(address?.split('\n') ?? [])]);
  const own = Object.entries(state.details).flatMap(([id, value]) =>
    detailNamed(policy.details, id)?.identifies === true ? [String(value)] : [],
  );
  return [...names, ...names.flatMap(partsOf), ...reach, ...own, state.reference].filter((one) => one !== undefined);
}

/** "De Boer" and "Boer" of "K. de Boer": how people write about somebody. Only words with a capital, so that a baker stays a baker. */
function partsOf(name: string): readonly string[] {
  const words = name.split(/\s+/).filter((one) => !/^(\p{Lu}\p{Ll}{0,2}\.)+$/u.test(one));
  const telling = [words.at(0), words.at(-1)].filter((one) => one !== undefined && /^\p{Lu}.{2}/u.test(one) && !joins.has(one));
  return [words.join(' '), ...(telling as string[])];
}
const joins: ReadonlySet<string> = new Set(['Van', 'Von', 'Den', 'Der', 'Ten', 'Ter', 'Het', 'Heer', 'Mevrouw']);

/** Longest first, so that nothing of a longer name remains; only whole words. */
function hiding(known: readonly string[], instead: string): (text: string) => string {
  const all = [...new Set(known.map((one) => one.trim()).filter((one) => one.length > 1))].sort((a, b) => b.length - a.length);
  return (text) => all.reduce((rest, one) => replaced(rest, one, instead), text);
}

/** Every place where it stands as a word of its own; a name of one word only with its capital, all else in whatever letters. */
function replaced(text: string, known: string, instead: string): string {
  const exact = known.includes(' ') || /\d|@/.test(known) ? 'giu' : 'gu';
  const literal = known.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
  return text.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, exact), instead);
}
