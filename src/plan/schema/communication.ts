import { Type } from 'typebox';
import { WAVE_CHANNELS, WAVE_STAGES } from '../words.ts';
import { BilingualText, Closed, Day, list, maybe, oneOf, Slug } from './shapes.ts';

export const communication = maybe(
  Closed({
    waves: list(
      {
        id: Slug,
        name: BilingualText,
        stage: maybe(oneOf(WAVE_STAGES)),
        week: maybe(Type.Integer({ minimum: 1, maximum: 5 })),
        channel: oneOf(WAVE_CHANNELS),
        pieces: list({ phase: Slug, on: Day }, 100),
      },
      50,
    ),
  }),
);
