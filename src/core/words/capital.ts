/** How a line of its own begins, where the words also stand within a sentence. */

/** The same words with a capital at the beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
