// What one line of the log looks like: one event, one line of JSON, and never a word about a person.

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Facts about an event: numbers, codes, patterns and ids, never names, addresses or what somebody wrote. */
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;

/** How every part of the house tells the log something. */
export type Log = (level: LogLevel, event: string, facts?: LogFacts) => void;

const ORDER: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];
const LONGEST = 2000;

export function isLogged(level: LogLevel, from: LogLevel): boolean {
  return ORDER.indexOf(level) >= ORDER.indexOf(from);
}

/**
 * One line without its line end. Control characters are escaped, so that a hostile text can neither begin a line of
 * its own nor steer the terminal of whoever reads it; a long text is cut.
 * @param at ISO 8601
 */
export function logLine(at: string, level: LogLevel, event: string, facts: LogFacts = {}): string {
  const entries = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.slice(0, LONGEST) : value,
  ]);
  return escapeControls(JSON.stringify({ at, level, event, ...Object.fromEntries(entries) }));
}

/** JSON escapes the controls below U+0020 itself; these are the others that terminals and viewers act upon. */
function escapeControls(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
