/** Where a case stands, and whether something is left to do in it. */

export const statuses = ['open', 'appealed', 'concluded', 'ruled', 'closed', 'redirected', 'refused', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

/** The states in which something can still happen, until somebody closes the case; and those in which nothing is left to do. */
export const statusesOf = {
  unfinished: ['open', 'concluded', 'appealed', 'ruled'],
  finished: ['closed', 'redirected', 'refused', 'withdrawn'],
} as const satisfies Readonly<Record<string, readonly Status[]>>;

/** Whether something is left to do in a case, across its states. */
export type Progress = keyof typeof statusesOf;
