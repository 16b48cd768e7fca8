import { Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../identity/ui/use-me.ts';
import { dateTime, useLocale } from '../../../platform/ui/format.ts';
import { isInTheWay } from '../../../platform/ui/in-the-way.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../../platform/ui/states.tsx';
import type { TrainingGaps } from '../../gaps/contract.ts';
import { FactLine } from './FactLine.tsx';
import css from './gaps.module.css';
import { gapsSearchIn } from './gaps-search.ts';
import { NextList } from './NextList.tsx';
import { useGaps } from './use-gaps.ts';

/** What of one’s own work points to an area to look at again; for whoever leads a team, that of one of its members at a time. */
export function GapsScreen() {
  const { t } = useTranslation('training');
  const { data: me } = useMe();
  if (!me) return null;
  if (!me.permissions.includes('training:read')) return <EmptyState isScreen title={t('forbidden')} />;
  return (
    <div className={css.page}>
      <PageTitle>{t('gaps.title')}</PageTitle>
      <Gaps me={me.id} />
    </div>
  );
}

function Gaps({ me }: { me: string }) {
  const { t } = useTranslation('training');
  const locale = useLocale();
  const go = useNavigate();
  const { person } = gapsSearchIn(useSearch({ strict: false }));
  const gaps = useGaps(person ?? null);
  const choose = (id: string | null) => void go({ to: '/training/gaps', search: id && id !== me ? { person: id } : {} });
  if (isInTheWay(gaps.error, gaps.data)) return <ErrorState error={gaps.error} onRetry={() => void gaps.refetch()} />;
  if (!gaps.data) return <Loading lines={4} height={96} />;
  const { data } = gaps;
  const isOwn = data.person.id === me;
  return (
    <>
      <p className={css.lead}>{t(isOwn ? 'gaps.lead' : 'gaps.leadOf', { days: data.days, name: data.person.name })}</p>
      {data.mayReadFigures && (
        <p className={css.lead}>
          <TextLink to="/training/effect">{t('gaps.figures')}</TextLink>
        </p>
      )}
      {data.people.length > 1 && (
        <Select
          className={css.person}
          label={t('gaps.person')}
          searchable
          allowDeselect={false}
          data={data.people.map(({ id, name }) => ({ value: id, label: id === me ? t('gaps.you', { name }) : name }))}
          value={data.person.id}
          onChange={choose}
        />
      )}
      {data.areas.length === 0 ? (
        <div className="sheet">
          <EmptyState title={t('gaps.none')}>{t(isOwn ? 'gaps.noneText' : 'gaps.noneTextOf', { days: data.days })}</EmptyState>
        </div>
      ) : (
        data.areas.map((area) => <AreaSection key={area.area} of={area} isOwn={isOwn} />)
      )}
      {data.isCut && <p className="quiet">{t('gaps.cut', { since: dateTime(new Date(data.since), locale) })}</p>}
    </>
  );
}

function AreaSection({ of: { area, facts, next }, isOwn }: { of: TrainingGaps['areas'][number]; isOwn: boolean }) {
  const { t } = useTranslation('training');
  const { t: common } = useTranslation();
  const id = `area-${area}`;
  return (
    <section className={css.section} aria-labelledby={id}>
      <h2 id={id}>{common(`area.${area}`)}</h2>
      <div className={css.content}>
        <ul className={`sheet ${css.facts}`}>
          {facts.map((fact) => (
            <FactLine
              key={`${fact.kind} ${fact.at} ${fact.ticket?.id ?? ''}${fact.attempt?.id ?? ''}${fact.points[0] ?? ''}`}
              fact={fact}
            />
          ))}
        </ul>
        {next.length > 0 && (
          <div className={css.next}>
            <h3>{t(isOwn ? 'gaps.next' : 'gaps.nextOf')}</h3>
            <NextList next={next} />
          </div>
        )}
      </div>
    </section>
  );
}
