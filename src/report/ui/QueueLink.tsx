import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DeviationKind } from '../words.ts';

/** What the queue is asked for: a figure leads to exactly the tickets that it counts. */
export type Behind = {
  /** Departed from the plan in this way, or in any; in this week, or since one. */
  drift?: DeviationKind | 'any';
  driftWeek?: string | undefined;
  driftSince?: string | undefined;
  /** Opened in this phase, under this version of the plan. */
  phase?: string;
  planVersion?: number | undefined;
};

type Props = { behind: Behind; isOpen?: boolean; children: ReactNode; className?: string | undefined };

/** Opens the queue with all tickets behind a figure, or with those of them that are open. */
export function QueueLink({ behind, isOpen = false, children, className }: Props) {
  return (
    <Link to="/desk/queue" search={{ ...(!isOpen && { view: 'all' }), ...behind }} className={className ?? ''}>
      {children}
    </Link>
  );
}
