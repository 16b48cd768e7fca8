import { type Static, Type } from 'typebox';
import { PersonRef } from '../../../identity/contract.ts';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { Instant, OneOf, Slug, Strict, Uuid } from '../../../platform/http/shapes.ts';
import { CANNOT_COME, COURSE_WARNINGS } from '../../words.ts';

/** Somebody who could not come, and why. */
export const Hindered = Type.Object({ person: PersonRef, because: OneOf(CANNOT_COME) });
export type Hindered = Static<typeof Hindered>;

export const CoursePreview = Type.Object({
  startsAt: Instant,
  endsAt: Instant,
  minutes: Type.Integer(),
  warnings: Type.Array(OneOf(COURSE_WARNINGS)),
  cannotCome: Type.Array(Hindered),
});
export type CoursePreview = Static<typeof CoursePreview>;

export const previewCourseSession = endpoint('GET', '/programmes/:id/session-preview', {
  summary: 'How a session would stand at a time, or this one if it were moved: who could not come and what is odd. Nothing is kept',
  params: Strict({ id: Slug }),
  query: Strict({
    /** Now, when it is not said. */
    startsAt: Type.Optional(Instant),
    trainer: Type.Optional(Uuid),
    session: Type.Optional(Uuid),
  }),
  answer: CoursePreview,
});
export const listTrainers = endpoint('GET', '/programmes/:id/trainers', {
  summary: 'Who may hold a session of a programme: alone, or with somebody who watches them',
  params: Strict({ id: Slug }),
  answer: Type.Object({ items: Type.Array(Type.Object({ person: PersonRef, holds: OneOf(['alone', 'watched'] as const) })) }),
});
