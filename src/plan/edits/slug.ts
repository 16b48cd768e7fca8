import { withoutMarks } from '../../platform/normal-form.ts';

const LENGTH_MAX = 64;

/** A name as it may stand in an address, `Año 2` as `ano-2`; counted up where it is taken. What has no letter is called by the fallback. */
export function slugOf(name: string, { taken = [], fallback }: { taken?: readonly string[]; fallback: string }): string {
  const plain = withoutMarks(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const slug = cut(plain.replace(/^-/, ''), LENGTH_MAX) || fallback;
  if (!taken.includes(slug)) return slug;
  for (let count = 2; ; count++) {
    const next = `${cut(slug, LENGTH_MAX - `-${count}`.length)}-${count}`;
    if (!taken.includes(next)) return next;
  }
}

const cut = (slug: string, length: number) => slug.slice(0, length).replace(/-+$/, '');
