/** Reads the file of a calendar, and finds the calendar of a policy with the organisation's own choices. */
import { type Calendar, choicesOf, withChoices } from '#core/time/calendar.ts';
import { readCalendar } from '#core/time/read-calendar.ts';
import type { Fault } from '../fault.ts';
import { readTree } from './read-tree.ts';
import type { Place, Tree } from './tree.ts';

/** The calendar in a file, or what is wrong in it and where. */
export function readCalendarFile(
  file: string,
  text: string,
): { readonly calendar: Calendar } | { readonly faults: readonly Fault[] } {
  const tree = readTree(file, text);
  if ('faults' in tree) return tree;
  const read = readCalendar(dataOf(tree));
  if (!('faults' in read)) return { calendar: read };
  return {
    faults: read.faults.map(({ at, says }) => ({
      file,
      ...placeAt(tree, at),
      code: 'wrong-value' as const,
      message: says,
      help: '',
    })),
  };
}

/** The calendar with the choices; a fault names a choice that it does not offer. */
export function chosen(
  calendar: Calendar,
  use: { readonly working: readonly string[]; readonly off: readonly string[] },
): Calendar | { readonly unknown: string; readonly offered: readonly string[] } {
  const offered = choicesOf(calendar);
  for (const key of ['working', 'off'] as const) {
    const unknown = use[key].find((one) => !offered[key].includes(one));
    if (unknown !== undefined) return { unknown, offered: offered[key] };
  }
  return withChoices(calendar, { working: use.working, off: use.off });
}

/** The tree as plain data: unquoted whole numbers, true and false are what they look like. */
function dataOf(tree: Tree): unknown {
  if (tree.kind === 'list') return tree.items.map(dataOf);
  if (tree.kind === 'map') return Object.fromEntries(tree.entries.map(({ key, value }) => [key, dataOf(value)]));
  if (tree.quoted) return tree.text;
  if (tree.text === 'true' || tree.text === 'false') return tree.text === 'true';
  return /^-?\d{1,9}$/.test(tree.text) ? Number(tree.text) : tree.text;
}

function placeAt(tree: Tree, path: readonly (string | number)[]): Place {
  const [first, ...rest] = path;
  if (first === undefined) return tree.at;
  if (tree.kind === 'list' && typeof first === 'number') return placeAt(tree.items[first] ?? tree, rest);
  const entry = tree.kind === 'map' ? tree.entries.find((one) => one.key === first) : undefined;
  if (entry === undefined) return tree.at;
  return rest.length === 0 ? entry.value.at : placeAt(entry.value, rest);
}
