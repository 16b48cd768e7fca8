import type { Act, Look } from '../../identity/act.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import { shippedScenarios } from '../known-scenarios.ts';
import type { Finding } from '../scenario/lint/findings.ts';
import { measureBy } from '../scenario/measure.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import { spokenFindings } from '../scenario/spoken-findings.ts';
import { writesAny, writesFor } from '../who-trains.ts';
import type * as contract from './contract.ts';
import { aboutOf, newestOf, newestRows, type OwnAbout, type OwnRow, sourceAt, versionsOf } from './store.ts';

type Seen = Pick<Look, 'db' | 'by' | 'planVersion'>;
type Around = { sentences: Sentences };

/** What there is under an id, for whoever writes it: the file holds all its answers. */
export async function scenarioForWriter(look: Seen, id: string) {
  const plan = await planOfVersion(look.db, look.planVersion);
  const own = await newestOf(look.db, id);
  const shipped = shippedScenarios().get(id) ?? null;
  const about = own?.state === 'as-shipped' || !own ? shipped && aboutOf(shipped.scenario) : own.about;
  if (!about) return refuse('lab-not-found');
  if (!writesFor(look.by, plan, about.tier)) return refuse('scenario-writers-only', { tier: about.tier });
  return { plan, own: own ?? null, shipped, about };
}

export async function readScenarioFile(look: Look, { id, version }: InputOf<typeof contract.readScenarioFile>, { sentences }: Around) {
  const found = await scenarioForWriter(look, id);
  if (isRefusal(found)) return found;
  const { plan, own, shipped, about } = found;
  const isOwn = version === undefined ? own !== null && own.state !== 'as-shipped' : version > 0;
  const kept = isOwn ? await sourceAt(look.db, id, version ?? own?.version ?? 0) : undefined;
  const source = kept?.source ?? shipped?.source;
  if (source === undefined || (version !== undefined && version > (own?.version ?? 0))) return refuse('scenario-version-not-found');
  return fileOf({ about, own, isShipped: shipped !== null, source, plan, sentences, locale: look.locale });
}

type File = { about: OwnAbout; own: OwnRow | null; isShipped: boolean; source: string; plan: PlanDocument; locale: Locale } & Around;

/** How a file is told, with what lint finds in it by the plan in force. */
export function fileOf({ about, own, isShipped, source, plan, sentences, locale }: File) {
  const { findings } = readScenario(source, measureBy(plan));
  return {
    id: about.id,
    title: about.title[locale],
    tier: about.tier,
    isShipped,
    source,
    findings: spokenFindings(findings, sentences, locale),
    version: own?.version ?? 0,
    state: own?.state ?? ('as-shipped' as const),
    writtenBy: own?.writtenBy ?? null,
    writtenAt: own?.writtenAt ?? null,
  };
}

export async function listScenarios(look: Look) {
  const plan = await planOfVersion(look.db, look.planVersion);
  if (!writesAny(look.by, plan)) return refuse('scenario-writers-only', { tier: 0 });
  const own = new Map((await newestRows(look.db)).map((row) => [row.scenarioId, row]));
  const came = shippedScenarios();
  const items = [...new Set([...came.keys(), ...own.keys()])].flatMap((id) => {
    const row = own.get(id);
    const shipped = came.get(id);
    const about = row && (row.state !== 'as-shipped' || !shipped) ? row.about : shipped && aboutOf(shipped.scenario);
    if (!about || !writesFor(look.by, plan, about.tier)) return [];
    return [
      {
        ...about,
        title: about.title[look.locale],
        isShipped: shipped !== undefined,
        version: row?.version ?? 0,
        state: row?.state ?? ('as-shipped' as const),
        writtenBy: row?.writtenBy ?? null,
        writtenAt: row?.writtenAt ?? null,
      },
    ];
  });
  return { items: items.toSorted((a, b) => a.tier - b.tier || a.title.localeCompare(b.title, look.locale)) };
}

export async function listScenarioVersions(look: Look, { id }: InputOf<typeof contract.listScenarioVersions>) {
  const found = await scenarioForWriter(look, id);
  if (isRefusal(found)) return found;
  const rows = (await versionsOf(look.db, id)).map(({ version, state, writtenBy, writtenAt }) => ({
    version,
    state,
    writtenBy,
    writtenAt,
  }));
  const came = found.shipped ? [{ version: 0, state: 'as-shipped' as const, writtenBy: null, writtenAt: null }] : [];
  return { items: [...rows, ...came] };
}

/** What lint finds in a file that somebody writes on. Nothing of it is kept. */
export async function lintScenarioFile(look: Look | Act, { source }: InputOf<typeof contract.lintScenarioFile>, { sentences }: Around) {
  const plan = await planOfVersion(look.db, look.planVersion);
  if (!writesAny(look.by, plan)) return refuse('scenario-writers-only', { tier: 0 });
  const { scenario, findings } = readScenario(source, measureBy(plan));
  const about = scenario && { id: scenario.id, title: scenario.title[look.locale], tier: scenario.tier };
  return { about, findings: spokenFindings(findings, sentences, look.locale) };
}

export const errorsIn = (findings: readonly Finding[]): Finding[] => findings.filter(({ severity }) => severity === 'error');
