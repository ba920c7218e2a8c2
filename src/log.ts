// Writes the log: lines of JSON on stderr, for whatever keeps them.
import { isLogged, type Log, type LogLevel, logLine } from '#core/log-line.ts';

export function stderrLog(from: LogLevel): Log {
  return (level, event, facts) => {
    if (isLogged(level, from)) process.stderr.write(`${logLine(new Date().toISOString(), level, event, facts)}\n`);
  };
}
