import { Button } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../platform/ui/api.ts';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { dayAndHour, useLocale } from '../../../platform/ui/format.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../../platform/ui/states.tsx';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import { bringScenarioBack, readScenarioFile, retireScenario, type ScenarioFile, tryScenario, writeScenario } from '../../own/contract.ts';
import { type Linted, ScenarioField } from './ScenarioField.tsx';
import { useScenarioFile, useScenarios, useScenarioVersions } from './use-scenarios.ts';
import css from './write.module.css';

/** A scenario that is there already. */
export function WriteScreen() {
  const { scenario } = useParams({ from: '/training/labs/write/$scenario' });
  const file = useScenarioFile(scenario);
  if (file.isPending) return <Loading lines={6} height={72} />;
  if (file.isLoadingError) return <ErrorState isScreen error={file.error} onRetry={() => void file.refetch()} />;
  return <Writing key={scenario} file={file.data} />;
}

/** One that nobody has written yet. */
export function NewScenarioScreen() {
  const { t } = useTranslation('lab');
  const scenarios = useScenarios();
  if (scenarios.isPending) return <Loading lines={6} height={72} />;
  if (scenarios.isLoadingError) return <EmptyState isScreen title={t('write.forbidden')} />;
  return <Writing file={null} />;
}

function Writing({ file }: { file: ScenarioFile | null }) {
  const { t } = useTranslation('lab');
  const go = useNavigate();
  const [{ source }, change, drop] = useDraft(`scenario.${file?.id ?? 'new'}`, { source: file?.source ?? '' });
  const [linted, setLinted] = useState<Linted | null>(null);
  const keep = useMove(writeScenario, {
    done: t('write.kept'),
    onDone: ({ id }) => {
      drop();
      void go({ to: '/training/labs/write/$scenario', params: { scenario: id } });
    },
  });
  const attempt = useMove(tryScenario, { onDone: ({ id }) => void go({ to: '/training/labs/$attempt', params: { attempt: id } }) });
  const isSound = linted !== null && linted.source === source && linted.errors === 0 && linted.about !== null;
  const id = linted?.about?.id ?? file?.id ?? '';
  const error = keep.error ?? attempt.error;
  return (
    <div className={css.page}>
      <PageTitle>{file ? t('write.of', { title: file.title }) : t('write.new')}</PageTitle>
      <p className={css.lead}>{t('write.lead')}</p>
      {file && <Standing file={file} />}
      <ScenarioField source={source} onChange={(text) => change({ source: text })} onLinted={setLinted} />
      {error && <Refused error={error} />}
      <div className={css.actions}>
        <Button
          disabled={!isSound}
          loading={keep.isPending}
          onClick={() => keep.mutate({ id, source, version: id === file?.id ? file.version : 0 })}
        >
          {t('write.keep')}
        </Button>
        <Button variant="default" disabled={!isSound} loading={attempt.isPending} onClick={() => attempt.mutate({ source })}>
          {t('write.try')}
        </Button>
        <TextLink to="/training/labs/scenarios">{t('write.back')}</TextLink>
      </div>
      <p className={css.quiet}>{t('write.tryText')}</p>
      {file && <Versions file={file} onTake={(text) => change({ source: text })} />}
    </div>
  );
}

/** What counts now, and how that is changed. */
function Standing({ file: { id, version, state, isShipped } }: { file: ScenarioFile }) {
  const { t } = useTranslation('lab');
  const retire = useMove(retireScenario, { done: t('write.retired') });
  const back = useMove(bringScenarioBack, { done: t('write.broughtBack') });
  const bring = (text: 'own' | 'shipped') => back.mutate({ id, version, text }, { onError: sayRefusal });
  return (
    <section className={css.standing}>
      <p>
        {t(`write.state.${state}`)} {isShipped && state === 'written' && t('write.insteadOfShipped')}
      </p>
      <div className={css.actions}>
        {state !== 'retired' && (
          <Button
            size="xs"
            variant="default"
            loading={retire.isPending}
            onClick={() => retire.mutate({ id, version }, { onError: sayRefusal })}
          >
            {t('write.retire')}
          </Button>
        )}
        {state === 'retired' && version > 1 && (
          <Button size="xs" variant="default" loading={back.isPending} onClick={() => bring('own')}>
            {t('write.bringBack')}
          </Button>
        )}
        {isShipped && state !== 'as-shipped' && (
          <Button size="xs" variant="default" loading={back.isPending} onClick={() => bring('shipped')}>
            {t('write.asShipped')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** What was written before; taken into the field, it is a version of its own once it is kept. */
function Versions({ file: { id }, onTake }: { file: ScenarioFile; onTake(source: string): void }) {
  const { t } = useTranslation('lab');
  const locale = useLocale();
  const versions = useScenarioVersions(id);
  const take = async (version: number) => onTake((await call(readScenarioFile, { params: { id }, query: { version } })).source);
  if (!versions.data || versions.data.length === 0) return null;
  return (
    <section>
      <h2>{t('write.versions')}</h2>
      <ul className={css.versions}>
        {versions.data.map(({ version, state, writtenBy, writtenAt }) => (
          <li key={version}>
            <span>
              {version === 0 ? t('write.cameWithDesk') : t('write.version', { version })}
              {version > 0 && ` · ${t(`write.did.${state}`)}`}
              {writtenBy && writtenAt && ` · ${t('write.by', { name: writtenBy.name, when: dayAndHour(locale).day(new Date(writtenAt)) })}`}
            </span>
            {(version === 0 || state === 'written') && (
              <Button size="compact-xs" variant="subtle" onClick={() => void take(version).catch(sayRefusal)}>
                {t('write.takeVersion')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
