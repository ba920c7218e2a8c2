// Types of lock.mjs, for the wall that keeps the lockfile complete.
export function missingPlatformEntries(packages: Record<string, object>): [name: string, entry: object][];
