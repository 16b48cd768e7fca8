import { Type } from 'typebox';
import { GATED_MOVES, ISSUE_AREAS, MODULE_KINDS, RESOURCE_KINDS, TRAINING_NEEDS } from '../words.ts';
import { BilingualText, Closed, Day, HttpsAddress, list, maybe, OwnTier, oneOf, Slug } from './shapes.ts';

const Areas = Type.Array(oneOf(ISSUE_AREAS), { minItems: 1, maxItems: ISSUE_AREAS.length, uniqueItems: true });

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
        /** What its certificate is for; without, every area. */
        areas: maybe(Areas),
        /** Of a hundred, in quiz and lab. */
        passMark: maybe(Type.Integer({ minimum: 1, maximum: 100 })),
        /** How often a quiz may be tried. */
        attempts: maybe(Type.Integer({ minimum: 1, maximum: 20 })),
        /** What earns the certificate. */
        needs: maybe(Type.Array(oneOf(TRAINING_NEEDS), { minItems: 1, maxItems: TRAINING_NEEDS.length, uniqueItems: true })),
      },
      50,
    ),
    /** Who trains the leads, who then train their members. */
    trainers: list({ team: Slug, trains: Type.Array(OwnTier, { minItems: 1, maxItems: 3 }), on: maybe(Day) }, 50),
    /** What is done in a tier only by whoever holds a certificate of it, from a day on. */
    gates: list({ move: oneOf(GATED_MOVES), tier: OwnTier, areas: maybe(Areas), from: maybe(Day) }, 50),
  }),
);

/** Question 4 goes on: what do they learn from, and look things up in? The guide calls it additional resources. */
export const resources = list(
  {
    id: Slug,
    title: BilingualText,
    kind: oneOf(RESOURCE_KINDS),
    address: maybe(HttpsAddress),
    tiers: Type.Array(OwnTier, { minItems: 1, maxItems: 3, uniqueItems: true }),
    areas: maybe(Areas),
    /** In which it is written; without, in both or in none. */
    language: maybe(oneOf(['en', 'es'] as const)),
    /** The team that keeps it right. */
    owner: Slug,
    reviewEveryMonths: maybe(Type.Integer({ minimum: 1, maximum: 120 })),
    /** Whoever is new in one of its tiers reads it. */
    required: maybe(Type.Boolean()),
  },
  300,
);
