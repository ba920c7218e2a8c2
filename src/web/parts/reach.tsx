/** A sentence that says how to reach somebody: one touch calls the number in it, or writes to the address. */
import type { Child } from 'hono/jsx';

/** What stands in the sentence and can be touched. */
export interface ReachProps {
  readonly line: string;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/** The sentence as it was, its number and its address as links. */
export function Reach({ line, phone, email }: ReachProps) {
  return <>{linked(linked([line], phone, telephoneOf(phone), 'nowrap'), email, `mailto:${email}`)}</>;
}

/** A number as an address: without the spaces, lines and brackets that it is read with. */
function telephoneOf(phone: string | undefined): string {
  return `tel:${phone?.replaceAll(/[^+\d]/g, '')}`;
}

/** Only the first time that it stands in one piece of text. */
function linked(pieces: readonly Child[], text: string | undefined, href: string, kind?: string): readonly Child[] {
  if (text === undefined || text === '') return pieces;
  return pieces.flatMap((piece): Child[] => {
    const at = typeof piece === 'string' ? piece.indexOf(text) : -1;
    if (typeof piece !== 'string' || at === -1) return [piece];
    const link = (
      <a class={kind} href={href}>
        {text}
      </a>
    );
    return [piece.slice(0, at), link, piece.slice(at + text.length)];
  });
}

/** A number as people write it, or an address of the web. */
const WAY = /(\b0\d{1,3}(?:[ -]+\d+)+\b|\bhttps?:\/\/\S*[\w/]|\bwww\.\S*[\w/])/;

/** A sentence of a procedure, in which a number or an address may stand that is not known apart. */
export function ReachWithin({ line }: { readonly line: string }) {
  return (
    <>
      {line.split(WAY).map((part, at) =>
        at % 2 === 0 ? (
          part
        ) : (
          <a class={part.startsWith('0') ? 'nowrap' : undefined} href={wayOf(part)}>
            {part}
          </a>
        ),
      )}
    </>
  );
}

function wayOf(way: string): string {
  if (way.startsWith('0')) return telephoneOf(way);
  return way.startsWith('www.') ? `https://${way}` : way;
}
