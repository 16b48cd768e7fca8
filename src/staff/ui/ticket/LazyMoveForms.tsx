import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { withMessages } from '../../../platform/ui/i18n.ts';
import type { TicketPage } from '../../contract.ts';
import type { FormMove } from './move-bar.ts';

const MoveForms = lazyRouteComponent(
  withMessages(() => import('./MoveForms.tsx'), 'escalation', 'knowledge', 'ticket'),
  'MoveForms',
);

type Props = { form: FormMove | 'edit' | null; ticket: TicketPage; onClose: () => void };

/** The sheets of a ticket’s moves. They come right behind the page: nobody presses a move before they have read. */
export function LazyMoveForms({ form, ...props }: Props) {
  useEffect(() => void MoveForms.preload?.(), []);
  return (
    form && (
      <Suspense>
        <MoveForms form={form} {...props} />
      </Suspense>
    )
  );
}
