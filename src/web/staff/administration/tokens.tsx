/** The list of connections. */
import { addDays } from '#core/time/day.ts';
import { dayOf, momentAt } from '#core/time/moment.ts';
import { type ApiTokenRecord, listApiTokens } from '#store/access/api-token.ts';
import { listStaff, type StaffRecord } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { administrationWords } from '../../words/staff/administration-words.ts';
import { frameIn } from '../frame.ts';
import { type TokenLine, TokensPage } from '../views/tokens.tsx';
import type { Desk } from '../visit.ts';
import { worksNow } from './token-state.ts';

/** All of them: those that work first. */
export async function tokensPage(desk: Desk): Promise<Response> {
  const { c, door, organisation, language, now } = desk;
  const says = administrationWords(language).tokens;
  const page = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const tokens = await listApiTokens(tx);
      const staff = new Map((await listStaff(tx)).map((one) => [one.id, one]));
      const lines = (some: readonly ApiTokenRecord[]) => some.map((one) => lineOf(desk, one, staff));
      return (
        <TokensPage
          frame={await frameIn(tx, desk, 'tokens')}
          says={says}
          createHref="/werk/koppelingen/nieuw"
          working={lines(tokens.filter((one) => worksNow(one, now)))}
          stopped={lines(tokens.filter((one) => !worksNow(one, now)))}
          notices={doneNotices(desk, tokens)}
        />
      );
    },
    { readOnly: true },
  );
  return c.html(page);
}

function lineOf(desk: Desk, token: ApiTokenRecord, staff: ReadonlyMap<string, StaffRecord>): TokenLine {
  const { language, words, today, now } = desk;
  const says = administrationWords(language).tokens;
  const { id, name, scopes, createdBy, lastUsedAt } = token;
  const used = lastUsedAt === undefined ? says.unused : says.used(words.format.relative(dayAt(lastUsedAt), today));
  const names: Readonly<Record<string, string>> = says.scopeNames;
  return {
    name,
    whose: whoseKey(desk, token, createdBy === undefined ? undefined : staff.get(createdBy)?.name),
    scopes: scopes.map((scope) => names[scope] ?? scope).join(', '),
    used,
    ...endOf(desk, token, createdBy === undefined || staff.get(createdBy)?.active === true),
    ...(worksNow(token, now) ? { revokeHref: `/werk/koppelingen/${encodeURIComponent(id)}/intrekken` } : {}),
  };
}

/** "in naam van M. de Wit · begint met aB3…" */
export function whoseKey({ language }: Desk, { prefix }: ApiTokenRecord, name: string | undefined): string {
  const says = administrationWords(language).tokens;
  return `${name === undefined ? says.nobody : says.inName(name)} · ${says.prefix(prefix)}`;
}

function endOf({ language, words, today }: Desk, { revokedAt, expiresAt }: ApiTokenRecord, ownerWorks: boolean) {
  const says = administrationWords(language).tokens;
  if (revokedAt !== undefined) return { end: says.revokedOn(words.format.shortDay(dayAt(revokedAt), today)) };
  // it ends with the last midnight, so the day before that one is the last
  const last = expiresAt === undefined ? undefined : addDays(dayAt(expiresAt), -1);
  if (last !== undefined && last < today) return { end: says.ended(words.format.shortDay(last, today)) };
  if (!ownerWorks) return { end: says.ownerGone, mark: 'late' as const };
  if (last === undefined) return { end: says.endless };
  return last <= addDays(today, 14)
    ? { end: says.endsSoon(words.format.relative(last, today)), mark: 'soon' as const }
    : { end: says.ends(words.format.shortDay(last, today)) };
}

function dayAt(date: Date) {
  return dayOf(momentAt(date.getTime()));
}

function doneNotices({ c, language }: Desk, tokens: readonly ApiTokenRecord[]): readonly NoticeProps[] {
  const token = tokens.find((one) => one.id === c.req.query('ingetrokken') && one.revokedAt !== undefined);
  if (token === undefined) return [];
  return [{ meaning: 'done', heading: administrationWords(language).tokens.revoked(token.name), live: true }];
}
