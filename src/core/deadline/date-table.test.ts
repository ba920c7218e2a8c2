/** The table of dates worked out by hand, whatever the time zone of the server. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { TABLE } from '#test/dates/table.ts';

const script = fileURLToPath(new URL('../../../test/dates/count-table.ts', import.meta.url));

describe.each(['UTC', 'Europe/Amsterdam', 'America/New_York', 'Pacific/Kiritimati'])('on a server in %s', (zone) => {
  const output = execFileSync(process.execPath, [script], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
  const { zone: used, ends } = JSON.parse(output) as { zone: string; ends: string[][] };

  test('the server does use that zone', () => {
    expect(used).toBe(zone);
  });

  test.each(TABLE.map((row, index) => ({ ...row, index })))(
    '$received + $length is $plain, or $next',
    ({ index, received, length, plain, next, atw }) => {
      expect(ends[index]).toEqual([received, length, plain, next, atw ?? next]);
    },
  );
});
