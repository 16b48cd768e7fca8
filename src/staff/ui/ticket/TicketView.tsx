import { SegmentedControl } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RelayPanel } from '../../../escalation/ui/down/RelayPanel.tsx';
import { PacketPanel } from '../../../escalation/ui/up/PacketPanel.tsx';
import { VendorPanel } from '../../../escalation/ui/vendor/VendorPanel.tsx';
import { useMe } from '../../../identity/ui/use-me.ts';
import { isOfPractice } from '../../../platform/practice-id.ts';
import { withMessages } from '../../../platform/ui/i18n.ts';
import { Composer } from '../../../ticket/ui/Composer.tsx';
import { draftedFor } from '../../../ticket/ui/message-drafts.ts';
import { TicketHead } from '../../../ticket/ui/TicketHead.tsx';
import { TicketStream } from '../../../ticket/ui/TicketStream.tsx';
import type { Visibility } from '../../../ticket/words.ts';
import type { TicketPage } from '../../contract.ts';
import { LazyMoveForms } from './LazyMoveForms.tsx';
import { MoveBar } from './MoveBar.tsx';
import type { FormMove } from './move-bar.ts';
import { SOLUTION_PLACE } from './solution-place.ts';
import { TicketSide } from './TicketSide.tsx';
import css from './ticket-screen.module.css';
import { useTimeline } from './use-ticket.ts';
import { useTicketKeys } from './use-ticket-keys.ts';

const TicketBridge = lazyRouteComponent(
  withMessages(() => import('../../../bridge/ui/elsewhere/TicketBridge.tsx'), 'bridge'),
  'TicketBridge',
);

/** The ticket: what it is, what one may do, what was handed over and found, and what was said; beside it, the facts. */
export function TicketView({ ticket, title }: { ticket: TicketPage; title?: string }) {
  const { t } = useTranslation('ticket');
  const { data: me } = useMe();
  const timeline = useTimeline(ticket.id);
  const field = useRef<HTMLTextAreaElement>(null);
  const [form, setForm] = useState<FormMove | 'edit' | null>(null);
  const mayReply = ticket.moves.some(({ move, allowed }) => move === 'reply' && allowed);
  const [visibility, setVisibility] = useState<Visibility>(() => draftedFor(ticket.id) ?? (mayReply ? 'public' : 'internal'));
  const [part, setPart] = useState<'talk' | 'facts'>('talk');
  useDocumentTitle(title ?? `#${ticket.number} ${ticket.subject} · Relevo`);
  useTicketKeys(ticket, {
    open: setForm,
    write: (kind) => {
      setVisibility(kind);
      requestAnimationFrame(() => field.current?.focus());
    },
  });
  return (
    <div className={css.ticket} data-part={part}>
      <div className={css.main}>
        <TicketHead ticket={ticket} onEdit={() => setForm('edit')} />
        {/* Nobody is called together for a ticket that is made up. */}
        {!isOfPractice(ticket.id) && (
          <Suspense fallback={<div className={css.bridgePlace} data-called={ticket.bridge !== null || undefined} />}>
            <TicketBridge key={ticket.id} ticket={ticket} />
          </Suspense>
        )}
        <MoveBar ticket={ticket} onForm={setForm} />
        <SegmentedControl
          className={css.parts ?? ''}
          fullWidth
          aria-label={t('side.tabs')}
          value={part}
          onChange={(value) => setPart(value as typeof part)}
          data={[
            { value: 'talk', label: t('side.talk') },
            { value: 'facts', label: t('side.facts') },
          ]}
        />
        <div className={css.talk}>
          <RelayPanel
            solutions={ticket.solutions}
            relays={ticket.relays}
            moves={ticket.moves}
            myTiers={me?.tiers ?? []}
            place={SOLUTION_PLACE}
          />
          <VendorPanel vendorCases={ticket.vendorCases} moves={ticket.moves} />
          <PacketPanel escalations={ticket.escalations} attachments={ticket.attachments} isSolved={ticket.solutions.length > 0} />
          <TicketStream ticket={ticket} timeline={timeline} />
          <Composer ticket={ticket} visibility={visibility} setVisibility={setVisibility} field={field} />
        </div>
      </div>
      <TicketSide ticket={ticket} />
      <LazyMoveForms form={form} ticket={ticket} onClose={() => setForm(null)} />
    </div>
  );
}
