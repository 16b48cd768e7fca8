import type { Locale } from '../http/shapes.ts';

/** The first language of an `Accept-Language` header that the desk speaks. */
export function localeOf(acceptLanguage: string | undefined, otherwise: Locale = 'en'): Locale {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';');
      const quality = params.map((param) => /^\s*q=([0-9.]+)$/.exec(param)?.[1]).find(Boolean);
      return { language: tag.toLowerCase().split('-')[0], quality: quality ? Number(quality) : 1 };
    })
    .sort((a, b) => b.quality - a.quality);
  const known = wishes.find(({ language, quality }) => quality > 0 && (language === 'en' || language === 'es'));
  return (known?.language as Locale | undefined) ?? otherwise;
}
