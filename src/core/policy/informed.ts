/** Outside bodies that the procedure keeps informed by copies, by name: each is owed its own, and each is proven apart. */
import type { Label } from './label.ts';

export interface InformedBody {
  readonly name: Label;
  readonly email?: string;
  readonly address?: readonly string[];
}

export type Informed = Readonly<Record<string, InformedBody>>;

/** The place in an order where the name of the body stands. */
export const INFORMED = '{informed}';
