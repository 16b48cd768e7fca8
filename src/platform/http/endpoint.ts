import { type Static, type TObject, type TSchema, Type } from 'typebox';

/** One promise of the HTTP API: the shapes that validate it, serialise it, describe it and type the web's calls. */
export type Endpoint<
  Params extends TObject = TObject,
  Query extends TObject = TObject,
  Body extends TSchema = TSchema,
  Answer extends TSchema = TSchema,
> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, parameters as `:name`. */
  path: string;
  summary: string;
  status: number;
  params: Params;
  query: Query;
  body: Body;
  answer: Answer;
};

const NOTHING = Type.Object({}, { additionalProperties: false });
type Nothing = typeof NOTHING;

export function endpoint<
  Params extends TObject = Nothing,
  Query extends TObject = Nothing,
  Body extends TSchema = Nothing,
  Answer extends TSchema = Nothing,
>(
  method: Endpoint['method'],
  path: string,
  shape: { summary: string; status?: number; params?: Params; query?: Query; body?: Body; answer?: Answer },
): Endpoint<Params, Query, Body, Answer> {
  return {
    method,
    path,
    summary: shape.summary,
    status: shape.status ?? 200,
    params: (shape.params ?? NOTHING) as Params,
    query: (shape.query ?? NOTHING) as Query,
    body: (shape.body ?? NOTHING) as Body,
    answer: (shape.answer ?? NOTHING) as Answer,
  };
}

/** What a use case receives: path, query and body in one, already parsed. */
export type InputOf<E> = E extends Endpoint<infer P, infer Q, infer B, TSchema> ? Static<P> & Static<Q> & Static<B> : never;
export type AnswerOf<E> = E extends Endpoint<TObject, TObject, TSchema, infer A> ? Static<A> : never;
