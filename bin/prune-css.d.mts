export function pruneCss(css: string): string;
