import { voiceOf } from '../../handout/paper/voice.ts';
import type { Look } from '../../identity/act.ts';
import { catalogue } from '../../knowledge/catalogue.ts';
import { offeredScenarios } from '../../lab/known-scenarios.ts';
import { withHolidays } from '../../plan/holidays/known-holidays.ts';
import { programmeOf } from '../../plan/rules/training.ts';
import type { Programme } from '../../plan/schema/schema.ts';
import { planOfVersion, publishedPlan } from '../../plan/versions/store.ts';
import type { Db } from '../../platform/database.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { isRefusal, type Refusal, refuse } from '../../platform/outcome.ts';
import { resourcesFor } from '../../resource/resources-for.ts';
import type * as contract from '../contract.ts';
import { mayTrain } from '../may-train.ts';
import { modulesOf } from '../programmes.ts';
import { lintMaterial } from './lint-material.ts';
import type { Sources } from './live.ts';
import { readMaterial as parse } from './read-material.ts';
import { shownMaterial } from './shown.ts';
import { findMaterial } from './store.ts';

type Asked = Pick<Look, 'db' | 'by' | 'at' | 'planVersion' | 'locale'>;

export async function readMaterial(
  look: Asked,
  { id, module, lang: language = look.locale }: InputOf<typeof contract.readMaterial>,
  { sentences }: { sentences: Sentences },
) {
  const plan = await planOfVersion(look.db, look.planVersion);
  const programme = moduleIn(programmeOf(plan, id), { id, module });
  if (isRefusal(programme)) return programme;
  const kept = await findMaterial(look.db, programme, module, language);
  if (!kept) return refuse('material-not-found', { module });
  const isTrainer = await mayTrain(look, plan, programme.tier);
  const sources = await sourcesOf(look, { sentences, tier: programme.tier, language });
  return {
    programme: id,
    module,
    language,
    ...shownMaterial(parse(kept.body).material, sources, { withNotes: isTrainer }),
    version: kept.written?.id ?? null,
    writtenBy: kept.written?.writtenBy ?? null,
    writtenAt: kept.written?.writtenAt ?? null,
    source: isTrainer ? kept.body : null,
    findings: isTrainer ? findingsOf(kept.body, { sentences, locale: look.locale }) : [],
  };
}

/** The programme, when it is in the plan and has the module. */
export function moduleIn(programme: Programme | null, { id, module }: { id: string; module: string }): Programme | Refusal {
  if (!programme) return refuse('programme-not-found', { programme: id });
  return modulesOf(programme, 'en').some((one) => one.id === module) ? programme : refuse('module-not-found', { module });
}

/** What live parts are made from: the plan in force, and the catalogue in the language of the text. */
export async function sourcesOf(
  { db, planVersion, at }: { db: Db; planVersion: number; at: Date },
  { sentences, tier, language }: { sentences: Sentences; tier: number; language: Locale },
): Promise<Sources> {
  const { document, holidays } = await publishedPlan(db, planVersion);
  const plan = withHolidays(document, holidays);
  const labs = await offeredScenarios(db);
  return {
    plan,
    voice: voiceOf(sentences, { plan, holidays, inForceFrom: at }, language),
    knownErrors: catalogue()
      .filter(({ isLegacy }) => !isLegacy)
      .map(({ entry }) => entry[language]),
    resources: await resourcesFor({ db, planVersion }, language),
    tier,
    lab: (id) => {
      const found = labs.find((one) => one.id === id);
      return found && { id, title: found.title[language], minutes: found.minutes };
    },
    t: (key, values = {}) => sentences.say(language, 'training', key, values),
  };
}

export function findingsOf(body: string, { sentences, locale }: { sentences: Sentences; locale: Locale }) {
  const knownErrors = new Set(catalogue().map(({ id }) => id));
  return lintMaterial(body, { knownErrors }).map((one) => ({
    ...one,
    message: sentences.say(locale, 'training', `material.${one.code}`, { words: one.words }),
  }));
}
