import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockList } from '../../../clock/ui/ClockList.tsx';
import { RelayPanel } from '../../../escalation/ui/down/RelayPanel.tsx';
import { PacketPanel } from '../../../escalation/ui/up/PacketPanel.tsx';
import { VendorPanel } from '../../../escalation/ui/vendor/VendorPanel.tsx';
import { useMe } from '../../../identity/ui/use-me.ts';
import { ChecksPanel } from '../../../knowledge/ui/ChecksPanel.tsx';
import { useNames } from '../../../plan/ui/use-names.ts';
import { useTeams } from '../../../plan/ui/use-teams.ts';
import { isInTheWay } from '../../../platform/ui/in-the-way.ts';
import { Ladder } from '../../../platform/ui/ladder/Ladder.tsx';
import { TextLink } from '../../../platform/ui/links.tsx';
import { PriorityMark, StatusBadge, TierBadge } from '../../../platform/ui/marks.tsx';
import { OnBridge } from '../../../platform/ui/on-bridge.ts';
import { ErrorState, Loading } from '../../../platform/ui/states.tsx';
import type { TicketPage } from '../../../staff/contract.ts';
import { LazyMoveForms } from '../../../staff/ui/ticket/LazyMoveForms.tsx';
import { MoveBar } from '../../../staff/ui/ticket/MoveBar.tsx';
import type { FormMove } from '../../../staff/ui/ticket/move-bar.ts';
import { ticketRungs } from '../../../staff/ui/ticket/ticket-rungs.ts';
import { useTicket, useTimeline } from '../../../staff/ui/ticket/use-ticket.ts';
import { useTicketKeys } from '../../../staff/ui/ticket/use-ticket-keys.ts';
import { Composer } from '../../../ticket/ui/Composer.tsx';
import { TicketStream } from '../../../ticket/ui/TicketStream.tsx';
import type { Visibility } from '../../../ticket/words.ts';
import type { Bridge } from '../../contract.ts';
import css from './focus.module.css';

/** A ticket in the room: what it is, its moves, what was handed over, and what was said. What is done here is done on the bridge. */
export function FocusTicket({ ticketId, bridge }: { ticketId: string; bridge: Bridge }) {
  const { data: ticket, isPending, error, refetch } = useTicket(ticketId);
  useRoomWith(ticket);
  if (isPending) return <Loading lines={4} height={72} />;
  if (isInTheWay(error, ticket)) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!ticket) return null;
  return (
    <OnBridge value={bridge.state === 'live' ? bridge.id : null}>
      <Ticket ticket={ticket} />
    </OnBridge>
  );
}

/** What the agenda says of a ticket is asked again when its page has become another. */
function useRoomWith(ticket: TicketPage | undefined): void {
  const queries = useQueryClient();
  const version = ticket?.version;
  const before = useRef(version);
  useEffect(() => {
    if (before.current !== undefined && version !== before.current) void queries.invalidateQueries({ queryKey: ['bridges', 'room'] });
    before.current = version;
  }, [queries, version]);
}

function Ticket({ ticket }: { ticket: TicketPage }) {
  const { t } = useTranslation('ticket');
  const { t: common } = useTranslation();
  const { data: me } = useMe();
  const { tierName, teamName } = useNames();
  const timeline = useTimeline(ticket.id);
  const field = useRef<HTMLTextAreaElement>(null);
  const [form, setForm] = useState<FormMove | 'edit' | null>(null);
  const [visibility, setVisibility] = useState<Visibility>('internal');
  useTicketKeys(ticket, {
    open: setForm,
    write: (kind) => {
      setVisibility(kind);
      requestAnimationFrame(() => field.current?.focus());
    },
  });
  return (
    <div className={css.ticket}>
      <header className={css.ticketHead}>
        <h2 className={css.title}>
          <TextLink to="/desk/tickets/$ticket" params={{ ticket: String(ticket.number) }} inherit underline="always">
            #{ticket.number}
          </TextLink>{' '}
          <bdi>{ticket.subject}</bdi>
        </h2>
        <div className={css.facts}>
          <StatusBadge status={ticket.status} waitingFor={ticket.waitingFor} />
          <TierBadge tier={ticket.tier} name={tierName(ticket.tier)} />
          <PriorityMark priority={ticket.priority} />
          <span>
            {teamName(ticket.team)} · {ticket.assignee ? <bdi>{ticket.assignee.name}</bdi> : t('head.nobody')}
          </span>
          <span>{common(`area.${ticket.issueArea}`)}</span>
          {ticket.errorCode && <code>{ticket.errorCode}</code>}
          {ticket.affected > 1 && <span>{t('head.affected', { affected: ticket.affected })}</span>}
        </div>
      </header>
      <MoveBar ticket={ticket} onForm={setForm} />
      <RelayPanel solutions={ticket.solutions} relays={ticket.relays} moves={ticket.moves} myTiers={me?.tiers ?? []} place="solution" />
      <VendorPanel vendorCases={ticket.vendorCases} moves={ticket.moves} />
      <PacketPanel escalations={ticket.escalations} attachments={ticket.attachments} isSolved={ticket.solutions.length > 0} />
      <Facts ticket={ticket} />
      <TicketStream ticket={ticket} timeline={timeline} />
      <Composer ticket={ticket} visibility={visibility} setVisibility={setVisibility} field={field} />
      <LazyMoveForms form={form} ticket={ticket} onClose={() => setForm(null)} />
    </div>
  );
}

/** The path, the promises and what is known of its code; behind a fold, since the room is for talking. */
function Facts({ ticket }: { ticket: TicketPage }) {
  const { t } = useTranslation('ticket');
  const { tierName } = useNames();
  const { data: directory } = useTeams();
  const rungs = ticketRungs(ticket, {
    topTier: directory?.topTier ?? 3,
    now: new Date(),
    label: (tier) => ({ label: `${tier} · ${tierName(tier)}` }),
  });
  return (
    <div className={css.factColumns}>
      <section className={`sheet ${css.factSheet}`} aria-label={t('side.ladder')}>
        <Ladder rungs={rungs} ariaLabel={t('side.ladder')} compact />
      </section>
      <section className={`sheet ${css.factSheet}`} aria-label={t('side.clocks')}>
        <ClockList clocks={ticket.clocks} />
      </section>
      <details className={`sheet ${css.factSheet}`}>
        <summary>{t('side.checks')}</summary>
        <ChecksPanel ticketId={ticket.id} tier={ticket.tier} moves={ticket.moves} />
      </details>
    </div>
  );
}
