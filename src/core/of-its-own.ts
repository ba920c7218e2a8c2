/**
 * The same text as a value of its own. What was cut out of a longer text keeps all of that in memory; and when one sign anywhere in it
 * is not Latin, what was cut out takes twice its size, and so does every page in which it stands, until that page has left.
 */
export function ofItsOwn(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
