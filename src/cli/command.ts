// What every command of the command line is.

/** Where a command speaks: results to stdout, everything else to stderr. */
export type Output = { print(text: string): void; complain(text: string): void };

/** Runs with the words after its name. Returns the exit code: 0 done, 1 not done, 2 wrongly asked. */
export type Run = (args: string[], out: Output) => Promise<number>;

/** A line of the list of commands; the command's own file is only read when it is asked for. */
export type Command = { summary: string; load: () => Promise<Run> };

/** For a command without choices: the exit code when it was asked for help, or for what it does not have. */
export function onlyHelp([first]: string[], out: Output, help: string, otherwise: string): number | undefined {
  if (first === undefined) return undefined;
  const asked = first === '--help' || first === '-h';
  (asked ? out.print : out.complain)(asked ? help : otherwise);
  return asked ? 0 : 2;
}

/** The terminal. */
export const terminal: Output = {
  print: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
};
