/** When something last came in through each channel, for who looks after the ways in: no case is named. */
import { type Moment, momentAt } from '#core/time/moment.ts';
import { rows, type Tx } from '../transaction.ts';

/** By channel; a case in which this colleague is concerned is not looked at. Channels through which nothing came are left out. */
export async function lastByChannel(tx: Tx, channels: readonly string[], me: string): Promise<ReadonlyMap<string, Moment>> {
  const text = `
    select channel, (select max(c.received) from case_view c
      where c.organisation = $1 and c.channel = asked.channel and not ($3 = any(c.concerned))) as last
    from unnest($2::text[]) asked (channel)`;
  const found = await rows<{ channel: string; last: Date | null }>(tx, text, [tx.organisation, channels, me]);
  return new Map(found.flatMap(({ channel, last }) => (last === null ? [] : [[channel, momentAt(last.getTime())] as const])));
}
