/** A job that no later try will do better, such as one that this release does not know: it is given up at once, not after hours. */
export class CannotBeDone extends Error {}

/** Why a job was given up: its last try threw, its process died, it ran too long, or this release cannot do it at all. */
export const CAUSES = ['threw', 'died', 'too-long', 'not-known'] as const;
export type Cause = (typeof CAUSES)[number];

/** A job after its last try. */
export type FailedJob = {
  id: string;
  queue: string;
  data: unknown;
  cause: Cause;
  /** What the error said. */
  message: string;
  tries: number;
  firstFailedAt: Date;
  failedAt: Date;
};

/** What the library itself writes down when it takes a job from a worker that gives no sign of life, or that does not end. */
const OF_THE_LIBRARY: Record<string, Cause> = { 'job heartbeat timeout': 'died', 'job timed out': 'too-long' };

type Output = { message?: unknown; isHopeless?: unknown; firstFailedAt?: unknown; value?: { message?: unknown } };

/** Reads the cause from what the last try left behind. */
export function causeOf(output: unknown, failedAt: Date): Pick<FailedJob, 'cause' | 'message' | 'firstFailedAt' | 'failedAt'> {
  const { message, isHopeless, firstFailedAt, value } = (output ?? {}) as Output;
  const said = String(message ?? value?.message ?? '');
  return {
    cause: isHopeless ? 'not-known' : (OF_THE_LIBRARY[said] ?? 'threw'),
    message: said,
    // Whoever died could not hand on when the first try failed.
    firstFailedAt: typeof firstFailedAt === 'string' ? new Date(firstFailedAt) : failedAt,
    failedAt,
  };
}
