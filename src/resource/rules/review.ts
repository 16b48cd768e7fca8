import { dayAt, monthsAfter } from '../../calendar/days.ts';

type Reviewed = { since: Date | null; reviewedAt: Date | null; reviewOn: string | null };
type Kept = { reviewEveryMonths: number | null; state: Reviewed };

/** The day of the next review: the one that was named, or so many months after the last; null where nobody asks for one. */
export function nextReview({ reviewEveryMonths, state }: Kept, timeZone: string): string | null {
  if (state.reviewOn !== null) return state.reviewOn;
  const last = state.reviewedAt ?? state.since;
  return reviewEveryMonths === null || last === null ? null : monthsAfter(dayAt(last, timeZone), reviewEveryMonths);
}

/** On its day a review is due, and until it was made. */
export function isReviewDue(kept: Kept, { at, timeZone }: { at: Date; timeZone: string }): boolean {
  const day = nextReview(kept, timeZone);
  return day !== null && day <= dayAt(at, timeZone);
}
