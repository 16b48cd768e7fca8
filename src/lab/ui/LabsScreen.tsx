import { Button, Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../identity/ui/use-me.ts';
import { ISSUE_AREAS, type IssueArea } from '../../plan/words.ts';
import { TextLink } from '../../platform/ui/links.tsx';
import { TierBadge } from '../../platform/ui/marks.tsx';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../platform/ui/states.tsx';
import { sayRefusal, useMove } from '../../platform/ui/use-move.ts';
import { type Lab, startAttempt } from '../contract.ts';
import css from './labs.module.css';
import { type LabFilter, useLabs } from './use-labs.ts';

/** What there is to practise, with one’s own best result; whoever practises sees no one else’s. */
export function LabsScreen() {
  const { t } = useTranslation('lab');
  const { data: me } = useMe();
  if (!me) return null;
  if (!me.permissions.includes('lab:practise')) return <EmptyState isScreen title={t('forbidden')} />;
  return (
    <div className={css.page}>
      <PageTitle>{t('title')}</PageTitle>
      <p className={css.lead}>{t('lead')}</p>
      <Labs ownTier={me.tiers[0] ?? null} />
    </div>
  );
}

function Labs({ ownTier }: { ownTier: number | null }) {
  const { t } = useTranslation('lab');
  const { t: common } = useTranslation();
  const [filter, setFilter] = useState<LabFilter>({ tier: ownTier, area: null });
  const labs = useLabs(filter);
  return (
    <>
      <div className={css.filters}>
        <Select
          label={t('tier')}
          placeholder={t('all')}
          clearable
          data={['1', '2', '3'].map((value) => ({ value, label: t('ofTier', { tier: Number(value) }) }))}
          value={filter.tier === null ? null : String(filter.tier)}
          onChange={(value) => setFilter({ ...filter, tier: value ? Number(value) : null })}
        />
        <Select
          label={t('area')}
          placeholder={t('all')}
          clearable
          searchable
          data={ISSUE_AREAS.map((value) => ({ value, label: common(`area.${value}`) }))}
          value={filter.area}
          onChange={(value) => setFilter({ ...filter, area: value as IssueArea | null })}
        />
      </div>
      {labs.data?.mayWrite && (
        <p className={css.writers}>
          <TextLink to="/training/labs/scenarios">{t('scenariosAndResults')}</TextLink>
        </p>
      )}
      {labs.isPending && <Loading lines={5} height={84} />}
      {labs.isLoadingError && <ErrorState error={labs.error} onRetry={() => void labs.refetch()} />}
      {labs.data?.items.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      <ul className={css.list}>
        {labs.data?.items.map((lab) => (
          <Item key={lab.id} lab={lab} />
        ))}
      </ul>
    </>
  );
}

function Item({ lab }: { lab: Lab }) {
  const { t } = useTranslation('lab');
  const { t: common } = useTranslation();
  const go = useNavigate();
  const start = useMove(startAttempt, { onDone: ({ id }) => void go({ to: '/training/labs/$attempt', params: { attempt: id } }) });
  const { best, running } = lab;
  return (
    <li className={css.item}>
      <div className={css.about}>
        <h2>{lab.title}</h2>
        <p className={css.facts}>
          <TierBadge tier={lab.tier} />
          <span>{common(`area.${lab.area}`)}</span>
          <span>{t('minutes', { minutes: lab.minutes })}</span>
        </p>
      </div>
      <p className={css.best} data-passed={best?.passed || undefined}>
        {best ? t(best.passed ? 'bestPassed' : 'best', { score: best.score, minutes: best.minutes }) : t('notYet')}
      </p>
      <Button
        variant={best?.passed ? 'default' : 'filled'}
        loading={start.isPending}
        aria-label={t(running ? 'goOnWith' : 'startOf', { title: lab.title })}
        onClick={() => start.mutate({ id: lab.id }, { onError: sayRefusal })}
      >
        {t(running ? 'goOn' : best ? 'again' : 'start')}
      </Button>
    </li>
  );
}
