import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockList } from '../../../clock/ui/ClockList.tsx';
import { ChecksPanel } from '../../../knowledge/ui/ChecksPanel.tsx';
import { useNames } from '../../../plan/ui/use-names.ts';
import { useTeams } from '../../../plan/ui/use-teams.ts';
import { Ladder } from '../../../platform/ui/ladder/Ladder.tsx';
import { DepartureList } from '../../../report/ui/DepartureList.tsx';
import { useDeviations } from '../../../report/ui/use-drift.ts';
import { PersonFacts } from '../../../ticket/ui/PersonFacts.tsx';
import type { TicketPage } from '../../contract.ts';
import { LazyResources } from './LazyResources.tsx';
import { ticketRungs } from './ticket-rungs.ts';
import css from './ticket-screen.module.css';

/** What one looks at beside the conversation: the path, the promises, the checks and the person. */
export function TicketSide({ ticket }: { ticket: TicketPage }) {
  const { t } = useTranslation('ticket');
  const { tierName, teamName } = useNames();
  const { data: directory } = useTeams();
  const { data: departures = [] } = useDeviations(ticket.id);
  const teamOf = (tier: number) => ticket.hops.findLast(({ toTier }) => toTier === tier)?.toTeam;
  const rungs = ticketRungs(ticket, {
    topTier: directory?.topTier ?? 3,
    now: new Date(),
    label: (tier) => {
      const team = teamOf(tier);
      return { label: `${tier} · ${tierName(tier)}`, sublabel: team && teamName(team) !== tierName(tier) ? teamName(team) : undefined };
    },
  });
  return (
    <aside className={css.side} aria-label={t('side.label')}>
      <Section title={t('side.ladder')} aside={ticket.bounces > 0 && t('side.bounces', { bounces: ticket.bounces })}>
        <Ladder rungs={rungs} ariaLabel={t('side.ladder')} compact />
      </Section>
      <Section title={t('side.clocks')}>
        <ClockList clocks={ticket.clocks} />
      </Section>
      <Section title={t('side.checks')}>
        <ChecksPanel ticketId={ticket.id} tier={ticket.tier} moves={ticket.moves} />
      </Section>
      <LazyResources title={t('side.resources')} area={ticket.issueArea} tier={ticket.tier} />
      {departures.length > 0 && (
        <Section title={t('side.departures')}>
          <DepartureList deviations={departures} />
        </Section>
      )}
      <Section title={t('side.person')}>
        <PersonFacts ticket={ticket} />
      </Section>
    </aside>
  );
}

function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={`sheet ${css.section}`} aria-labelledby={id}>
      <header className={css.sectionHead}>
        <h2 id={id}>{title}</h2>
        {aside && <span className="quiet">{aside}</span>}
      </header>
      {children}
    </section>
  );
}
