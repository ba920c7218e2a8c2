/** An improvement as the store keeps it: its new entries, what is owed for it, and what lists look at. */
import { measureDuties } from '#core/improvement/duties.ts';
import type { MeasureState } from '#core/improvement/state.ts';
import type { OfficeEntry } from '#core/office/entry.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { StreamRows } from '#store/office/stream.ts';

/** What lists know of an improvement: codes, days and ids. */
export interface MeasureView {
  readonly causes: readonly string[];
  readonly kind?: string;
  readonly due?: string;
  readonly executed?: string;
  readonly evaluated?: string;
  readonly effect?: string;
  readonly parent?: string;
  readonly alert: boolean;
  readonly cases: number;
  readonly returned: number;
}

/** The rows after these entries. The first line for lists is what is done, and before that what goes wrong. */
export function measureRows(policy: Policy, state: MeasureState, entries: readonly OfficeEntry[]): StreamRows {
  const words =
    entries.findLast((one) => one.name === 'planned')?.personal?.what ??
    entries.find((one) => one.name === 'started')?.personal?.problem;
  return {
    id: state.id,
    kind: 'measure',
    policy: policy.policy,
    version: policy.version,
    status: state.status,
    ...(state.staff === undefined ? {} : { staff: state.staff }),
    view: { ...viewOf(state) },
    ...(typeof words === 'string' ? { title: firstLine(words) } : {}),
    entries,
    duties: measureDuties(policy, state),
  };
}

function viewOf({ causes, kind, due, executed, evaluated, effect, parent, alert, cases, returned }: MeasureState): MeasureView {
  const known = Object.entries({ kind, due, executed, evaluated, effect, parent }).filter(([, value]) => value !== undefined);
  return { causes, alert, cases: cases.length, returned: returned.length, ...Object.fromEntries(known) };
}

/** The first line of a text, at most 160 characters. */
function firstLine(text: string): string {
  const characters = [...(text.trim().split(/\r?\n/, 1)[0] ?? '')];
  return characters.length <= 160 ? characters.join('') : `${characters.slice(0, 159).join('')}…`;
}
