import { sql } from 'kysely';
import type { Look } from '../../identity/act.ts';
import { offeredScenarios } from '../../lab/known-scenarios.ts';
import { textIn } from '../../plan/rules/in-force.ts';
import { programmeOf } from '../../plan/rules/training.ts';
import type { PlanDocument, Programme } from '../../plan/schema/schema.ts';
import type { IssueArea } from '../../plan/words.ts';
import { titleIn } from '../../resource/rules/on-shelf.ts';
import { readShelf } from '../../resource/shelf/store.ts';
import { isLiveFault, isLiveLine, livePartOf } from '../material/live-parts.ts';
import { shipped } from '../material/store.ts';
import { modulesOf } from '../programmes.ts';
import type { Catalogue } from '../rules/next-steps.ts';

/** All that somebody could do next in some tiers, with what they have passed already. */
export async function catalogueFor(
  look: Look,
  plan: PlanDocument,
  { person, tiers }: { person: string; tiers: readonly number[] },
): Promise<Catalogue> {
  const programmes = (plan.training?.programmes ?? []).filter(({ tier }) => tiers.includes(tier));
  const scenarios = await offeredScenarios(look.db);
  const [modules, sessions, passed, resources] = await Promise.all([
    modulesIn(look, programmes, new Map(scenarios.map(({ id, area }) => [id, area]))),
    sessionsOf(look, plan, programmes),
    passedBy(look, person),
    resourcesOf(look),
  ]);
  const labs = scenarios
    .filter((scenario) => tiers.includes(scenario.tier))
    .map(({ id, title, tier, area, minutes }) => ({
      ...{ id, tier, area, minutes },
      title: title[look.locale],
      isPassed: passed.has(id),
    }));
  return { modules, labs, sessions, resources };
}

/** Modules with the areas that their material speaks of: what it shows of the catalogue, and the labs that it leads to. */
async function modulesIn(
  { db, locale }: Look,
  programmes: readonly Programme[],
  areaOfLab: ReadonlyMap<string, IssueArea>,
): Promise<Catalogue['modules']> {
  const { rows } = await sql<{ programme: string; module: string; body: string }>`
    select distinct on (m.programme, m.module) m.programme, m.module, m.body from material m
    where m.programme = any(${programmes.map(({ id }) => id)}) and m.language = ${locale} order by m.programme, m.module, m.id desc`.execute(
    db,
  );
  const written = new Map(rows.map(({ programme, module, body }) => [`${programme} ${module}`, body]));
  return programmes.flatMap((programme) =>
    modulesOf(programme, locale).map(({ id, name, kind, minutes }) => ({
      ...{ id, tier: programme.tier, programme: programme.id, title: name, minutes, isLab: kind === 'lab' },
      areas: areasIn(written.get(`${programme.id} ${id}`) ?? shipped(programme.tier, id, locale) ?? '', areaOfLab),
    })),
  );
}

function areasIn(text: string, areaOfLab: ReadonlyMap<string, IssueArea>): IssueArea[] {
  const parts = text.split('\n').flatMap((line) => {
    const part = isLiveLine(line) ? livePartOf(line) : null;
    return part && !isLiveFault(part) ? [part] : [];
  });
  return parts.flatMap(({ name, area, id }) => area ?? (name === 'lab' && id ? (areaOfLab.get(id) ?? []) : []));
}

async function sessionsOf({ db, at, locale }: Look, plan: PlanDocument, programmes: readonly Programme[]): Promise<Catalogue['sessions']> {
  const { rows } = await sql<{ id: string; programme: string; startsAt: Date }>`
    select s.session_id as id, s.programme, s.starts_at from programme_session s
    where s.programme = any(${programmes.map(({ id }) => id)}) and s.starts_at > ${at} order by s.starts_at, s.session_id limit 100`.execute(
    db,
  );
  return rows.flatMap(({ id, programme, startsAt }) => {
    const of = programmeOf(plan, programme);
    return of ? [{ id, tier: of.tier, programme, startsAt, title: textIn(of.name, locale), areas: of.areas ?? null }] : [];
  });
}

async function passedBy({ db }: Look, person: string): Promise<Set<string>> {
  const { rows } = await sql<{ scenario: string }>`
    select distinct a.scenario_id as scenario from lab_attempt a where a.person_id = ${person} and a.passed and not a.is_trial`.execute(db);
  return new Set(rows.map(({ scenario }) => scenario));
}

/** What stands on the shelf in the reader’s language, or in none: what must be read first. */
async function resourcesOf(look: Look): Promise<Catalogue['resources']> {
  return (await readShelf(look))
    .filter(({ language }) => language === null || language === look.locale)
    .toSorted((a, b) => Number(b.isRequired) - Number(a.isRequired))
    .map(({ id, title, tiers, areas, address, kind }) => ({ ...{ id, tiers, areas, address, kind }, title: titleIn(title, look.locale) }));
}
