import { readFileSync } from 'node:fs';
import type { Programme } from '../../plan/schema/schema.ts';
import type { Db } from '../../platform/database.ts';
import type { Locale } from '../../platform/http/shapes.ts';

type Written = { id: string; body: string; writtenBy: { id: string; name: string }; writtenAt: Date };
export type KeptMaterial = { body: string; written: Omit<Written, 'body'> | null };

/** The newest text of a module in a language; what comes with the desk where nobody has written any; null where neither is. */
export async function findMaterial(
  db: Db,
  programme: Pick<Programme, 'id' | 'tier'>,
  module: string,
  language: Locale,
): Promise<KeptMaterial | null> {
  const row = await db
    .selectFrom('material as m')
    .innerJoin('person as p', 'p.id', 'm.writtenBy')
    .select(['m.id', 'm.body', 'm.writtenAt', 'p.id as personId', 'p.name'])
    .where('m.programme', '=', programme.id)
    .where('m.module', '=', module)
    .where('m.language', '=', language)
    .orderBy('m.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row) {
    const { id, body, writtenAt, personId, name } = row;
    return { body, written: { id, writtenAt, writtenBy: { id: personId, name } } };
  }
  const body = shipped(programme.tier, module, language);
  return body === null ? null : { body, written: null };
}

/** Which modules of a programme have a text of the desk’s own, by language. */
export async function writtenLanguages(db: Db, programmes: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('material')
    .select(['programme', 'module', 'language'])
    .distinct()
    .where('programme', 'in', [...programmes, ''])
    .execute();
  return new Set(rows.map(({ programme, module, language }) => `${programme} ${module} ${language}`));
}

const SHIPPED = new Map<string, string | null>();

/** What comes with the desk for a module of a tier. */
export function shipped(tier: number, module: string, language: Locale): string | null {
  const name = `tier-${tier}/${module}.${language}.md`;
  const known = SHIPPED.get(name);
  if (known !== undefined) return known;
  const text = /^[a-z0-9-]+$/.test(module) ? readShipped(name) : null;
  SHIPPED.set(name, text);
  return text;
}

function readShipped(name: string): string | null {
  try {
    return readFileSync(new URL(`../shipped/${name}`, import.meta.url), 'utf8');
  } catch {
    return null;
  }
}
