import { type Static, type TObject, type TSchema, Type } from 'typebox';

/** What it takes and what it answers, as types alone: at run time there is nothing here. */
declare const TYPES: unique symbol;

/**
 * One promise of the HTTP API: the shapes that validate it, serialise it, describe it and type the web's calls.
 * Its type names what goes in and what comes out, not the schemas themselves: to compare those costs the compiler seconds each.
 */
export type Endpoint<Input = never, Answer = unknown> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, parameters as `:name`. */
  path: string;
  summary: string;
  status: number;
  params: TObject;
  query: TObject;
  body: TSchema;
  answer: TSchema;
  readonly [TYPES]?: { takes(input: Input): void; answers: Answer };
};

const NOTHING = Type.Object({}, { additionalProperties: false });
type Nothing = typeof NOTHING;

export function endpoint<
  Params extends TSchema = Nothing,
  Query extends TSchema = Nothing,
  Body extends TSchema = Nothing,
  Answer extends TSchema = Nothing,
>(
  method: Endpoint['method'],
  path: string,
  shape: { summary: string; status?: number; params?: Params; query?: Query; body?: Body; answer?: Answer },
): Endpoint<Static<Params> & Static<Query> & Static<Body>, Static<Answer>> {
  const { summary, status = 200, params = NOTHING, query = NOTHING, body = NOTHING, answer = NOTHING } = shape;
  return { method, path, summary, status, params: params as TObject, query: query as TObject, body, answer };
}

/** What a use case receives: path, query and body in one, already parsed. */
export type InputOf<E> = E extends Endpoint<infer Input, unknown> ? Input : never;
export type AnswerOf<E> = E extends Endpoint<never, infer Answer> ? Answer : never;
