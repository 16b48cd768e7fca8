import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../../plan/ui/use-names.ts';
import { duration } from '../../../platform/ui/format.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { TierBadge } from '../../../platform/ui/marks.tsx';
import { PageTitle } from '../../../platform/ui/states.tsx';
import type { Bridge } from '../../contract.ts';
import { Log } from '../log/Log.tsx';
import { SharedNotes } from '../notes/SharedNotes.tsx';
import { StateChip } from '../StateChip.tsx';
import { ActionLine } from '../settled/ActionLine.tsx';
import { DecisionList } from '../settled/DecisionList.tsx';
import { useTimes } from '../times.ts';
import { AgendaOutcomes } from './AgendaOutcomes.tsx';
import { MinutesMenu } from './MinutesMenu.tsx';
import css from './minutes.module.css';
import { PinnedEntries } from './PinnedEntries.tsx';

/** What came of a bridge: what was kept of its log first, then its agenda with outcomes, what was settled, and who was there. */
export function Minutes({ bridge, readerId }: { bridge: Bridge; readerId: string }) {
  const { t } = useTranslation('bridge');
  const times = useTimes();
  const { tierName } = useNames();
  const { id, title, state, startsAt, endsAt, startedAt, endedAt, reason, lead, scribe, missingTiers, decisions, actions, people } = bridge;
  const isHeld = state === 'ended';
  return (
    <article className={css.minutes}>
      <PageTitle
        aside={
          <Group gap="md">
            <TextLink to="/bridges">{t('minutes.all')}</TextLink>
            {isHeld && <MinutesMenu bridge={id} />}
          </Group>
        }
      >
        <bdi>{title}</bdi>
      </PageTitle>
      <div className={css.meta}>
        <StateChip state={state} />
        <span>
          {times.day(startsAt)}, {times.hours(startedAt ?? startsAt, (isHeld && endedAt) || endsAt)}
        </span>
        {lead && <bdi>{t('role.lead', { name: lead.name })}</bdi>}
        {scribe && <bdi>{t('role.scribe', { name: scribe.name })}</bdi>}
      </div>
      {reason && (
        <p className={css.reason} dir="auto">
          {reason}
        </p>
      )}
      {state === 'missed' && <p className={css.alarm}>{t('minutes.missed')}</p>}
      {state === 'cancelled' && <p className={css.alarm}>{t('minutes.cancelled')}</p>}
      {isHeld &&
        missingTiers.map((tier) => (
          <p key={tier} className={css.alarm}>
            {t('minutes.tierMissing', { tier: tierName(tier) })}
          </p>
        ))}
      {isHeld && <PinnedEntries bridge={id} />}
      <section aria-label={t('agenda.title')} className={css.part}>
        <h2>{t('agenda.title')}</h2>
        <AgendaOutcomes bridge={bridge} />
      </section>
      {isHeld && (
        <>
          <section aria-label={t('notes.label')} className={css.part}>
            <h2>{t('notes.label')}</h2>
            <SharedNotes bridgeId={id} readerId={readerId} isOpen={false} />
          </section>
          <section aria-label={t('decision.title')} className={css.part}>
            <h2>{t('decision.title')}</h2>
            <DecisionList decisions={decisions} />
          </section>
          <section aria-label={t('action.title')} className={css.part}>
            <h2>{t('action.title')}</h2>
            {actions.length === 0 && <p className="quiet">{t('action.none')}</p>}
            <ul className={css.plain}>
              {actions.map((action) => (
                <ActionLine key={action.id} action={action} />
              ))}
            </ul>
          </section>
          <section aria-label={t('minutes.people')} className={css.part}>
            <h2>{t('minutes.people')}</h2>
            <ul className={css.people}>
              {people.map(({ person, tier, minutes }) => (
                <li key={person.id}>
                  {tier !== null && <TierBadge tier={tier} name={tierName(tier)} />}
                  <bdi>{person.name}</bdi>
                  <span className="quiet">{duration(minutes)}</span>
                </li>
              ))}
            </ul>
            {people.length === 0 && <p className="quiet">{t('people.nobody')}</p>}
          </section>
          <details className={css.part}>
            <summary>{t('log.title')}</summary>
            <Log bridge={id} mayPin />
          </details>
        </>
      )}
    </article>
  );
}
