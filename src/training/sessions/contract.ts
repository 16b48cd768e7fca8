import { type Static, Type } from 'typebox';
import { PersonRef } from '../../identity/contract.ts';
import { Day, HttpsAddress } from '../../plan/schema/shapes.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import {
  Instant,
  Line,
  ListOf,
  Locale,
  OneOf,
  OrNull,
  PageQuery,
  SeenVersion,
  Slug,
  Strict,
  Text,
  Uuid,
} from '../../platform/http/shapes.ts';
import { Module } from '../contract.ts';
import { BECOMES, COURSE_STATES, COURSE_TIMES, COURSE_WARNINGS } from '../words.ts';
import { Hindered } from './ahead/contract.ts';

const ById = Strict({ id: Uuid });
const summary = {
  id: Uuid,
  programme: Type.String(),
  name: Type.String(),
  tier: Type.Integer(),
  state: OneOf(COURSE_STATES),
  startsAt: Instant,
  endsAt: Instant,
  startedAt: OrNull(Instant),
  endedAt: OrNull(Instant),
  trainer: PersonRef,
  place: OrNull(Type.String()),
  joinAddress: OrNull(Type.String()),
  recordingAddress: OrNull(Type.String()),
  seats: Type.Integer(),
  taken: Type.Integer(),
  waiting: Type.Integer(),
  /** How the caller stands to it. */
  own: OrNull(OneOf(['seat', 'waiting'] as const)),
  minutes: Type.Integer(),
  planVersion: Type.Integer(),
  version: Type.Integer(),
};
/** A session in a list. */
export const CourseLine = Type.Object(summary);
export type CourseLine = Static<typeof CourseLine>;

export const CourseQuestion = Type.Object({
  id: Uuid,
  session: Uuid,
  text: Type.String(),
  askedBy: PersonRef,
  askedAt: Instant,
  becomes: OrNull(OneOf(BECOMES)),
  answer: OrNull(Type.String()),
  owner: OrNull(PersonRef),
  dueOn: OrNull(Day),
  isDone: Type.Boolean(),
  version: Type.Integer(),
});
export type CourseQuestion = Static<typeof CourseQuestion>;

export const CourseSession = Type.Object({
  ...summary,
  sequence: Type.Integer(),
  /** When this was so, by the clock of the desk: what counts minutes counts from it. */
  asOf: Instant,
  /** Whether the caller may lead it: start and end it, note who was there. */
  mayLead: Type.Boolean(),
  /** Whether the caller may say how the trainer did: who trains the tier by the plan, and is not the trainer. */
  mayObserve: Type.Boolean(),
  warnings: Type.Array(OneOf(COURSE_WARNINGS)),
  modules: Type.Array(Type.Omit(Module, ['languages'])),
  module: OrNull(Type.Object({ id: Type.String(), since: Instant })),
  /** Those with a seat, and then those who wait. */
  people: Type.Array(
    Type.Object({
      person: PersonRef,
      hasSeat: Type.Boolean(),
      /** Since when they say that they are there. */
      hereAt: OrNull(Instant),
      /** What was noted; null for whoever neither leads it nor is that person. */
      minutes: OrNull(Type.Integer()),
      /** Null as long as the session is not over, too. */
      attended: OrNull(Type.Boolean()),
    }),
  ),
  /** Of those whom it is for, and the trainer, who could not come at that time; for whoever may lead it, and until it begins. */
  cannotCome: Type.Array(Hindered),
  observations: Type.Array(Type.Object({ trainer: PersonRef, passed: Type.Boolean(), note: Type.String(), by: PersonRef, at: Instant })),
  questions: Type.Array(CourseQuestion),
  /** What the caller has said of it. */
  ownFeedback: OrNull(Type.Object({ rating: Type.Integer(), helped: OrNull(Type.String()), missed: OrNull(Type.String()) })),
  /** What those who were there said, without their names; for whoever may lead it. */
  feedback: OrNull(
    Type.Object({
      count: Type.Integer(),
      average: OrNull(Type.Number()),
      helped: Type.Array(Type.String()),
      missed: Type.Array(Type.String()),
    }),
  ),
});
export type CourseSession = Static<typeof CourseSession>;

