import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { IssueArea } from '../../../plan/words.ts';
import { withMessages } from '../../../platform/ui/i18n.ts';
import { Loading } from '../../../platform/ui/states.tsx';
import css from './ticket-screen.module.css';

const TicketResources = lazyRouteComponent(
  withMessages(() => import('../../../resource/ui/TicketResources.tsx'), 'resource'),
  'TicketResources',
);

/** What the shelf has for a ticket: looked for when somebody wants to see it. */
export function LazyResources({ title, ...of }: { title: string; area: IssueArea; tier: number }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={`sheet ${css.section}`} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && (
        <Suspense fallback={<Loading lines={3} height={24} />}>
          <TicketResources {...of} />
        </Suspense>
      )}
    </details>
  );
}
