import type { Look } from '../identity/act.ts';
import { textIn } from '../plan/rules/in-force.ts';
import { minutesOf, moduleId, needsOf, programmeOf } from '../plan/rules/training.ts';
import type { PlanDocument, Programme } from '../plan/schema/schema.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { refuse } from '../platform/outcome.ts';
import type * as contract from './contract.ts';
import { shipped, writtenLanguages } from './material/store.ts';
import { mayTrain } from './may-train.ts';

export async function listProgrammes(look: Look) {
  const plan = await planOfVersion(look.db, look.planVersion);
  return { items: await told(look, plan, plan.training?.programmes ?? []) };
}

export async function readProgramme(look: Look, { id }: InputOf<typeof contract.readProgramme>) {
  const plan = await planOfVersion(look.db, look.planVersion);
  const programme = programmeOf(plan, id);
  if (!programme) return refuse('programme-not-found', { programme: id });
  const [found] = await told(look, plan, [programme]);
  return found ?? refuse('programme-not-found', { programme: id });
}

async function told(look: Look, plan: PlanDocument, programmes: readonly Programme[]): Promise<contract.Programme[]> {
  const written = await writtenLanguages(
    look.db,
    programmes.map(({ id }) => id),
  );
  const tiers = [...new Set(programmes.map(({ tier }) => tier))];
  const trained = new Set<number>();
  for (const tier of tiers) if (await mayTrain(look, plan, tier)) trained.add(tier);
  return programmes.map((programme) => ({
    id: programme.id,
    name: textIn(programme.name, look.locale),
    tier: programme.tier,
    areas: programme.areas ?? null,
    minutes: minutesOf(programme),
    needs: [...needsOf(programme)],
    certificateMonths: programme.certificateMonths ?? null,
    heldOn: programme.heldOn ?? null,
    trainedBy: textIn(programme.trainedBy, look.locale) || null,
    modules: modulesOf(programme, look.locale).map((module) => ({
      ...module,
      languages: (['en', 'es'] as const).filter(
        (language) => written.has(`${programme.id} ${module.id} ${language}`) || shipped(programme.tier, module.id, language) !== null,
      ),
    })),
    mayTrain: trained.has(programme.tier),
  }));
}

export function modulesOf(programme: Programme, locale: Look['locale']) {
  return programme.modules.map(({ name, kind, minutes }, index) => ({
    id: moduleId(programme, index),
    name: textIn(name, locale),
    kind,
    minutes,
  }));
}