const Seats = Type.Integer({ minimum: 1, maximum: 1_000 });
export const listCourseSessions = endpoint('GET', '/course-sessions', {
  summary: 'Sessions: those to come soonest first, those that are over newest first',
  query: Strict({
    ...PageQuery,
    programme: Type.Optional(Slug),
    state: Type.Optional(OneOf(COURSE_STATES)),
    when: Type.Optional(OneOf(COURSE_TIMES)),
    mine: Type.Optional(Type.Boolean()),
  }),
  answer: ListOf(CourseLine),
});
export const readCourseSession = endpoint('GET', '/course-sessions/:id', {
  summary: 'One session, with who comes, what was asked, and what is odd about it',
  params: ById,
  answer: CourseSession,
});
export const planCourseSession = endpoint('POST', '/course-sessions', {
  summary: 'Plan a session of a programme',
  status: 201,
  body: Strict({
    programme: Slug,
    startsAt: Instant,
    trainer: Uuid,
    place: Type.Optional(Line(200)),
    joinAddress: Type.Optional(HttpsAddress),
    seats: Seats,
  }),
  answer: CourseSession,
});
export const editCourseSession = endpoint('PATCH', '/course-sessions/:id', {
  summary: 'Move a session, give it another trainer, place or number of seats; or say where its recording is',
  params: ById,
  body: Strict({
    startsAt: Type.Optional(Instant),
    trainer: Type.Optional(Uuid),
    place: Type.Optional(OrNull(Line(200))),
    joinAddress: Type.Optional(OrNull(HttpsAddress)),
    recordingAddress: Type.Optional(OrNull(HttpsAddress)),
    seats: Type.Optional(Seats),
    version: Type.Optional(SeenVersion),
  }),
  answer: CourseSession,
});
export const cancelCourseSession = endpoint('POST', '/course-sessions/:id/cancel', {
  summary: 'It will not be held',
  params: ById,
  answer: CourseSession,
});
export const startCourseSession = endpoint('POST', '/course-sessions/:id/start', {
  summary: 'Begin it, with its first module',
  params: ById,
  answer: CourseSession,
});
export const teachModule = endpoint('POST', '/course-sessions/:id/module', {
  summary: 'Go on to a module',
  params: ById,
  body: Strict({ module: Slug }),
  answer: CourseSession,
});
export const endCourseSession = endpoint('POST', '/course-sessions/:id/end', {
  summary: 'End it; when, where somebody forgot to',
  params: ById,
  body: Strict({ endedAt: Type.Optional(Instant) }),
  answer: CourseSession,
});
export const enrol = endpoint('POST', '/course-sessions/:id/enrolments', {
  summary: 'Enrol oneself, or, for whoever leads or trains, somebody else; past the seats one waits',
  params: ById,
  body: Strict({ person: Type.Optional(Uuid) }),
  answer: CourseSession,
});
export const withdrawEnrolment = endpoint('DELETE', '/course-sessions/:id/enrolments/:person', {
  summary: 'Give a place back: the next who waits has it',
  params: Strict({ id: Uuid, person: Uuid }),
  answer: CourseSession,
});
export const noteAttendance = endpoint('POST', '/course-sessions/:id/attendance', {
  summary: 'Note that somebody was there from when until when; what overlaps counts once',
  params: ById,
  body: Strict({ person: Uuid, from: Instant, to: Instant }),
  answer: CourseSession,
});
export const observeTrainer = endpoint('POST', '/course-sessions/:id/observation', {
  summary: 'Say how a trainer did whom one watched',
  params: ById,
  body: Strict({ trainer: Uuid, passed: Type.Boolean(), note: Text(2_000) }),
  answer: CourseSession,
});
export const askQuestion = endpoint('POST', '/course-sessions/:id/questions', {
  summary: 'Ask something; it may become an action at once, or a draft for the knowledge base',
  status: 201,
  params: ById,
  body: Strict({
    text: Text(1_000),
    becomes: Type.Optional(OneOf(BECOMES)),
    owner: Type.Optional(Uuid),
    dueOn: Type.Optional(Day),
  }),
  answer: CourseQuestion,
});
export const decideQuestion = endpoint('PATCH', '/course-questions/:id', {
  summary: 'Say what becomes of a question, answer it, or that it is done',
  params: ById,
  body: Strict({
    becomes: Type.Optional(OneOf(BECOMES)),
    answer: Type.Optional(Text(4_000)),
    owner: Type.Optional(Uuid),
    dueOn: Type.Optional(Day),
    isDone: Type.Optional(Type.Boolean()),
    version: Type.Optional(SeenVersion),
  }),
  answer: CourseQuestion,
});
export const listOwnQuestions = endpoint('GET', '/course-questions', {
  summary: 'The questions that one has taken on and that are open, those due first; at most a hundred',
  answer: Type.Object({ items: Type.Array(CourseQuestion) }),
});
export const giveFeedback = endpoint('POST', '/course-sessions/:id/feedback', {
  summary: 'Say how it was; once more, and the last counts',
  params: ById,
  body: Strict({
    rating: Type.Integer({ minimum: 1, maximum: 5 }),
    helped: Type.Optional(Text(1_000)),
    missed: Type.Optional(Text(1_000)),
  }),
  answer: CourseSession,
});
/** A file. */
export const openCourseInvitation = endpoint('GET', '/course-sessions/:id/invitation.ics', {
  summary: 'The invitation to a session for a calendar program; taken again, it moves or cancels what stands there',
  params: ById,
  query: Strict({ lang: Type.Optional(Locale) }),
});
