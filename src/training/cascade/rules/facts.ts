import type { CertificateState } from '../../../certificate/words.ts';
import type { PlanDocument } from '../../../plan/schema/schema.ts';
import type { Span } from '../../../rota/rules/rota.ts';
import type { Candidate } from '../../rules/who-may-train.ts';

export type Ref = { id: string; name: string };
/** Somebody who works in a team of the plan. */
export type Known = Ref & Candidate;
/** The newest certificate of somebody of a programme, one that stands before one that was revoked. `until` is its last day. */
export type Holding = { person: string; programme: string; state: CertificateState; until: string | null; planVersion: number };
/** That somebody may do without, until the end of a day. */
export type Excepted = { person: string; programme: string; until: string };
/** A session that is planned or running, with who comes and who waits, in order. */
export type Course = Span & {
  id: string;
  programme: string;
  tier: number;
  isRunning: boolean;
  trainer: Ref;
  seats: number;
  enrolled: readonly string[];
};
/** The last session of a programme that somebody has attended. */
export type Attended = { person: string; programme: string; session: string; startsAt: number; trainer: Ref; planVersion: number };

/** All that is read for the cascade, each fact by one query. Instants are milliseconds. */
export type Facts = {
  plan: PlanDocument;
  /** The day that it is where the plan’s promises count. */
  today: string;
  /** By name. */
  people: readonly Known[];
  holdings: readonly Holding[];
  excepted: readonly Excepted[];
  courses: readonly Course[];
  attended: readonly Attended[];
  /** The versions under which a tier was taught something else than today, as `tier version`. */
  outdated: ReadonlySet<string>;
  /** By person, as far as times are looked for. */
  absences: ReadonlyMap<string, readonly Span[]>;
  shifts: ReadonlyMap<string, readonly Span[]>;
};
