import { expect, test } from 'vitest';
import { startCounting } from './counts.ts';

test('requests are counted by pattern and status, durations in buckets that add up', () => {
  const counts = startCounting();
  for (const seconds of [0.004, 0.03, 20]) counts.answered('GET', '/:organisation/klacht', 200, seconds);
  counts.answered('POST', '/:organisation/klacht', 422, 0.2);
  const lines = counts.text({}).split('\n');
  expect(lines).toContain('http_requests_total{method="GET",route="/:organisation/klacht",status="200"} 3');
  expect(lines).toContain('http_requests_total{method="POST",route="/:organisation/klacht",status="422"} 1');
  const bucket = (le: string) =>
    lines
      .find((line) => line.includes('method="GET"') && line.includes(`le="${le}"`))
      ?.split(' ')
      .at(-1);
  expect([bucket('0.005'), bucket('0.05'), bucket('10'), bucket('+Inf')]).toEqual(['1', '2', '2', '3']);
  expect(lines).toContain('http_request_duration_seconds_count{method="GET",route="/:organisation/klacht"} 3');
});

test('who has begun and has no answer yet is under way', () => {
  const counts = startCounting();
  counts.began();
  counts.began();
  counts.answered('GET', '/', 200, 0.01);
  expect(counts.underWay()).toBe(1);
});

test('what is asked for at the moment stands beside it', () => {
  expect(startCounting().text({ process_uptime_seconds: { help: 'Seconds.', value: 7 } })).toContain(
    '# HELP process_uptime_seconds Seconds.\n# TYPE process_uptime_seconds gauge\nprocess_uptime_seconds 7\n',
  );
  expect(startCounting().text({ process_cpu_seconds_total: { help: 'Processor.', value: 2 } })).toContain(
    '# TYPE process_cpu_seconds_total counter\nprocess_cpu_seconds_total 2\n',
  );
});
