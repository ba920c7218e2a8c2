/** Instead of what a page would show: the files have faults, and the first of them. */
import type { PolicyWords } from '../../../words/staff/policy-nl.ts';
import type { Shown } from '../../policy/checked-words.ts';
import { CheckPart } from './check-part.tsx';

/** The sentence and the faults. */
export function FixFirst({ says, shown }: { readonly says: PolicyWords; readonly shown: Shown }) {
  return (
    <div class="fix-first">
      <p class="office-text">{says.fixFirst}</p>
      <CheckPart shown={shown} says={says} />
    </div>
  );
}
