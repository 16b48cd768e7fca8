import { type Static, Type } from 'typebox';
import { ISSUE_AREAS } from '../../plan/words.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { Instant, OneOf, OrNull, Strict, Uuid } from '../../platform/http/shapes.ts';
import { EFFECT_MEASURES, EFFECT_VERDICTS } from '../words.ts';

const Side = Type.Object({ size: Type.Integer(), value: OrNull(Type.Number()) });
const Counted = Type.Array(Type.Object({ id: Uuid, number: Type.Integer() }));

export const EffectOfArea = Type.Object({
  area: OneOf(ISSUE_AREAS),
  /** The sessions that those people attended, of each the last one: newest first. */
  sessions: Type.Array(Type.Object({ id: Uuid, name: Type.String(), tier: Type.Integer(), startedAt: Instant, people: Type.Integer() })),
  /** Of whom there are tickets on both sides. */
  people: Type.Integer(),
  /** Empty where they are fewer than `rule.peopleMin`. */
  measures: Type.Array(
    Type.Object({
      measure: OneOf(EFFECT_MEASURES),
      /** Shares are between 0 and 1; each of their own tickets after the session, and those before it weighed alike. */
      before: Side,
      after: Side,
      /** After less before. */
      difference: OrNull(Type.Number()),
      /** Where the difference lies, 95 times of 100. */
      interval: OrNull(Type.Object({ from: Type.Number(), to: Type.Number() })),
      verdict: OneOf(EFFECT_VERDICTS),
    }),
  ),
  /** The newest tickets that were counted, at most fifty on a side. */
  counted: Type.Object({ before: Counted, after: Counted }),
});
export type EffectOfArea = Static<typeof EffectOfArea>;

export const TrainingEffect = Type.Object({
  /** How it is compared: days, and how many people and tickets it takes to say anything. */
  rule: Type.Object({
    windowDays: Type.Integer(),
    followUpDays: Type.Integer(),
    settledDays: Type.Integer(),
    peopleMin: Type.Integer(),
    enough: Type.Integer(),
  }),
  /** From when on the next session counts that is still too fresh; null where there is none. */
  nextSettlesAt: OrNull(Instant),
  /** The areas that the sessions were about which people attended. */
  areas: Type.Array(OneOf(ISSUE_AREAS)),
  /** Of the area that was asked for. */
  effect: OrNull(EffectOfArea),
});
export type TrainingEffect = Static<typeof TrainingEffect>;

export const readTrainingEffect = endpoint('GET', '/training/effect', {
  summary:
    'What the tickets of those who attended a session came to before and after it, in an area; without one, of which areas something can be asked',
  query: Strict({ area: Type.Optional(OneOf(ISSUE_AREAS)) }),
  answer: TrainingEffect,
});
