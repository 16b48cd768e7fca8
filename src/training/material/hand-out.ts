import { createHash } from 'node:crypto';
import { MEDIA_TYPES } from '../../handout/formats.ts';
import type { Paper } from '../../handout/paper/blocks.ts';
import { render } from '../../handout/render.ts';
import type { Look } from '../../identity/act.ts';
import { textIn } from '../../plan/rules/in-force.ts';
import { minutesOf, programmeOf } from '../../plan/rules/training.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import type { ServedFile } from '../../platform/http/file-endpoint.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { type Refusal, refuse } from '../../platform/outcome.ts';
import { openTrainingHandOut as contract } from '../contract.ts';
import { mayTrain } from '../may-train.ts';
import { modulesOf } from '../programmes.ts';
import { paperBlocks } from './paper-blocks.ts';
import { readMaterial as parse } from './read-material.ts';
import { sourcesOf } from './read-module.ts';
import { findMaterial } from './store.ts';

async function openHandOut(
  { sentences }: { sentences: Sentences },
  reader: Look,
  { id, lang = reader.locale, format = 'pdf', notes = false }: InputOf<typeof contract>,
): Promise<ServedFile | Refusal> {
  const { db, planVersion } = reader;
  const plan = await planOfVersion(db, planVersion);
  const programme = programmeOf(plan, id);
  if (!programme) return refuse('programme-not-found', { programme: id });
  if (notes && !(await mayTrain(reader, plan, programme.tier))) return refuse('trainers-only', { tier: programme.tier });
  const sources = await sourcesOf(reader, { sentences, tier: programme.tier, language: lang });
  const { t, voice } = sources;
  const chapters: Paper['blocks'] = [];
  for (const [index, module] of modulesOf(programme, lang).entries()) {
    const kept = await findMaterial(db, programme, module.id, lang);
    chapters.push({ kind: 'chapter', number: index + 1, text: module.name });
    chapters.push({ kind: 'paragraph', tone: 'lead', text: `${t(`moduleKind.${module.kind}`)} · ${voice.minutes(module.minutes)}` });
    if (kept) chapters.push(...paperBlocks(parse(kept.body).material, sources, { withNotes: notes, notesWord: t('handout.notes') }));
    else chapters.push({ kind: 'paragraph', tone: 'open', text: t('handout.missing') });
  }
  const organisation = textIn(plan.organisation?.name, lang).trim();
  const title = textIn(programme.name, lang);
  const handOut = (key: 'pageOf' | 'lacking' | 'contents', values: Record<string, unknown> = {}) =>
    sentences.say(lang, 'handout', key, values);
  const paper: Paper = {
    locale: lang,
    title,
    organisation,
    author: organisation || 'Relevo',
    running: [organisation, title].filter(Boolean).join(' · '),
    pageOf: handOut('pageOf', { page: '{page}', pages: '{pages}' }),
    lacking: handOut('lacking', { count: '{count}' }),
    front: {
      kind: 'cover',
      facts: [
        { name: t('handout.tier'), lines: [voice.tier(programme.tier)] },
        { name: t('handout.length'), lines: [voice.minutes(minutesOf(programme))] },
        { name: t('handout.plan'), lines: [t('handout.planVersion', { version: planVersion })] },
      ],
      contents: handOut('contents'),
      promise: t('handout.promise'),
    },
    blocks: chapters,
  };
  return {
    name: [`training-${id}`, ...(notes ? ['notes'] : []), lang, format].join('.'),
    mediaType: MEDIA_TYPES[format],
    tag: createHash('sha256').update(JSON.stringify(paper)).digest('hex'),
    make: async () => render(format, paper),
  };
}

/** The material of a programme as a paper, for whoever may read it. */
export const trainingFile = { endpoint: contract, permission: 'training:read', open: openHandOut } as const;
