import { Type } from 'typebox';
import { MODULE_KINDS } from '../words.ts';
import { BilingualText, Closed, Day, list, maybe, OwnTier, oneOf, Slug } from './shapes.ts';

/** Question 4: how are they trained? */
export const training = maybe(
  Closed({
    programmes: list(
      {
        id: Slug,
        name: BilingualText,
        tier: OwnTier,
        trainedBy: maybe(BilingualText),
        modules: Type.Array(
          Closed({
            id: maybe(Slug),
            name: BilingualText,
            minutes: Type.Integer({ minimum: 1, maximum: 1440 }),
            kind: oneOf(MODULE_KINDS),
          }),
          { maxItems: 50 },
        ),
        certificateMonths: maybe(Type.Integer({ minimum: 1, maximum: 120 })),
        /** The day by which the tier has been trained. */
        heldOn: maybe(Day),
      },
      50,
    ),
    /** Who trains the leads, who then train their members. */
    trainers: list({ team: Slug, trains: Type.Array(OwnTier, { minItems: 1, maxItems: 3 }), on: maybe(Day) }, 50),
  }),
);
