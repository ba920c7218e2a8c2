/** The name of a colleague in what the complainant told, said before somebody handles the case: is the complaint about this colleague? */
import { type Named, namedColleagues } from '#core/case/named-colleagues.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { stepOf } from '#core/case/steps.ts';
import type { StaffMember } from '#store/access/staff.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { namedWords } from '../../words/staff/named-words.ts';
import type { CaseDesk } from '../visit.ts';
import { openHref } from './offered-steps.ts';

/** What was told when the case began: whom it is about, the story, and what is wanted. */
function toldIn(events: readonly CaseEvent[]): string {
  const { story, wish, about } = events[0]?.personal ?? {};
  return [about, story, wish].filter((one) => typeof one === 'string').join('\n');
}

/** Those named in it who take no part in the case yet. */
export function namedIn<One extends Named>({ open: { state, events } }: CaseDesk, staff: readonly One[]): readonly One[] {
  const known = new Set([...state.recused, ...state.parties.flatMap((one) => one.staff ?? [])]);
  return namedColleagues(toldIn(events), staff).filter(({ id }) => !known.has(id));
}

/** One notice with a link for each name, for who may say who takes part, until there is a handler: then that question was answered. */
export function namedNotice(desk: CaseDesk, staff: readonly StaffMember[]): readonly NoticeProps[] {
  if (desk.open.state.handler !== undefined) return [];
  const href = openHref(desk, 'involve');
  const named = href === undefined ? [] : namedIn(desk, staff);
  if (named.length === 0) return [];
  const says = namedWords(desk);
  const links = named.map(({ id, name }) => (
    <>
      {' '}
      <a href={`${desk.base}/${stepOf('involve').noun}?${new URLSearchParams({ capacity: 'subject', staff: id })}`}>
        {says.add(name)}
      </a>
    </>
  ));
  return [
    {
      meaning: 'soon',
      heading: says.heading(named.map(({ name }) => name)),
      text: (
        <p>
          {says.text}
          {links}
        </p>
      ),
    },
  ];
}
