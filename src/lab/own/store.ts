import { sql } from 'kysely';
import type { IssueArea } from '../../plan/words.ts';
import type { Db } from '../../platform/database.ts';
import type { Platform } from '../../ticket/words.ts';
import type { Both, Scenario } from '../scenario/schema.ts';
import type { ScenarioState } from '../words.ts';

/** What lists show of a scenario. */
export type OwnAbout = { id: string; title: Both; tier: number; area: IssueArea; platform: Platform; minutes: number };
export type OwnRow = {
  scenarioId: string;
  version: number;
  state: ScenarioState;
  about: OwnAbout;
  writtenAt: Date;
  writtenBy: { id: string; name: string };
};

export function aboutOf({ id, title, tier, area, platform, minutes }: Scenario): OwnAbout {
  return { id, title, tier, area, platform, minutes };
}

const columns = sql`s.scenario_id, s.version, s.state, s.about, s.written_at, json_build_object('id', p.id, 'name', p.name) as written_by`;

/** The newest row of each scenario; they are few. */
export async function newestRows(db: Db): Promise<OwnRow[]> {
  const { rows } = await sql<OwnRow>`
    select distinct on (s.scenario_id) ${columns} from lab_scenario s join person p on p.id = s.written_by
    order by s.scenario_id, s.version desc`.execute(db);
  return rows;
}

export async function newestOf(db: Db, id: string): Promise<(OwnRow & { source: string | null }) | undefined> {
  const { rows } = await sql<OwnRow & { source: string | null }>`
    select ${columns}, s.source from lab_scenario s join person p on p.id = s.written_by
    where s.scenario_id = ${id} order by s.version desc limit 1`.execute(db);
  return rows[0];
}

/** The rows of a scenario, newest first. */
export async function versionsOf(db: Db, id: string): Promise<OwnRow[]> {
  const { rows } = await sql<OwnRow>`
    select ${columns} from lab_scenario s join person p on p.id = s.written_by
    where s.scenario_id = ${id} order by s.version desc limit 500`.execute(db);
  return rows;
}

/** What stood in a version; of one without a text, in the last before it that had one. */
export async function sourceAt(db: Db, id: string, version: number): Promise<{ version: number; source: string } | undefined> {
  const { rows } = await sql<{ version: number; source: string }>`
    select s.version, s.source from lab_scenario s
    where s.scenario_id = ${id} and s.version <= ${version} and s.source is not null order by s.version desc limit 1`.execute(db);
  return rows[0];
}
