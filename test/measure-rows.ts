/** A stream of the office as the store gets it, for tests of the store. */
import { toDay } from '#core/time/day.ts';
import { toMoment } from '#core/time/moment.ts';
import { newCaseId } from '#store/id.ts';
import type { StreamRows } from '#store/office/stream.ts';

const at = toMoment('2026-06-02T09:00:00+02:00');

/** Rows of one new stream with one entry, whose duty anna owes; each time another one. */
export function measureRows(changed: Partial<StreamRows> = {}): StreamRows {
  const by = { kind: 'staff', id: 'anna', roles: ['handler'] } as const;
  return {
    id: newCaseId(),
    kind: 'measure',
    policy: 'cak',
    version: 1,
    status: 'planned',
    staff: 'anna',
    view: { causes: ['phone'] },
    title: 'Bel terug',
    entries: [
      {
        name: 'planned',
        sequence: 1,
        at,
        entered: at,
        by,
        facts: { causes: ['phone'] },
        personal: { what: 'Wij bellen binnen een dag terug.' },
      },
    ],
    duties: [
      {
        key: 'execute',
        owner: 'handler',
        staff: 'anna',
        step: 'execute',
        do: { nl: 'Voer de maatregel uit' },
        since: at,
        due: toDay('2026-07-01'),
      },
    ],
    ...changed,
  };
}
