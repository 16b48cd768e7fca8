import { Type } from 'typebox';
import { Day } from '../../plan/schema/shapes.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { ListOf, OneOf, OrNull, PageQuery, SeenVersion, Strict, Text, Uuid } from '../../platform/http/shapes.ts';
import { Action, Bridge, NOTE_MAX } from '../contract.ts';
import { ACTION_STATES } from '../words.ts';

const ById = Strict({ id: Uuid });

export const addDecision = endpoint('POST', '/bridges/:id/decisions', {
  summary: 'Write down what was settled',
  status: 201,
  params: ById,
  body: Strict({ text: Text(NOTE_MAX), item: Type.Optional(Uuid) }),
  answer: Bridge,
});
export const addAction = endpoint('POST', '/bridges/:id/actions', {
  summary: 'Write down what somebody does by a day',
  status: 201,
  params: ById,
  body: Strict({ text: Text(NOTE_MAX), owner: Uuid, dueOn: Day, item: Type.Optional(Uuid) }),
  answer: Bridge,
});
export const editAction = endpoint('PATCH', '/actions/:id', {
  summary: 'Say that an action is done, or is not, or hand it to somebody else',
  params: ById,
  body: Strict({
    state: Type.Optional(OneOf(ACTION_STATES)),
    note: Type.Optional(OrNull(Text(NOTE_MAX))),
    owner: Type.Optional(Uuid),
    dueOn: Type.Optional(Day),
    version: Type.Optional(SeenVersion),
  }),
  answer: Action,
});
export const listActions = endpoint('GET', '/actions', {
  summary: 'What was promised on bridges: open ones first due first, done ones newest first',
  query: Strict({
    ...PageQuery,
    state: Type.Optional(OneOf(ACTION_STATES)),
    /** `me`, or a person; without it everybody’s. */
    owner: Type.Optional(Type.String({ pattern: '^(me|[0-9a-fA-F-]{36})$' })),
  }),
  answer: ListOf(Action),
});
