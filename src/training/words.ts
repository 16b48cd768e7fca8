import { TRAINING_NEEDS } from '../plan/words.ts';

export const COURSE_STATES = ['planned', 'running', 'ended', 'cancelled'] as const;
export type CourseState = (typeof COURSE_STATES)[number];

/** Why somebody could not come at that time. */
export const CANNOT_COME = ['away', 'elsewhere', 'on-duty', 'outside-hours'] as const;
export type CannotCome = (typeof CANNOT_COME)[number];

/** What becomes of a question: it was answered there, somebody finds out by a day, or it is written down for the knowledge base. */
export const BECOMES = ['answered', 'action', 'draft'] as const;
export type Becomes = (typeof BECOMES)[number];

/** Which sessions a list has: those that are planned or running, or those that were held or called off. */
export const COURSE_TIMES = ['ahead', 'over'] as const;
export type CourseTime = (typeof COURSE_TIMES)[number];

/** What is odd about a session, and does not keep it from being held. */
export const COURSE_WARNINGS = ['short', 'long', 'needs-observer', 'trainer-gone', 'trainer-lacks', 'trainer-cannot-come'] as const;
export type CourseWarning = (typeof COURSE_WARNINGS)[number];

/** How long lectures and labs typically take, by the guide: 2 to 3 hours. */
export const USUAL_MINUTES = { min: 120, max: 180 } as const;
/** Of a session’s minutes, how many per cent one must have been there. */
export const ATTENDED_PERCENT = 90;

/** What can point to an area that somebody could look at again. */
export const GAP_KINDS = [
  'packet-sent-back',
  'relay-questioned',
  'ticket-reopened',
  'check-missed',
  'lab-mistake',
  'question-wrong',
] as const;

/** What is older points nowhere any more. */
export const GAP_DAYS = 90;
/** Of each kind so many are shown, the newest. */
export const GAPS_OF_KIND_MAX = 50;

/** What can be done next about an area. */
export const NEXT_KINDS = ['module', 'lab', 'session', 'resource'] as const;
export type NextKind = (typeof NEXT_KINDS)[number];

/** Why an hour on duty is not covered by certificates: nothing is held, not for every area of the team, or an exception stands in. */
export const UNCOVERED = ['none', 'partly', 'excepted'] as const;
export type Uncovered = (typeof UNCOVERED)[number];

/** By what it is seen what came after a session. */
export const EFFECT_MEASURES = ['handed-up', 'sent-back', 'minutes-in-tier', 'reopened'] as const;
export type EffectMeasure = (typeof EFFECT_MEASURES)[number];
/** What a difference can be taken for: only one whose whole interval lies on a side is one. Which side is good, nobody says. */
export const EFFECT_VERDICTS = ['more', 'less', 'unclear', 'too-few', 'nothing'] as const;
export type EffectVerdict = (typeof EFFECT_VERDICTS)[number];
/** How these are compared, each in days, but for people: of fewer it would be said how somebody works, and not what a session has done. */
export const EFFECT_RULE = {
  /** Tickets so long before the session and after it. */
  windowDays: 56,
  /** A ticket counts once so much time has passed in which it could be sent back or opened again. */
  followUpDays: 14,
  /** A session counts once it was over for so long: before, nearly nothing of what came after it could count. */
  settledDays: 28,
  /** Older sessions are not looked at. */
  sessionDays: 365,
  peopleMin: 3,
} as const;
/** What one comes by on the way to a certificate. */
export const STATIONS = ['material', ...TRAINING_NEEDS, 'certificate'] as const;
export type Station = (typeof STATIONS)[number];
/** `waiting`: one’s own part is done for now, and somebody or a day is waited for. */
export const STATION_STATES = ['done', 'next', 'waiting', 'open'] as const;
export type StationState = (typeof STATION_STATES)[number];
/** What somebody does next on it. */
export const PATH_STEPS = ['read', 'enrol', 'attend', 'practise', 'answer', 'ask-attempt', 'be-observed'] as const;
export type PathStep = (typeof PATH_STEPS)[number];
/** So many words a minute are read with understanding. */
export const WORDS_A_MINUTE = 200;
