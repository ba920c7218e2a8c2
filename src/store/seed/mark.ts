/** Marks in a sample journey that are filled in for each copy of it. They hold nothing that JSON or COPY would write differently. */

export const MARK = {
  id: '⟦id⟧',
  reference: '⟦reference⟧',
  number: '⟦number⟧',
  name: '⟦name⟧',
  email: '⟦email⟧',
  digest: '⟦digest⟧',
  position: '⟦position⟧',
  salt: '⟦salt⟧',
  code: '⟦code⟧',
  message: '⟦message⟧',
} as const;

export type Filling = Partial<Record<keyof typeof MARK, string>>;

/** A text with marks, taken apart once so that it can be filled in many times. */
export type Mould = (filling: Filling) => string;

export function mould(text: string): Mould {
  const parts = text.split(/⟦([a-z]+)⟧/);
  if (parts.length === 1) return () => text;
  return (filling) => {
    let filled = '';
    for (let at = 0; at < parts.length; at++) filled += at % 2 === 0 ? parts[at] : filling[parts[at] as keyof typeof MARK];
    return filled;
  };
}
