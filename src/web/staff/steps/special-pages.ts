/** The table of steps whose pages have more than their questions, and the routes that these pages need. */
import type { StaffRoute } from '../route.ts';
import type { SpecialPages } from './special-page.ts';

export const specialPages: SpecialPages = {};

/** Previews of letters that a step would send: routes below the page of the step. They come before `/werk/zaken/:case/:noun`. */
export const specialRoutes: readonly StaffRoute[] = [];
