/** Looks whether the virus scanner is there, counts for the figures, and tells the administrators when documents wait too long for it. */
import { tellScannerIsAway } from '#handling/virus-mail.ts';
import type { Scanner } from '#store/files/scanner.ts';
import { type ScanCounts, scanCounts } from '#store/files/scans.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Workshop } from './workshop.ts';

/** A restart of the daemon, with all its signatures, takes a minute or two. */
const TOO_LONG_MS = 10 * 60_000;

/** Since when it was away at the last telling: one silence is told once. */
const told = new WeakMap<Scanner, Date>();

/** One round. */
export async function watchScanner({ office }: Workshop, _stop?: AbortSignal, tooLongMs = TOO_LONG_MS): Promise<void> {
  const { scanner } = office;
  if (scanner === undefined) return;
  const answers = await scanner.greet();
  const counts = new Map<string, ScanCounts>();
  for (const organisation of office.policies.organisations)
    counts.set(organisation, await withOrganisation(office.pool, organisation, scanCounts, { readOnly: true }));
  scanner.count(sumOf([...counts.values()]));
  const { since } = scanner.condition();
  if (answers || Date.now() - since.getTime() < tooLongMs || told.get(scanner) === since) return;
  const waits = [...counts].filter(([, { waiting }]) => waiting > 0);
  for (const [organisation, { waiting }] of waits)
    await withOrganisation(office.pool, organisation, (tx) => tellScannerIsAway(office, tx, waiting));
  if (waits.length > 0) told.set(scanner, since);
}

function sumOf(all: readonly ScanCounts[]): ScanCounts {
  const sum = (of: (one: ScanCounts) => number) => all.reduce((total, one) => total + of(one), 0);
  return { waiting: sum((one) => one.waiting), infected: sum((one) => one.infected), unscannable: sum((one) => one.unscannable) };
}
