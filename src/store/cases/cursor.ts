/** Where a list goes on: the place of the last row that was shown, so that a page costs the same however far it is. */

/** An opaque text for in a link. */
export function writeCursor(at: Date, ...rest: readonly string[]): string {
  return Buffer.from(JSON.stringify([at.toISOString(), ...rest])).toString('base64url');
}

/** The place that a cursor stands for; undefined when the text is none of ours, and the list begins anew. */
export function readCursor(text: string | undefined, shape: readonly RegExp[]): readonly string[] | undefined {
  if (text === undefined || text.length > 500) return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const fits =
      Array.isArray(parts) &&
      parts.length === shape.length &&
      parts.every((one, at) => typeof one === 'string' && shape[at]?.test(one));
    return fits ? parts : undefined;
  } catch {
    return undefined; // somebody changed the link
  }
}

export const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
export const CASE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const KEY = /^[^\0]{0,200}$/u;
