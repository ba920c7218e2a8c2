/** `policy …`: the tools of whoever writes a procedure. One file per tool. */
import type { Command, Run } from './command.ts';

const tools: Readonly<Record<string, Command>> = {
  check: {
    summary: 'fouten met hun plaats, en wat een regeling openlaat',
    load: async () => (await import('./policy/check.ts')).checkCommand,
  },
  simulate: {
    summary: 'speel een geval na: de tijdlijn met plichten, data, redenen en brieven',
    load: async () => (await import('./policy/simulate.ts')).simulateCommand,
  },
  replay: {
    summary: 'wat zou er bij de zaken die er zijn, anders gaan onder een andere versie',
    load: async () => (await import('./policy/replay.ts')).replayCommand,
  },
  versions: {
    summary: 'de versies van een regeling, ook die in het systeem zijn vastgesteld',
    load: async () => (await import('./policy/versions.ts')).versionsCommand,
  },
  export: {
    summary: 'schrijf de map van een versie, ook van een die in het systeem is vastgesteld',
    load: async () => (await import('./policy/versions.ts')).exportCommand,
  },
  migrate: {
    summary: 'schrijf een oudere regeling op in het nieuwste format',
    load: async () => (await import('./policy/migrate.ts')).migratePolicyCommand,
  },
  trace: {
    summary: 'elke zin van de gepubliceerde teksten naast wat haar waarmaakt',
    load: async () => (await import('./policy/trace.ts')).traceCommand,
  },
};

/** Runs the tool that the first word names. */
export const policyCommand: Run = async (args, out) => {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h') {
    out.print(help());
    return 0;
  }
  const tool = name !== undefined && Object.hasOwn(tools, name) ? tools[name] : undefined;
  if (tool !== undefined) return (await tool.load())(rest, out);
  const allowed = Object.keys(tools).join(', ');
  out.complain(
    name === undefined ? `Noem wat er met de regeling moet: ${allowed}.` : `"${name}" bestaat niet; toegestaan is ${allowed}.`,
  );
  return 2;
};

function help(): string {
  const width = Math.max(...Object.keys(tools).map((name) => name.length));
  const lines = Object.entries(tools).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return ['Gebruik: bin/gehoord policy <wat> …\n', ...lines].join('\n');
}
