/** Two versions beside each other: of the draft and what it was begun from, or of any two that were published. */
import { say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { differencesBetween, type VersionSide } from '#core/version/compare.ts';
import type { Checked } from '#handling/version/study.ts';
import type { GaveUp } from '#handling/version/studying.ts';
import { withOrganisation } from '#store/transaction.ts';
import { Button } from '../../parts/button.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Notice } from '../../parts/notice.tsx';
import { policyWords } from '../../words/staff/policy-words.ts';
import { notFound } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { DifferencesPart } from '../views/policy/differences-part.tsx';
import { DraftLayout } from '../views/policy/draft-frame.tsx';
import { FixFirst } from '../views/policy/fix-first.tsx';
import type { Desk } from '../visit.ts';
import { shownCheck } from './checked-words.ts';
import { checkOf, nothing, onDraft } from './draft-desk.ts';
import { textName } from './letter-names.ts';

/** What the draft changes, against the version from which it was begun. */
export function draftComparePage(desk: Desk): Promise<Response> {
  return onDraft(desk, 'compare', nothing, async (at, of) => {
    const { says, opened } = at;
    const answer = await checkOf(at);
    const before = sideOf(desk, opened.state.base);
    const policy = 'gaveUp' in answer ? undefined : answer.readable;
    if (policy === undefined || before === undefined || 'gaveUp' in answer)
      return (
        <DraftLayout of={of}>
          <FixFirst says={says} shown={shownCheck(answer, says)} />
        </DraftLayout>
      );
    return (
      <DraftLayout of={of}>
        <Changes desk={desk} before={before} after={{ policy, folder: answer.folder }} />
      </DraftLayout>
    );
  });
}

/** What the draft changes, for whoever decides about it; undefined when it cannot be read. */
export function changesOf(desk: Desk, base: number, answer: Checked | GaveUp) {
  const before = sideOf(desk, base);
  if ('gaveUp' in answer || answer.readable === undefined || before === undefined) return undefined;
  return <Changes desk={desk} before={before} after={{ policy: answer.readable, folder: answer.folder }} />;
}

function Changes({ desk, before, after }: { readonly desk: Desk; readonly before: VersionSide; readonly after: VersionSide }) {
  const { language } = desk;
  const says = policyWords(language);
  const differences = differencesBetween(before, after);
  const gone = differences.rolesGone.map((role) => say(before.policy.roles[role]?.name ?? { nl: role }, language));
  return (
    <>
      <p class="office-text muted">{says.compareText(says.version(before.policy.version))}</p>
      {gone.length === 0 ? null : <Notice meaning="soon" heading={says.rolesGone(gone.join(', '))} />}
      <DifferencesPart of={differences} says={says} language={language} nameOf={namesIn(after.policy, before.policy, desk)} />
    </>
  );
}

/** Any two versions. */
export async function comparePage(desk: Desk): Promise<Response> {
  const { c, door, organisation, language } = desk;
  const says = policyWords(language);
  const known = [...door.office.policies.versions(organisation)].sort((a, b) => b.version - a.version);
  const asked = (name: string) => Number(c.req.query(name) ?? 0);
  const to = sideOf(desk, asked('naar') || (known[0]?.version ?? 0));
  const from = sideOf(desk, asked('van') || (known[1]?.version ?? known[0]?.version ?? 0));
  if (to === undefined || from === undefined) return notFound(desk);
  const frame = await withOrganisation(door.office.pool, organisation, (tx) => frameIn(tx, desk, 'policy'), { readOnly: true });
  const chooser = (name: string, label: string, chosen: number) => (
    <div class="filter">
      <label for={name}>{label}</label>
      <select id={name} name={name} class="utrecht-select utrecht-select--html-select">
        {known.map(({ version }) => (
          <option value={String(version)} selected={version === chosen}>
            {says.version(version)}
          </option>
        ))}
      </select>
    </div>
  );
  return c.html(
    <StaffLayout frame={frame} title={says.compareHeading}>
      <p class="case-line">
        <a href="/werk/regeling">← {says.back}</a>
      </p>
      <h1>{says.compareHeading}</h1>
      <form method="get" action="/werk/regeling/vergelijken" class="filter-bar">
        {chooser('van', says.pickFrom, from.policy.version)}
        {chooser('naar', says.pickTo, to.policy.version)}
        <Button small>{says.compareIt}</Button>
      </form>
      <DifferencesPart
        of={differencesBetween(from, to)}
        says={says}
        language={language}
        nameOf={namesIn(to.policy, from.policy, desk)}
      />
    </StaffLayout>,
  );
}

function sideOf({ door, organisation }: Desk, version: number): VersionSide | undefined {
  const policy = door.office.policies.exact(organisation, version);
  const folder = policy === undefined ? undefined : door.office.policies.folder(policy);
  return policy === undefined || folder === undefined ? undefined : { policy, folder };
}

/** The name of a letter; an example and a part stay by their own. */
function namesIn(after: Policy, before: Policy, { language }: Desk): (name: string) => string {
  return (name) => {
    const file = /^letters\/(.+)\.md$/.exec(name)?.[1];
    return file === undefined ? name : (textName(file, { ...before.letters, ...after.letters }, language) ?? name);
  };
}
