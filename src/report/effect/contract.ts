import { type Static, Type } from 'typebox';
import { endpoint } from '../../platform/http/endpoint.ts';
import { OneOf, OrNull, Slug, Strict } from '../../platform/http/shapes.ts';
import { ADVICE_CODES, BRIDGE_PROMISES, MEASURES } from '../words.ts';

const Side = Type.Object({ size: Type.Integer(), value: OrNull(Type.Number()) });

export const BridgeEffect = Type.Object({
  /** Fewer tickets on one side, and no interval is given. */
  enough: Type.Integer(),
  phases: Type.Array(
    Type.Object({
      phase: Type.String(),
      name: Type.Object({ en: Type.String(), es: Type.String() }),
      calls: Type.Object({ held: Type.Integer(), missed: Type.Integer() }),
      /** Tickets of the phase that are over, and of those how many went over a bridge, and for how many of these there are others like them. */
      tickets: Type.Object({ over: Type.Integer(), compared: Type.Integer(), others: Type.Integer() }),
      measures: Type.Array(
        Type.Object({
          measure: OneOf(MEASURES),
          promise: OneOf(BRIDGE_PROMISES),
          /** Tickets that went over a bridge; shares are between 0 and 1. */
          over: Side,
          /** Those of the same area and priority that did not, weighed as the former are spread. */
          others: Side,
          difference: OrNull(Type.Number()),
          /** Where the difference lies, 95 times of 100. */
          interval: OrNull(Type.Object({ from: Type.Number(), to: Type.Number() })),
        }),
      ),
      advice: Type.Object({ code: OneOf(ADVICE_CODES), promise: OneOf(BRIDGE_PROMISES), facts: Type.Record(Type.String(), Type.Number()) }),
    }),
  ),
});
export type BridgeEffect = Static<typeof BridgeEffect>;

export const readBridgeEffect = endpoint('GET', '/reports/bridge-effect', {
  summary: 'What tickets that went over a bridge came to, beside others like them, by phase',
  query: Strict({ phase: Type.Optional(Slug) }),
  answer: BridgeEffect,
});
