/** The cases that a colleague handles, with the way to give each to somebody else. */
import type { PeopleWords } from '../../words/staff/people-nl.ts';

/** One case that the viewer may see. */
interface HandledCase {
  readonly reference: string;
  readonly subject: string;
  readonly href: string;
  /** the page on which somebody else is assigned; none without the right */
  readonly assignHref?: string | undefined;
  /** "uiterlijk ma 4 jan" */
  readonly due?: string | undefined;
}

export interface HandledCases {
  readonly name: string;
  /** the most urgent */
  readonly cases: readonly HandledCase[];
  /** how many there are in all */
  readonly count: number;
  /** where all that the viewer may see stand, when these are not all */
  readonly all?: { readonly count: number; readonly href: string } | undefined;
  /** how many there are that the viewer may not see */
  readonly unseen: number;
  /** who could give those to somebody else: "J. Pinas of K. Wongso" */
  readonly ask: string;
  /** what stands on this colleague beside these cases, with where it is handed over for who may do that */
  readonly elsewhere: { readonly tasks: number; readonly measures: number; readonly href?: string };
}

/** The list; or that there is nothing in hand. */
export function HandledList({ of, says }: { readonly of: HandledCases; readonly says: PeopleWords }) {
  const { name, cases, count, all, unseen, ask, elsewhere } = of;
  return (
    <>
      {count === 0 ? <p class="muted">{says.casesNone(name)}</p> : null}
      {cases.length === 0 ? null : (
        <ul class="office-list">
          {cases.map((one) => (
            <li class="office-row">
              <div>
                <a class="office-name" href={one.href}>
                  <bdi>{one.subject}</bdi>
                </a>
                <p class="office-quiet figures">{one.reference}</p>
              </div>
              <p>
                {one.assignHref === undefined ? null : (
                  <a href={one.assignHref}>
                    {says.handOver}
                    <span class="hidden-label">: {one.reference}</span>
                  </a>
                )}
              </p>
              <p class="office-when">{one.due}</p>
            </li>
          ))}
        </ul>
      )}
      {all === undefined ? null : (
        <p class="office-after">
          {says.firstCases(cases.length)} <a href={all.href}>{says.allCases(all.count)}</a>
        </p>
      )}
      {unseen === 0 ? null : (
        <p class="office-after">
          {says.unseen(unseen)} <bdi>{ask === '' ? says.unseenNobody : says.unseenAsk(ask)}</bdi>
        </p>
      )}
      {elsewhere.tasks + elsewhere.measures === 0 ? null : (
        <p class="office-after">
          <bdi>{says.elsewhere(name, elsewhere)}</bdi>{' '}
          {elsewhere.href === undefined ? (
            <bdi>{ask === '' ? says.elsewhereNobody : says.elsewhereAsk(ask)}</bdi>
          ) : (
            <a href={elsewhere.href}>{says.elsewhereGive}</a>
          )}
        </p>
      )}
    </>
  );
}
