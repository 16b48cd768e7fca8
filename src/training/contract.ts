import { type Static, Type } from 'typebox';
import type { Block as PaperBlock } from '../handout/paper/blocks.ts';
import { PersonRef } from '../identity/contract.ts';
import { GATED_MOVES, ISSUE_AREAS, MODULE_KINDS, TRAINING_NEEDS } from '../plan/words.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { Instant, Locale, OneOf, OrNull, Slug, Strict, Uuid } from '../platform/http/shapes.ts';
import type { Block } from './material/blocks.ts';
import { MATERIAL_FAULTS, MATERIAL_MAX, type MaterialFaultCode } from './material/faults.ts';

/** A block as a page shows it: a live part is what the plan in force and the catalogue say today. */
export type ShownBlock =
  | Exclude<Block, { kind: 'live' }>
  | { kind: 'live'; name: string; blocks: readonly PaperBlock[]; lab?: { id: string; title: string; minutes: number } };
const Blocks = Type.Array(Type.Unsafe<ShownBlock>(Type.Object({}, { additionalProperties: true })));

const module = {
  id: Type.String(),
  name: Type.String(),
  kind: OneOf(MODULE_KINDS),
  minutes: Type.Integer(),
  /** In which languages there is material for it. */
  languages: Type.Array(Locale),
};
export const Module = Type.Object(module);
/** A move that the plan keeps for those who hold a certificate of the tier. */
export const Gate = Type.Object({ move: OneOf(GATED_MOVES), areas: OrNull(Type.Array(OneOf(ISSUE_AREAS))), from: OrNull(Type.String()) });
export type Gate = Static<typeof Gate>;

const TaughtModule = Type.Object({
  ...module,
  /** The newest text in each of them, and how long it takes to read; what comes with the desk was written by nobody here. */
  texts: Type.Array(Type.Object({ language: Locale, minutes: Type.Integer(), writtenBy: OrNull(PersonRef), writtenAt: OrNull(Instant) })),
});
export const Programme = Type.Object({
  id: Type.String(),
  name: Type.String(),
  tier: Type.Integer(),
  /** Null for all of them. */
  areas: OrNull(Type.Array(OneOf(ISSUE_AREAS))),
  minutes: Type.Integer(),
  needs: Type.Array(OneOf(TRAINING_NEEDS)),
  /** Of a hundred, and how often the quiz may be tried. */
  passMark: Type.Integer(),
  attempts: Type.Integer(),
  gates: Type.Array(Gate),
  certificateMonths: OrNull(Type.Integer()),
  /** The day by which the tier is to be trained. */
  heldOn: OrNull(Type.String()),
  trainedBy: OrNull(Type.String()),
  modules: Type.Array(TaughtModule),
  /** Whether the caller may train by it: they write its material, hold sessions and read the trainer’s notes. */
  mayTrain: Type.Boolean(),
});
export type Programme = Static<typeof Programme>;

export const MaterialFinding = Type.Object({
  code: OneOf(Object.keys(MATERIAL_FAULTS) as [MaterialFaultCode, ...MaterialFaultCode[]]),
  severity: OneOf(['error', 'warning'] as const),
  line: Type.Integer(),
  words: Type.String(),
  message: Type.String(),
});
/** Notes are null for whoever may not train. */
export const MaterialSlide = Type.Object({ title: Type.String(), blocks: Blocks, notes: OrNull(Blocks) });
const shownText = { title: Type.String(), opening: Blocks, slides: Type.Array(MaterialSlide) };
export const Material = Type.Object({
  programme: Type.String(),
  module: Type.String(),
  language: Locale,
  ...shownText,
  /** Null for what comes with the desk. */
  version: OrNull(Uuid),
  writtenBy: OrNull(PersonRef),
  writtenAt: OrNull(Instant),
  /** The text as it was written, and what lint says of it, for whoever may write it. */
  source: OrNull(Type.String()),
  findings: Type.Array(MaterialFinding),
});
export type Material = Static<typeof Material>;

const ByModule = Strict({ id: Slug, module: Slug });
export const listProgrammes = endpoint('GET', '/programmes', {
  summary: 'The programmes of the plan in force',
  answer: Type.Object({ items: Type.Array(Programme) }),
});
export const readProgramme = endpoint('GET', '/programmes/:id', {
  summary: 'One programme',
  params: Strict({ id: Slug }),
  answer: Programme,
});
export const readMaterial = endpoint('GET', '/programmes/:id/modules/:module/material', {
  summary: 'The material of a module, with what it takes from the plan in force and the catalogue as they stand now',
  params: ByModule,
  query: Strict({ lang: Type.Optional(Locale) }),
  answer: Material,
});
const Source = Type.String({ minLength: 1, maxLength: MATERIAL_MAX.characters });
export const writeMaterial = endpoint('PUT', '/programmes/:id/modules/:module/material', {
  summary: 'Write the material of a module in one language or both; what stood there is kept',
  params: ByModule,
  body: Strict({
    en: Type.Optional(Source),
    es: Type.Optional(Source),
    /** The version that its writer began from, by language; null for what comes with the desk. Refused when another stands there now. */
    seen: Type.Optional(Strict({ en: Type.Optional(OrNull(Uuid)), es: Type.Optional(OrNull(Uuid)) })),
  }),
  answer: Type.Object({ items: Type.Array(Material) }),
});
export const previewMaterial = endpoint('POST', '/programmes/:id/modules/:module/material/preview', {
  summary: 'How a text would read, and what lint says of it; nothing is kept',
  params: ByModule,
  body: Strict({ source: Source, lang: Type.Optional(Locale) }),
  answer: Type.Object({ ...shownText, findings: Type.Array(MaterialFinding) }),
});
export const MaterialVersion = Type.Object({
  id: Uuid,
  language: Locale,
  writtenBy: PersonRef,
  writtenAt: Instant,
  restores: OrNull(Uuid),
  characters: Type.Integer(),
});
export type MaterialVersion = Static<typeof MaterialVersion>;
export const listMaterialVersions = endpoint('GET', '/programmes/:id/modules/:module/material/versions', {
  summary: 'What has been written for a module, newest first; at most two hundred',
  params: ByModule,
  query: Strict({ lang: Type.Optional(Locale) }),
  answer: Type.Object({ items: Type.Array(MaterialVersion) }),
});
export const restoreMaterial = endpoint('POST', '/programmes/:id/modules/:module/material/versions/:written/restore', {
  summary: 'Bring an older material back, as the newest one',
  params: Strict({ id: Slug, module: Slug, written: Uuid }),
  answer: Material,
});
/** A file. */
export const openTrainingHandOut = endpoint('GET', '/programmes/:id/handout', {
  summary: 'The material of a programme as a paper: docx, pdf or md; with the trainer’s notes for whoever may train',
  params: Strict({ id: Slug }),
  query: Strict({
    lang: Type.Optional(Locale),
    format: Type.Optional(OneOf(['docx', 'pdf', 'md'] as const)),
    notes: Type.Optional(Type.Boolean()),
  }),
});
