// Types of chromium.mjs, for the tests that start a browser.
export function findChromium(): string | undefined;
export function ensureChromium(say: (line: string) => void): string;
