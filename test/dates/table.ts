/** Dates that were worked out by hand: receipt, term, the plain end, and the end on the next working day. */

export interface Row {
  readonly received: string;
  readonly length: string;
  readonly plain: string;
  /** with an extension to the next working day; the same as the plain end when that is a working day */
  readonly next: string;
  /** where a term set by law ends elsewhere: on a day equated by royal decree, or because the law does not apply */
  readonly atw?: string;
}

export const TABLE: readonly Row[] = [
  { received: '2027-02-12', length: '6 weeks', plain: '2027-03-26', next: '2027-03-30' },
  { received: '2027-02-15', length: '6 weeks', plain: '2027-03-29', next: '2027-03-30' },
  { received: '2026-11-13', length: '6 weeks', plain: '2026-12-25', next: '2026-12-28' },
  { received: '2026-11-20', length: '6 weeks', plain: '2027-01-01', next: '2027-01-04' },
  { received: '2027-03-25', length: '6 weeks', plain: '2027-05-06', next: '2027-05-07', atw: '2027-05-10' },
  { received: '2027-04-05', length: '6 weeks', plain: '2027-05-17', next: '2027-05-18' },
  { received: '2026-12-11', length: '2 weeks', plain: '2026-12-25', next: '2026-12-28' },
  { received: '2027-04-13', length: '2 weeks', plain: '2027-04-27', next: '2027-04-28' },
  { received: '2027-03-22', length: '1 week', plain: '2027-03-29', next: '2027-03-30' },
  { received: '2027-03-01', length: '4 weeks', plain: '2027-03-29', next: '2027-03-30' },
  { received: '2026-11-06', length: '8 weeks', plain: '2027-01-01', next: '2027-01-04' },
  { received: '2027-03-07', length: '21 days', plain: '2027-03-28', next: '2027-03-30' },
  { received: '2026-11-23', length: '5 working days', plain: '2026-11-30', next: '2026-11-30' },
  { received: '2026-11-23', length: '34 working days', plain: '2027-01-12', next: '2027-01-12' },
  { received: '2027-03-22', length: '5 working days', plain: '2027-03-31', next: '2027-03-31' },
  { received: '2027-03-22', length: '34 working days', plain: '2027-05-14', next: '2027-05-14' },
  { received: '2027-04-21', length: '5 working days', plain: '2027-04-29', next: '2027-04-29' },
  { received: '2027-04-21', length: '34 working days', plain: '2027-06-14', next: '2027-06-14' },
  { received: '2026-12-23', length: '5 working days', plain: '2026-12-31', next: '2026-12-31' },
  { received: '2026-12-23', length: '34 working days', plain: '2027-02-11', next: '2027-02-11' },
  { received: '2028-02-29', length: '1 year', plain: '2029-02-28', next: '2029-02-28' },
  { received: '2027-02-28', length: '1 year', plain: '2028-02-28', next: '2028-02-28' },
  { received: '2027-01-31', length: '1 month', plain: '2027-02-28', next: '2027-03-01' },
  { received: '2026-11-30', length: '3 months', plain: '2027-02-28', next: '2027-03-01' },
  // moments: the Amsterdam day counts, and hours are elapsed time
  { received: '2026-12-31T23:30:00Z', length: '1 week', plain: '2027-01-08', next: '2027-01-08' },
  {
    received: '2027-03-27T12:00:00+01:00',
    length: '24 hours',
    plain: '2027-03-28T13:00:00+02:00',
    next: '2027-03-30T13:00:00+02:00',
    atw: '2027-03-28T13:00:00+02:00',
  },
];
