/** How far the post lags behind what was lodged. */
import type pg from 'pg';

export interface PostLag {
  /** letters that still wait */
  readonly waiting: number;
  readonly sent: number;
  /** seconds since the oldest that waits was owed */
  readonly oldest: number;
  /** entries of the journal that are not sealed yet */
  readonly unsealed: number;
}

/** Looks at the outbox and the chain, as the superuser. */
export async function postLag(superuser: pg.Client): Promise<PostLag> {
  const { rows } = await superuser.query<PostLag>(`
    select count(*) filter (where status <> 'sent')::int as waiting, count(*) filter (where status = 'sent')::int as sent,
      coalesce(extract(epoch from now() - min(created_at) filter (where status <> 'sent')), 0)::float as oldest,
      ((select count(*) from journal) - (select count(*) from chain))::int as unsealed
    from outbox`);
  return rows[0] as PostLag;
}
