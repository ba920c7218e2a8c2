/**
 * Which edition of an organisation's duties this process knows: another number as soon as something it kept changed them. What
 * was counted of one edition can be said again while that edition stands.
 */
const editions = new Map<string, number>();

/** The number of the edition now. Ask it before counting, so that what changes meanwhile is another edition. */
export function dutiesEdition(organisation: string): number {
  return editions.get(organisation) ?? 0;
}

/** Duties of this organisation were written and kept: say so after the commit, when others can read them. */
export function dutiesChanged(organisation: string): void {
  editions.set(organisation, dutiesEdition(organisation) + 1);
}
