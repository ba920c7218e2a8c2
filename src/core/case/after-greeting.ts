/** A story that is told as a letter begins with a greeting, which says nothing of what happened. */

const GREETING =
  /^(?:beste|geachte|hallo|hoi|hey|hi|dag|goede(?:n?dag|middag|morgen|navond|avond)|l\.?\s?s\.?|aan wie dit (?:aangaat|leest)|dear|hello|to whom it may concern|good (?:morning|afternoon|evening|day))(?!\p{L})(?:[^.!?\n]{0,60}[,:!]|[^.!?,\n]{0,20})$/iu;

/**
 * The text without a greeting that is a line of its own, such as "Geachte heer, mevrouw,"; the whole text, without white space
 * around it, when it has none or holds nothing else.
 */
export function afterGreeting(text: string): string {
  const whole = text.trim();
  const end = whole.search(/\r?\n/);
  if (end < 0) return whole;
  const line = whole.slice(0, end).trim();
  const rest = whole.slice(end).trim();
  return GREETING.test(line) && rest !== '' ? rest : whole;
}
