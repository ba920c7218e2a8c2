/** The draft as the public will read it, clause by clause, with what the system does beside it. */
import { POLICY } from '#core/version/folder.ts';
import { ClausesPart } from '../views/policy/clauses-part.tsx';
import { DraftLayout } from '../views/policy/draft-frame.tsx';
import { FixFirst } from '../views/policy/fix-first.tsx';
import type { Desk } from '../visit.ts';
import { lineHref, shownCheck } from './checked-words.ts';
import { clausesTold } from './clauses-told.ts';
import { clauseHref } from './draft-clause.tsx';
import { checkOf, nothing, onDraft } from './draft-desk.ts';

/** The page. */
export function draftReadingPage(desk: Desk): Promise<Response> {
  return onDraft(desk, 'read', nothing, async (at, of) => {
    const { says, writes } = at;
    const answer = await checkOf(at);
    const policy = 'gaveUp' in answer ? undefined : answer.readable;
    return (
      <DraftLayout of={of}>
        {policy === undefined || 'gaveUp' in answer ? (
          <FixFirst says={says} shown={shownCheck(answer, says)} />
        ) : (
          <ClausesPart
            sections={clausesTold(policy, answer.folder, desk.language, says)}
            says={says}
            contents={desk.words.procedure.contents}
            changeHref={writes ? clauseHref : undefined}
            editHref={writes ? (line) => lineHref(POLICY, line, 1) : undefined}
          />
        )}
      </DraftLayout>
    );
  });
}
