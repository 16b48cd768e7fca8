export const COURSE_STATES = ['planned', 'running', 'ended', 'cancelled'] as const;
export type CourseState = (typeof COURSE_STATES)[number];

/** Why somebody could not come at that time. */
export const CANNOT_COME = ['away', 'on-duty', 'outside-hours'] as const;
export type CannotCome = (typeof CANNOT_COME)[number];

/** What becomes of a question: it was answered there, somebody finds out by a day, or it is written down for the knowledge base. */
export const BECOMES = ['answered', 'action', 'draft'] as const;
export type Becomes = (typeof BECOMES)[number];

/** What is odd about a session, and does not keep it from being held. */
export const COURSE_WARNINGS = ['short', 'long', 'needs-observer', 'trainer-gone', 'trainer-lacks', 'trainer-cannot-come'] as const;
export type CourseWarning = (typeof COURSE_WARNINGS)[number];

/** How long lectures and labs typically take, by the guide: 2 to 3 hours. */
export const USUAL_MINUTES = { min: 120, max: 180 } as const;
/** Of a session’s minutes, how many per cent one must have been there. */
export const ATTENDED_PERCENT = 90;
