/** One version to read: each clause with its source and what the system does with it; and its folder to take along. */
import { say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { openedVersion } from '#handling/version/opened-version.ts';
import { withOrganisation } from '#store/transaction.ts';
import { LinkButton } from '../../parts/button.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { policyWords } from '../../words/staff/policy-words.ts';
import { notFound } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { ClausesPart } from '../views/policy/clauses-part.tsx';
import type { Desk } from '../visit.ts';
import { clausesTold } from './clauses-told.ts';
import { readsDrafts } from './draft-desk.ts';
import { folderAnswer } from './folder-answer.ts';

/** The page. */
export async function versionPage(desk: Desk): Promise<Response> {
  const { c, door, organisation, language, words, today } = desk;
  const policy = versionAsked(desk);
  if (policy === undefined) return notFound(desk);
  const says = policyWords(language);
  const folder = door.office.policies.folder(policy);
  const frame = await withOrganisation(door.office.pool, organisation, (tx) => frameIn(tx, desk, 'policy'), { readOnly: true });
  const day = words.format.day(policy.inForce).replace(/^\S+ /, '');
  const counts = door.office.policies.versions(organisation).includes(policy);
  return c.html(
    <StaffLayout frame={frame} title={`${says.version(policy.version)} · ${says.heading}`}>
      <p class="case-line">
        <a href="/werk/regeling">← {says.back}</a>
      </p>
      <div class="draft-head">
        <h1>{says.version(policy.version)}</h1>
        {folder === undefined ? null : (
          <LinkButton href={`/werk/regeling/versies/${policy.version}/map.zip`} download small>
            {says.asZip}
          </LinkButton>
        )}
      </div>
      <p class="muted">
        {policy.organisation.name}, {counts ? (policy.inForce > today ? says.from(day) : says.since(day)) : says.takenBack}.{' '}
        {say(policy.modelledOn, language)}
      </p>
      <ClausesPart sections={clausesTold(policy, folder ?? {}, language, says)} says={says} contents={words.procedure.contents} />
    </StaffLayout>,
  );
}

/** The folder of a version. */
export function versionFolder(desk: Desk): Response | Promise<Response> {
  const policy = versionAsked(desk);
  const folder = policy === undefined ? undefined : desk.door.office.policies.folder(policy);
  if (policy === undefined || folder === undefined) return notFound(desk);
  return folderAnswer(desk, folder, `${policy.policy}-${policy.version}`);
}

/** The folder of the draft. */
export async function draftFolderZip(desk: Desk): Promise<Response> {
  const { door, organisation } = desk;
  const opened = readsDrafts(desk)
    ? await withOrganisation(door.office.pool, organisation, openedVersion, { readOnly: true })
    : undefined;
  return opened === undefined ? notFound(desk) : folderAnswer(desk, opened.folder, `${organisation}-concept`);
}

function versionAsked({ c, door, organisation }: Desk): Policy | undefined {
  const version = c.req.param('version') ?? '';
  return /^[1-9]\d{0,3}$/.test(version) ? door.office.policies.exact(organisation, Number(version)) : undefined;
}
