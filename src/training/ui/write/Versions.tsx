import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../platform/http/shapes.ts';
import { dateTime, useLocale } from '../../../platform/ui/format.ts';
import { ErrorState, Loading } from '../../../platform/ui/states.tsx';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import { restoreMaterial } from '../../contract.ts';
import { useVersions } from './use-writing.ts';
import css from './write.module.css';

/** What has stood there, newest first. Bringing one back takes nothing away: it becomes the newest. */
export function Versions({ programme, module, language }: { programme: string; module: string; language: Locale }) {
  const { t } = useTranslation('training');
  const locale = useLocale();
  const versions = useVersions({ programme, module, language });
  const restore = useMove(restoreMaterial, { done: t('write.restored') });
  if (versions.isPending) return <Loading lines={3} />;
  if (versions.isLoadingError) return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />;
  if (versions.data.length === 0) return <p className="quiet">{t('write.noVersions')}</p>;
  return (
    <ol className={css.list}>
      {versions.data.map(({ id, writtenBy, writtenAt, restores, characters }, index) => {
        const at = dateTime(new Date(writtenAt), locale);
        return (
          <li key={id} className={css.version}>
            <span>
              <strong>{at}</strong>
              <br />
              <bdi>{writtenBy.name}</bdi> · {t('write.characters', { count: characters })}
              {restores && ` · ${t('write.broughtBack')}`}
            </span>
            {index === 0 ? (
              <span className="chip" data-tone="good">
                {t('write.newest')}
              </span>
            ) : (
              <Button
                size="xs"
                variant="default"
                loading={restore.isPending && restore.variables?.written === id}
                aria-label={t('write.restoreOf', { at })}
                onClick={() => restore.mutate({ id: programme, module, written: id }, { onError: sayRefusal })}
              >
                {t('write.restore')}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
