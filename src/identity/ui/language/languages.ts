import type { Locale } from '../../../platform/http/shapes.ts';

/** Each language by its own name, the same in every language. */
export const LANGUAGES: readonly { locale: Locale; name: string }[] = [
  { locale: 'en', name: 'English' },
  { locale: 'es', name: 'Español' },
];
