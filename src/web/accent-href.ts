/** Where the accent of an organisation stands: browsers keep it for an hour, so a colour that was chosen has an address of its own. */
import type { Door } from './door.ts';
import type { Logo } from './parts/layout-public.tsx';

/** The logo of an organisation in half its pixels, so that it is sharp; undefined when it has none. */
export function logoOf({ office }: Pick<Door, 'office'>, organisation: string): Logo | undefined {
  const { logo } = office.looks?.of(organisation) ?? {};
  if (logo === undefined) return undefined;
  const src = `/${organisation}/logo.png?v=${logo.digest.slice(0, 12)}`;
  return { src, width: Math.round(logo.width / 2), height: Math.round(logo.height / 2) };
}

export function accentHref({ office }: Pick<Door, 'office'>, organisation: string): string {
  const { colour } = office.looks?.of(organisation) ?? {};
  return `/${organisation}/accent.css${colour === undefined ? '' : `?kleur=${colour.slice(1)}`}`;
}
