/** A page of plain text in parts, for one organisation. */
import type { Address } from '../../words/language.ts';

export interface StatementPart {
  readonly heading: string;
  readonly text: readonly string[];
  readonly points?: readonly string[];
  /** followed by how to reach the organisation */
  readonly contact?: boolean;
}

export interface StatementText {
  readonly heading: string;
  readonly lead: string;
  readonly parts: readonly StatementPart[];
}

/** The text for the organisation with this name, in its form of address. */
export type Statement = (name: string, address: Address) => StatementText;
