/** Cases as lines below each other: whose words, of whom, since when, where each stands. */
import { ChooseBox, type ChoosingProps } from '../../parts/choosing.tsx';

/** One case. */
export interface CaseLine {
  readonly href: string;
  readonly reference: string;
  readonly subject: string;
  /** "loopt" */
  readonly status: string;
  /** the way to the case in which this one goes on, which its status names at its end */
  readonly goesOn?: { readonly href: string; readonly reference: string } | undefined;
  /** "mevrouw S. Yilmaz · ontvangen za 21 nov · M. de Wit" */
  readonly line: string;
}

/** Where a case stands; of a merged one with the way to the case in which it goes on. */
export function StatusOf({ status, goesOn }: Pick<CaseLine, 'status' | 'goesOn'>) {
  if (goesOn === undefined) return <>{status}</>;
  return (
    <>
      {status.slice(0, status.lastIndexOf(goesOn.reference))}
      <a class="figures" href={goesOn.href}>
        {goesOn.reference}
      </a>
    </>
  );
}

/** The cases alone, one below the other; nothing at all when there are none. */
export function CaseLines({
  cases,
  choosing,
}: {
  readonly cases: readonly CaseLine[];
  readonly choosing?: ChoosingProps | undefined;
}) {
  if (cases.length === 0) return null;
  return (
    <ul class={choosing === undefined ? 'found' : 'found with-boxes'} data-key-list>
      {cases.map((one) => (
        <li data-key-row>
          <ChooseBox of={choosing} reference={one.reference} />
          <a href={one.href}>
            <bdi>{one.subject}</bdi>
          </a>
          <p class="found-line">
            <span class="figures">{one.reference}</span> · <StatusOf {...one} /> · <bdi>{one.line}</bdi>
          </p>
        </li>
      ))}
    </ul>
  );
}
