/** Figures of a run: percentiles, medians over rounds, and the columns in which they are printed. */

/** Answer times of one burst, in milliseconds, with how many there were in how many seconds. */
export interface Burst {
  readonly seconds: number;
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Figures of answer times in milliseconds. */
export function burst(times: readonly number[], seconds: number): Burst {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    seconds,
    count: times.length,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    max: sorted.at(-1) ?? Number.NaN,
  };
}

export function perSecond({ count, seconds }: Pick<Burst, 'count' | 'seconds'>): number {
  return count / seconds;
}

/** The middle one: a round that a busy machine spoiled does not count. */
export function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A line of a table: a name, then figures flush right. */
export function line(name: string, ...columns: readonly string[]): string {
  return [name.padEnd(NAME), ...columns.map((column) => column.padStart(COLUMN))].join('');
}

const NAME = 40;
const COLUMN = 12;

export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 1)} ms`;
}

export function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}

export function rate(value: number): string {
  return `${Math.round(value)} /s`;
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

/** A figure beside its aim, with a word about whether it was reached. */
export function verdict(name: string, figure: string, reached: boolean, aim: string): string {
  return `${line(name, figure, reached ? 'reached' : 'MISSED')}  ${aim}`;
}
