import { sql } from 'kysely';
import type { Act, Look } from '../../identity/act.ts';
import { programmeOf } from '../../plan/rules/training.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../platform/outcome.ts';
import type * as contract from '../contract.ts';
import { recordTrainingEvent } from '../events.ts';
import { mayTrain } from '../may-train.ts';
import { readMaterial as parse } from './read-material.ts';
import { findingsOf, moduleIn, readMaterial, sourcesOf } from './read-module.ts';
import { shownMaterial } from './shown.ts';

type Around = { sentences: Sentences };
type OfModule = { id: string; module: string };
const VERSIONS_MAX = 200;
const MATERIAL_LOCK = 7312;

/** Writes what is taught in a module. A text with errors is not kept: what it would show is not what its writer meant. */
export async function writeMaterial(act: Act, { id, module, seen = {}, ...texts }: InputOf<typeof contract.writeMaterial>, around: Around) {
  const forbidden = await trainersOnly(act, { id, module });
  if (forbidden) return forbidden;
  const written = (['en', 'es'] as const).flatMap((language) => {
    const body = texts[language];
    return body === undefined ? [] : [{ language, body }];
  });
  if (written.length === 0) return refuse('material-in-no-language');
  // Of two who write at once, the second waits and hears what the first has left.
  await sql`select pg_advisory_xact_lock(${MATERIAL_LOCK}, hashtext(${`${id} ${module}`}))`.execute(act.db);
  for (const { language, body } of written) {
    const wrong = findingsOf(body, { ...around, locale: act.locale }).filter(({ severity }) => severity === 'error');
    if (wrong.length > 0)
      return refuse('material-with-errors', { count: wrong.length, first: wrong[0]?.message ?? '', language, findings: wrong });
    const stale = await isStale(act, { id, module, language, seen: seen[language] });
    if (stale) return refuse('stale', { language });
    await insertMaterial(act, { id, module, language, body, restores: null });
  }
  const items = [];
  for (const { language } of written) {
    const material = await readMaterial(act, { id, module, lang: language }, around);
    if (isRefusal(material)) return material;
    items.push(material);
  }
  return { items };
}

/** How a text would read, with everything that lint says of it. */
export async function previewMaterial(
  look: Look,
  { id, module, source, lang: language = look.locale }: InputOf<typeof contract.previewMaterial>,
  around: Around,
) {
  const forbidden = await trainersOnly(look, { id, module });
  if (forbidden) return forbidden;
  const tier = programmeOf(await planOfVersion(look.db, look.planVersion), id)?.tier ?? 1;
  const sources = await sourcesOf(look, { ...around, tier, language });
  return {
    ...shownMaterial(parse(source).material, sources, { withNotes: true }),
    findings: findingsOf(source, { ...around, locale: look.locale }),
  };
}

/** Brings an older text back, as the newest one: nothing is taken away. */
export async function restoreMaterial(act: Act, { id, module, written }: InputOf<typeof contract.restoreMaterial>, around: Around) {
  const forbidden = await trainersOnly(act, { id, module });
  if (forbidden) return forbidden;
  const older = await act.db
    .selectFrom('material')
    .select(['language', 'body'])
    .where('id', '=', written)
    .where('programme', '=', id)
    .where('module', '=', module)
    .executeTakeFirst();
  if (!older) return refuse('material-version-not-found');
  const language = older.language as Locale;
  await insertMaterial(act, { id, module, language, body: older.body, restores: written });
  return readMaterial(act, { id, module, lang: language }, around);
}

export async function listMaterialVersions(look: Look, { id, module, lang }: InputOf<typeof contract.listMaterialVersions>) {
  const forbidden = await trainersOnly(look, { id, module });
  if (forbidden) return forbidden;
  const rows = await look.db
    .selectFrom('material as m')
    .innerJoin('person as p', 'p.id', 'm.writtenBy')
    .select((eb) => [
      'm.id',
      'm.language',
      'm.writtenAt',
      'm.restores',
      'p.id as personId',
      'p.name',
      eb.fn<number>('length', ['m.body']).as('characters'),
    ])
    .where('m.programme', '=', id)
    .where('m.module', '=', module)
    .where('m.language', 'in', lang ? [lang] : ['en', 'es'])
    .orderBy('m.id', 'desc')
    .limit(VERSIONS_MAX)
    .execute();
  const items = rows.map(({ personId, name, language: of, ...row }) => ({
    ...row,
    language: of as Locale,
    writtenBy: { id: personId, name },
  }));
  return { items };
}

async function trainersOnly(look: Pick<Look, 'db' | 'by' | 'at' | 'planVersion'>, { id, module }: OfModule): Promise<Refusal | null> {
  const plan = await planOfVersion(look.db, look.planVersion);
  const programme = moduleIn(programmeOf(plan, id), { id, module });
  if (isRefusal(programme)) return programme;
  return (await mayTrain(look, plan, programme.tier)) ? null : refuse('trainers-only', { tier: programme.tier });
}

/** Whether another text stands there than the one that its writer began from; who names none writes over whatever stands there. */
async function isStale(
  { db }: Act,
  { id, module, language, seen }: OfModule & { language: Locale; seen: string | null | undefined },
): Promise<boolean> {
  if (seen === undefined) return false;
  const newest = await db
    .selectFrom('material')
    .select('id')
    .where('programme', '=', id)
    .where('module', '=', module)
    .where('language', '=', language)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (newest?.id ?? null) !== seen;
}

async function insertMaterial(
  act: Act,
  { id, module, language, body, restores }: OfModule & { language: Locale; body: string; restores: string | null },
): Promise<void> {
  await act.db
    .insertInto('material')
    .values({ id: newId(act.at), programme: id, module, language, body, restores, writtenBy: act.by.id, writtenAt: act.at })
    .execute();
  await recordTrainingEvent(act, { kind: 'material-written', data: { programme: id, module, language, isRestored: restores !== null } });
}
