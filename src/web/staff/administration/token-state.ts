/** Whether a token works at this moment, as far as the token itself goes. */
import { instantOf, type Moment } from '#core/time/moment.ts';
import type { ApiTokenRecord } from '#store/access/api-token.ts';

/** Not taken back, and not over. */
export function worksNow({ revokedAt, expiresAt }: ApiTokenRecord, now: Moment): boolean {
  return revokedAt === undefined && (expiresAt === undefined || expiresAt.getTime() > instantOf(now));
}
