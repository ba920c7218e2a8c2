/** What a misfiled or retracted document leaves behind in the journal: its name and what was said of it, no longer of this case. */
import type { CaseEvent } from './step.ts';

/** After these a document is no longer one of this case: moved, taken back, or gone on with its case. */
const leaving: ReadonlySet<string> = new Set(['moved', 'retracted', 'merged']);

/** The entries without the names and descriptions of documents that were moved away or taken back. That they were here stays. */
export function withoutMisfiled(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const moves = events.filter(({ name }) => leaving.has(name));
  if (moves.length === 0) return events;
  return events.map((event) => {
    // the move names it too; a document that came back later is told of from then on
    const later = moves.filter(({ sequence }) => sequence >= event.sequence);
    return cleaned(event, new Set(later.flatMap(({ facts }) => facts.gone as readonly string[])));
  });
}

function cleaned(event: CaseEvent, gone: ReadonlySet<string>): CaseEvent {
  const named = event.personal?.documents;
  if (!Array.isArray(named) || !named.some((one) => gone.has(one.id))) return event;
  const documents = named.filter((one) => !gone.has(one.id));
  const { documents: _, description, ...rest } = event.personal as Record<string, unknown>;
  // a description is of all the documents of its entry: it goes with the last of them
  const kept = documents.length === 0 ? rest : { ...rest, documents, ...(description === undefined ? {} : { description }) };
  return { ...event, personal: kept };
}
