import type { Look } from '../identity/act.ts';
import { textIn } from '../plan/rules/in-force.ts';
import { attemptsOf, covers, minutesOf, moduleId, needsOf, passMarkOf, programmeOf } from '../plan/rules/training.ts';
import type { PlanDocument, Programme } from '../plan/schema/schema.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { refuse } from '../platform/outcome.ts';
import type * as contract from './contract.ts';
import { newestTexts } from './material/store.ts';
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
  const texts = await newestTexts(
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
    passMark: passMarkOf(programme),
    attempts: attemptsOf(programme),
    gates: gatesOf(plan, programme),
    certificateMonths: programme.certificateMonths ?? null,
    heldOn: programme.heldOn ?? null,
    trainedBy: textIn(programme.trainedBy, look.locale) || null,
    modules: modulesOf(programme, look.locale).map((module) => {
      const read = (['en', 'es'] as const).flatMap((language) => {
        const text = texts.of(programme, module.id, language);
        return text ? [{ ...text, language, writtenAt: text.writtenAt?.toISOString() ?? null }] : [];
      });
      return { ...module, languages: read.map(({ language }) => language), texts: read };
    }),
    mayTrain: trained.has(programme.tier),
  }));
}

/** The gates that the certificate of a programme opens. */
export function gatesOf(plan: PlanDocument, programme: Programme): contract.Gate[] {
  return (plan.training?.gates ?? [])
    .filter(({ tier, areas }) => tier === programme.tier && (areas === undefined || areas.some((area) => covers(programme, area))))
    .map(({ move, areas, from }) => ({ move, areas: areas ?? null, from: from ?? null }));
}

export function modulesOf(programme: Programme, locale: Look['locale']) {
  return programme.modules.map(({ name, kind, minutes }, index) => ({
    id: moduleId(programme, index),
    name: textIn(name, locale),
    kind,
    minutes,
  }));
}
