/** The page about one's own access: second steps, recovery codes, the password, and where one is signed in. */
import { dayOf, momentAt } from '#core/time/moment.ts';
import { providerInUse } from '#handling/provider/provider-setting.ts';
import { type OwnStepFault, removeStep, renewRecovery } from '#handling/second-step/own-steps.ts';
import { type Factor, factorsOf, recoveryLeft } from '#store/access/factor.ts';
import { ownParts } from '#store/access/own-parts.ts';
import { staffById } from '#store/access/staff.ts';
import { noteStaff } from '#store/access/staff-log.ts';
import { endOtherSessions, openSessions } from '#store/access/staff-session.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { answeredOnce } from '../../answers/kept-answer.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { accountWords } from '../../words/staff/account-words.ts';
import { providerWords } from '../../words/staff/provider-words.ts';
import { frameIn, staffFrame } from '../frame.ts';
import { targetOf } from '../posted.ts';
import { AccountPage, type FactorLine } from '../views/account.tsx';
import { RecoveryCodesPage } from '../views/recovery-codes.tsx';
import type { Desk } from '../visit.ts';

const HERE = '/werk/mijzelf';

/** The page. */
export function accountPage(desk: Desk): Promise<Response> {
  return showAccount(desk);
}

/** The page, with what could not be done. */
export async function showAccount(desk: Desk, fault?: OwnStepFault): Promise<Response> {
  const { c, door, organisation } = desk;
  const page = await withOrganisation(door.office.pool, organisation, (tx) => pageFor(tx, desk, fault), { readOnly: true });
  return c.html(page, fault === undefined ? 200 : 409);
}

async function pageFor(tx: Tx, desk: Desk, fault: OwnStepFault | undefined) {
  const { me, language } = desk;
  const says = accountWords(language).account;
  const factors = await factorsOf(tx, me.id);
  const left = factors.length === 0 ? undefined : await recoveryLeft(tx, me.id);
  const own = await staffById(tx, me.id);
  // who did not give the second step that is asked reads nothing of cases, not even that there is one
  const parts = desk.proof.owesFactor ? [] : await ownParts(tx, me.id);
  return (
    <AccountPage
      frame={await frameIn(tx, desk)}
      says={says}
      name={me.name}
      email={me.email}
      notices={[...owedNotice(desk), ...doneNotices(desk), ...faultNotices(desk, fault)]}
      factors={factors.map((one) => lineOf(desk, one))}
      addAppHref={`${HERE}/app`}
      addPasskeyHref={`${HERE}/passkey`}
      recovery={left === undefined ? undefined : { left, renew: targetOf(desk, `${HERE}/herstelcodes`) }}
      passwordHref={own?.hasPassword === true && !own.linked ? `${HERE}/wachtwoord` : undefined}
      provider={await providerPart(tx, desk, own?.linked === true)}
      about={parts.map(({ reference }) => ({ reference, open: targetOf(desk, `${HERE}/zaak/${reference}`) }))}
      others={(await openSessions(tx, me.id)) - 1}
      endOthers={targetOf(desk, `${HERE}/elders`)}
    />
  );
}

/** Whether this account is tied to the organisation's provider, where there is one. */
async function providerPart(tx: Tx, { language }: Desk, linked: boolean) {
  if ((await providerInUse(tx)) === undefined) return undefined;
  const { heading, linked: tied, can, link } = providerWords(language).account;
  return linked ? { heading, text: tied } : { heading, text: can, link: { href: `${HERE}/koppelen`, text: link } };
}

function lineOf(desk: Desk, { id, kind, name, createdAt, usedAt }: Factor): FactorLine {
  const says = accountWords(desk.language).account;
  const day = (at: Date) => desk.words.format.relative(dayOf(momentAt(at.getTime())), desk.today);
  const when = usedAt === undefined ? says.added(day(createdAt)) : says.used(day(usedAt));
  return { name: name === '' ? says[kind] : name, kind: says[kind], when, remove: targetOf(desk, `${HERE}/weg/${id}`) };
}

function owedNotice({ proof, language }: Desk): readonly NoticeProps[] {
  const says = accountWords(language).account;
  return proof.owesFactor ? [{ meaning: 'soon', heading: says.owed, text: says.owedText }] : [];
}

function doneNotices({ c, language }: Desk): readonly NoticeProps[] {
  const heading = accountWords(language).account.done[c.req.query('gedaan') ?? ''];
  return heading === undefined ? [] : [{ meaning: 'done', heading, live: true }];
}

function faultNotices({ language }: Desk, fault: OwnStepFault | undefined): readonly NoticeProps[] {
  const says = accountWords(language).account;
  return fault === undefined ? [] : [{ meaning: 'late', heading: says.faults[fault], live: true }];
}

/** Takes a second step away. */
export async function stepRemoved(desk: Desk): Promise<Response> {
  const id = (desk.c.req.param('factor') ?? '').slice(0, 100).replaceAll('\0', '');
  const { fault } = await removeStep(desk.door.office, ownOf(desk), id);
  return fault === undefined ? desk.c.redirect(`${HERE}?gedaan=weg`, 303) : showAccount(desk, fault);
}

/** Makes new recovery codes; the page after it shows them, and nothing does so again. */
export async function recoveryRenewed(desk: Desk): Promise<Response> {
  const made = await renewRecovery(desk.door.office, ownOf(desk));
  return 'fault' in made ? showAccount(desk, made.fault) : showCodes(desk, made.codes ?? []);
}

/** The page with recovery codes. */
export function showCodes(desk: Desk, codes: readonly string[]): Response | Promise<Response> {
  const says = accountWords(desk.language).codes;
  answeredOnce(desk.c);
  return desk.c.html(<RecoveryCodesPage frame={staffFrame(desk)} says={says} codes={codes} doneHref={HERE} />);
}

/** Ends every session but this one. */
export async function othersEnded(desk: Desk): Promise<Response> {
  const { c, door, organisation, me, session } = desk;
  await withOrganisation(door.office.pool, organisation, async (tx) => {
    const count = await endOtherSessions(tx, me.id, session);
    if (count > 0) await noteStaff(tx, { by: me.id, staff: me.id, what: 'sessions-ended', details: { count: String(count) } });
  });
  return c.redirect(`${HERE}?gedaan=elders`, 303);
}

/** The colleague in this session. */
export function ownOf({ organisation, me, session }: Desk) {
  return { organisation, staff: me.id, session };
}
