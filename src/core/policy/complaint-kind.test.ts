// Which kind of case is the complaint itself.
import { expect, test } from 'vitest';
import { complaintKind, isComplaintKind } from './complaint-kind.ts';

const kind = (lodged: boolean) => ({ name: { nl: 'x' }, lodged });

test.each([
  ['the kind called complaint, wherever it stands', { tip: kind(true), complaint: kind(true) }, 'complaint'],
  [
    'WHW 7.61: where none is called so, the first that can be lodged',
    { talk: kind(false), appeal: kind(true), tip: kind(true) },
    'appeal',
  ],
  ['where none can be lodged, the first', { talk: kind(false), note: kind(false) }, 'talk'],
])('%s', (_, records, complaint) => {
  expect(complaintKind({ records })).toBe(complaint);
  expect(Object.keys(records).filter((one) => isComplaintKind({ records }, one))).toEqual([complaint]);
});
