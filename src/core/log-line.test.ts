import { expect, test } from 'vitest';
import { isLogged, logLine } from './log-line.ts';

const AT = '2026-11-21T10:00:00.000Z';

test('one event is one line of JSON', () => {
  expect(logLine(AT, 'info', 'request', { method: 'GET', status: 200 })).toBe(
    '{"at":"2026-11-21T10:00:00.000Z","level":"info","event":"request","method":"GET","status":200}',
  );
});

test.each([
  ['a line end', '\n{"level":"info","event":"signed in"}'],
  ['a command to the terminal', '\u001b[2J\u001b]0;x\u0007\u009b31m'],
  ['a line separator', 'a\u2028b\u2029c\u0085d'],
  ['text that runs backwards', '\u202egnp.exe\u2066'],
])('B-61: a text with %s cannot leave its line or act', (_, hostile) => {
  const line = logLine(AT, 'warn', 'x', { hostile });
  expect(line).toMatch(/^[\x20-\x7e]+$/);
  expect(JSON.parse(line).hostile).toBe(hostile);
});

test('a long text is cut', () => {
  expect(logLine(AT, 'info', 'x', { long: 'a'.repeat(1_000_000) }).length).toBeLessThan(2200);
});

test('below the chosen level nothing is logged', () => {
  expect((['debug', 'info', 'warn', 'error'] as const).filter((level) => isLogged(level, 'warn'))).toEqual(['warn', 'error']);
});
