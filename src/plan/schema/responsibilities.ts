import { Type } from 'typebox';
import { DEVICE_ACTIONS, HANDLINGS, ISSUE_AREAS } from '../words.ts';
import { AnyTier, BilingualText, Closed, Line, list, maybe, oneOf } from './shapes.ts';

/** Question 2: who is responsible for what in each tier? */
export const responsibilities = list(
  {
    tier: AnyTier,
    areas: maybe(
      Closed(
        Object.fromEntries(ISSUE_AREAS.map((area) => [area, maybe(oneOf(HANDLINGS))])) as Record<
          (typeof ISSUE_AREAS)[number],
          ReturnType<typeof handlingShape>
        >,
      ),
    ),
    duties: maybe(Type.Array(BilingualText, { maxItems: 50 })),
    moves: maybe(Type.Array(Line, { maxItems: 50 })),
    deviceActions: maybe(Type.Array(oneOf(DEVICE_ACTIONS), { maxItems: 20 })),
    intuneRole: maybe(BilingualText),
  },
  4,
);
function handlingShape() {
  return maybe(oneOf(HANDLINGS));
}
