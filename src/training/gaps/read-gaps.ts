import { daysAfter } from '../../calendar/days.ts';
import type { Look } from '../../identity/act.ts';
import { tiersOfTeams } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import { ISSUE_AREAS, type IssueArea } from '../../plan/words.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { type Refusal, refuse } from '../../platform/outcome.ts';
import { figuresForbid } from '../may-see-figures.ts';
import { nextSteps } from '../rules/next-steps.ts';
import { GAP_DAYS, GAPS_OF_KIND_MAX } from '../words.ts';
import { catalogueFor } from './catalogue.ts';
import type { readGaps as contract, TrainingGaps } from './contract.ts';
import { type Fact, fromLabs, fromQuizzes, questioned, reopened, sentBack } from './facts.ts';
import { peopleLed } from './whose-gaps.ts';

/** What of one’s own work, or that of somebody whom one leads, points to an area to look at again. Nothing of it is counted or compared. */
export async function readGaps(
  look: Look,
  { person: asked = look.by.id }: InputOf<typeof contract>,
  sentences: Sentences,
): Promise<TrainingGaps | Refusal> {
  const people = [{ id: look.by.id, name: look.by.name }, ...(await peopleLed(look))];
  const person = people.find(({ id }) => id === asked);
  if (!person) return refuse('gaps-not-yours');
  const plan = await planOfVersion(look.db, look.planVersion);
  const since = daysAfter(look.at, -GAP_DAYS);
  const of = { person: person.id, since };
  const kinds = await Promise.all([
    sentBack(look, of),
    questioned(look, of),
    reopened(look, of),
    fromLabs(look, of, sentences),
    fromQuizzes(look, of, plan),
  ]);
  const facts = kinds.flatMap((some) => some.slice(0, GAPS_OF_KIND_MAX)).toSorted((a, b) => b.at.localeCompare(a.at));
  return {
    person,
    days: GAP_DAYS,
    since: since.toISOString(),
    isCut: kinds.some((some) => some.length > GAPS_OF_KIND_MAX),
    people,
    mayReadFigures: figuresForbid(look.by, plan) === null,
    areas: await byArea(look, plan, { person: person.id, facts }),
  };
}

/** The areas with what points to them, those that something pointed to last first, and what fits next in the tier where the person works. */
async function byArea(
  look: Look,
  plan: PlanDocument,
  { person, facts }: { person: string; facts: readonly Fact[] },
): Promise<TrainingGaps['areas']> {
  if (facts.length === 0) return [];
  const own = await tiersOf(look, plan, person);
  const tierFor = (some: readonly Fact[]) => some.find(({ tier }) => own.includes(tier))?.tier ?? own[0] ?? some[0]?.tier ?? 1;
  const found = ISSUE_AREAS.flatMap((area) => {
    const pointing = facts.filter(({ areas }) => areas.includes(area));
    return pointing.length > 0 ? [{ area, pointing, tier: tierFor(pointing) }] : [];
  });
  const catalogue = await catalogueFor(look, plan, { person, tiers: [...new Set(found.map(({ tier }) => tier))] });
  return found
    .toSorted((a, b) => latest(b).localeCompare(latest(a)))
    .map(({ area, pointing, tier }) => ({
      area,
      facts: pointing.map(({ areas: _, ...fact }) => fact),
      next: nextSteps(catalogue, { area, tier }).map((step) => ({ ...step, startsAt: step.startsAt?.toISOString() ?? null })),
    }));
}

const latest = ({ pointing }: { area: IssueArea; pointing: readonly Fact[] }) => pointing[0]?.at ?? '';

async function tiersOf({ db, by }: Look, plan: PlanDocument, person: string): Promise<readonly number[]> {
  if (person === by.id) return by.tiers;
  const rows = await db.selectFrom('teamMember').select('team').where('personId', '=', person).execute();
  return tiersOfTeams(
    plan,
    rows.map(({ team }) => team),
  );
}
