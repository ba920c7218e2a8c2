/** Which faults pass by themselves: the doors then say to try again, and not that something is broken. */

/** Whether a fault means that the database is away or full: a while later the same will work. */
export function isPassing(fault: unknown): boolean {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  // connection refused or lost; SQLSTATE classes 08 (connection), 40 (two in each other's way), 53 (no room), 57P (shutting
  // down), 58 (system)
  return (
    /^(ECONN|EPIPE|ENOENT$|ETIMEDOUT|08|40|53|57P|58)/.test(code) ||
    (fault instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(fault.message))
  );
}
