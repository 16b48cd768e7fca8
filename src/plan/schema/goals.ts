import { Closed, list, maybe, Slug, Words } from './shapes.ts';

/** Beside the five questions: what the rollout is for, and what stands in its way. */
export const goals = maybe(
  Closed({
    aims: list(
      {
        id: Slug,
        name: Words,
        /** What the organisation gains by it. */
        value: maybe(Words),
        measure: maybe(Words),
        target: maybe(Words),
      },
      50,
    ),
    challenges: list({ id: Slug, name: Words, impact: maybe(Words), mitigation: maybe(Words) }, 50),
  }),
);
