import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** What the queue is asked for: a figure leads to exactly the tickets that it counts. */
export type Behind = {
  drift?: string;
  driftWeek?: string | undefined;
  driftSince?: string | undefined;
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
