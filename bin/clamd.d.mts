export function findClamd(): string | undefined;
export function ensureClamd(say: (line: string) => void): void;
