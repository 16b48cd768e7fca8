import { BilingualText, Closed, list, maybe, Slug } from './shapes.ts';

/** Beside the five questions: what the rollout is for, and what stands in its way. */
export const goals = maybe(
  Closed({
    aims: list(
      {
        id: Slug,
        name: BilingualText,
        /** What the organisation gains by it. */
        value: maybe(BilingualText),
        measure: maybe(BilingualText),
        target: maybe(BilingualText),
      },
      50,
    ),
    challenges: list({ id: Slug, name: BilingualText, impact: maybe(BilingualText), mitigation: maybe(BilingualText) }, 50),
  }),
);
