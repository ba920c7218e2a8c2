// What the service counts about itself, and how Prometheus reads it. Patterns of routes, never paths: a path can name a case.

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Durations = { buckets: number[]; sum: number; count: number };

/** Requests by method, pattern and status, and how long they took. */
export type Counts = {
  began(): void;
  answered(method: string, pattern: string, status: number, seconds: number): void;
  /** how many have begun and are not answered yet */
  underWay(): number;
  text(now: Gauges): string;
};

/** Values that are read at the moment of asking. */
export type Gauges = Readonly<Record<string, { help: string; value: number }>>;

export function startCounting(): Counts {
  const requests = new Map<string, number>();
  const durations = new Map<string, Durations>();
  let underWay = 0;
  return {
    began() {
      underWay += 1;
    },
    underWay: () => underWay,
    answered(method, pattern, status, seconds) {
      underWay -= 1;
      const where = `method="${label(method)}",route="${label(pattern)}"`;
      const counted = `${where},status="${status}"`;
      requests.set(counted, (requests.get(counted) ?? 0) + 1);
      const found = durations.get(where) ?? { buckets: BUCKETS.map(() => 0), sum: 0, count: 0 };
      BUCKETS.forEach((limit, at) => {
        if (seconds <= limit) found.buckets[at] = (found.buckets[at] ?? 0) + 1;
      });
      durations.set(where, { buckets: found.buckets, sum: found.sum + seconds, count: found.count + 1 });
    },
    text: (now) => [...gaugeLines(now), ...requestLines(requests), ...durationLines(durations), ''].join('\n'),
  };
}

function gaugeLines(gauges: Gauges): string[] {
  return Object.entries(gauges).flatMap(([name, { help, value }]) => [
    `# HELP ${name} ${help}`,
    // what only grows has a name that says so
    `# TYPE ${name} ${name.endsWith('_total') ? 'counter' : 'gauge'}`,
    `${name} ${value}`,
  ]);
}

function requestLines(requests: ReadonlyMap<string, number>): string[] {
  const lines = [...requests].map(([where, count]) => `http_requests_total{${where}} ${count}`);
  return [
    '# HELP http_requests_total Requests answered, by route pattern and status.',
    '# TYPE http_requests_total counter',
    ...lines,
  ];
}

function durationLines(durations: ReadonlyMap<string, Durations>): string[] {
  const name = 'http_request_duration_seconds';
  const lines = [...durations].flatMap(([where, { buckets, sum, count }]) => [
    ...BUCKETS.map((limit, at) => `${name}_bucket{${where},le="${limit}"} ${buckets[at]}`),
    `${name}_bucket{${where},le="+Inf"} ${count}`,
    `${name}_sum{${where}} ${sum}`,
    `${name}_count{${where}} ${count}`,
  ]);
  return [`# HELP ${name} How long an answer took.`, `# TYPE ${name} histogram`, ...lines];
}

function label(text: string): string {
  return text.replace(/[\\"\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`));
}
