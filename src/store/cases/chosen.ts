/** Cases that somebody chose in a list, as lists show them. */
import { rows, type Tx } from '../transaction.ts';
import { seenBy, Values, type Viewer } from '../viewer.ts';
import { NEXT } from './case-list.ts';
import { complainantsOf } from './complainants.ts';
import { type CaseRow, caseColumns, type FoundCase, foundCase } from './found-case.ts';
import { mergedIntoOf } from './merged.ts';

/** Those of these references that there are for this viewer, in the order in which they are named. */
export async function chosenCases(tx: Tx, viewer: Viewer, references: readonly string[]): Promise<readonly FoundCase[]> {
  const values = new Values();
  const condition = `${seenBy(viewer, values, 'c')} and c.reference = any(${values.of(references)})`;
  const text = `select ${caseColumns('c')}, ${complainantsOf('c')}, ${mergedIntoOf('c', viewer, values)}, ${NEXT}
    from case_view c where ${condition}`;
  const found = (await rows<CaseRow>(tx, text, values.list)).map(foundCase);
  return found.sort((a, b) => references.indexOf(a.reference) - references.indexOf(b.reference));
}
