/** The table of steps whose pages have more than their questions, and the routes that these pages need. */
import type { StaffRoute } from '../route.ts';
import { conclude } from './conclude.tsx';
import { lookRoutes } from './look-routes.ts';
import type { SpecialPages } from './special-page.ts';

export const specialPages: SpecialPages = { conclude };

/** Looks at letters before they leave: below the page of each step. They come before `/werk/zaken/:case/:noun`. */
export const specialRoutes: readonly StaffRoute[] = lookRoutes(specialPages);
