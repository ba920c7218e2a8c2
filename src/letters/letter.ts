/** What a letter is, whatever it is drawn as: a small tree of paragraphs, headings and lists, and the sheet it stands on. */

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly address: string; readonly children: readonly Inline[] };

export type Node =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'quote'; readonly children: readonly Node[] }
  | { readonly kind: 'address'; readonly lines: readonly string[] };

/** A composed letter. `blocks` are the mandatory-content blocks that were rendered, in order. */
export type Letter = {
  readonly subject: string;
  readonly blocks: readonly { readonly id: string; readonly empty: boolean }[];
  readonly body: readonly Node[];
};

export type Language = 'nl' | 'en';

/** Everything around the body: who writes, to whom, when and about which file. `date` is text, already in `language`. */
export type Letterhead = {
  readonly organisation: {
    readonly name: string;
    readonly address?: readonly string[];
    readonly phone?: string;
    /** when somebody answers that phone */
    readonly hours?: string;
    readonly email?: string;
    readonly website?: string;
    readonly colour?: string;
    /** stands in the place of the name, and is read aloud as the name */
    readonly logo?: { readonly png: Uint8Array; readonly width: number; readonly height: number };
  };
  readonly addressee: readonly string[];
  /** for whom the addressee speaks */
  readonly onBehalfOf?: string;
  readonly reference: string;
  /** what the reference is called where it is none of ours, such as a period */
  readonly referenceName?: string;
  readonly place?: string;
  readonly date: string;
  readonly language: Language;
  readonly subject: string;
};

/** The bare text of inline content; a line break counts as a newline. */
export function textOf(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (child.kind === 'text') return child.text;
      return child.kind === 'break' ? '\n' : textOf(child.children);
    })
    .join('');
}

/** The bare text of a part of the body, one line per part. */
export function textOfNode(node: Node): string {
  switch (node.kind) {
    case 'list':
      return node.items.map(textOf).join('\n');
    case 'quote':
      return node.children.map(textOfNode).join('\n');
    case 'address':
      return node.lines.join('\n');
    default:
      return textOf(node.children);
  }
}

/** The phone in one line, with when somebody answers it. */
export function phoneLine({ phone, hours }: Letterhead['organisation']): string | undefined {
  return phone === undefined || hours === undefined ? phone : `${phone} (${hours})`;
}

const bare = (address: string) => address.replace(/^(?:mailto:|tel:|https?:\/\/)|[\s/]+/gi, '');

/** True when the words of a link are its address, so that the address need not be written behind them. */
export function sameAddress(label: string, address: string): boolean {
  return bare(label) === bare(address);
}

const INK = /[^\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** True when a reader would see nothing: white space, controls, zero-width and filler characters only. */
export function isBlank(text: string): boolean {
  return !INK.test(text);
}
