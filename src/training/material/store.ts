import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { Programme } from '../../plan/schema/schema.ts';
import type { Db } from '../../platform/database.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import { readingMinutes } from '../rules/reading-minutes.ts';

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

export type NewestText = { minutes: number; writtenBy: { id: string; name: string } | null; writtenAt: Date | null };
type Texts = { of(programme: Pick<Programme, 'id' | 'tier'>, module: string, language: Locale): NewestText | null };

/** What there is to read for the modules of these programmes: the newest text of each, or what comes with the desk. */
export async function newestTexts(db: Db, programmes: readonly string[]): Promise<Texts> {
  const { rows } = await sql<{ key: string; body: string; writtenAt: Date; writtenBy: { id: string; name: string } }>`
    select distinct on (m.programme, m.module, m.language) concat_ws(' ', m.programme, m.module, m.language) as key, m.body, m.written_at,
      json_build_object('id', p.id, 'name', p.name) as written_by
    from material m join person p on p.id = m.written_by
    where m.programme = any(${[...programmes]}) order by m.programme, m.module, m.language, m.id desc`.execute(db);
  const written = new Map(rows.map(({ key, body, ...by }) => [key, { minutes: readingMinutes(body), ...by }]));
  return {
    of({ id, tier }, module, language) {
      const own = written.get(`${id} ${module} ${language}`);
      if (own) return own;
      const body = shipped(tier, module, language);
      return body === null ? null : { minutes: readingMinutes(body), writtenBy: null, writtenAt: null };
    },
  };
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
