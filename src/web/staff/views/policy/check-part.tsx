/** What is wrong in the files, each with its place: a link that goes to the line. */

import type { PolicyWords } from '../../../words/staff/policy-nl.ts';
import type { Shown } from '../../policy/checked-words.ts';

/** `here` is the file beside which it stands: a script jumps there without leaving the page. */
export function CheckPart({ shown, says, here }: { readonly shown: Shown; readonly says: PolicyWords; readonly here?: string }) {
  const { state, heading, text, faults, findings } = shown;
  return (
    <section class="check" data-check data-state={state} aria-live="polite" aria-labelledby="check-heading">
      <h2 id="check-heading" data-check-heading>
        {heading}
      </h2>
      <p data-check-text>{text}</p>
      <ul data-check-faults>
        {faults.map((one) => (
          <Line one={one} here={here} />
        ))}
      </ul>
      <details data-check-more hidden={findings.length === 0}>
        <summary data-check-count>{says.findingCount(findings.length)}</summary>
        <p class="office-quiet">{says.findingsText}</p>
        <ul data-check-findings>
          {findings.map((one) => (
            <Line one={one} here={here} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function Line({ one, here }: { readonly one: Shown['faults'][number]; readonly here: string | undefined }) {
  return (
    <li>
      <p>{one.message}</p>
      <a href={one.href} data-line={one.file === here ? one.line : undefined} data-column={one.column}>
        {one.place}
      </a>
    </li>
  );
}
