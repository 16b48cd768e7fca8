import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dateTime, useLocale } from '../../../platform/ui/format.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import { type PlanVersion, startDraft, withdrawVersion } from '../../contract.ts';
import { type VersionState, versionState } from './version-state.ts';
import css from './versions.module.css';

type Props = { versions: readonly PlanVersion[]; mayEdit: boolean; mayPublish: boolean };
const TONES: Record<VersionState, string> = { inForce: 'good', coming: 'warn', superseded: 'quiet', withdrawn: 'bad' };

/** The versions, newest first, each with its state and what can be done with it. */
export function VersionTable({ versions, mayEdit, mayPublish }: Props) {
  const { t } = useTranslation('plan');
  const locale = useLocale();
  const go = useNavigate();
  const restore = useMove(startDraft, { onDone: () => void go({ to: '/plan/draft' }) });
  const withdraw = useMove(withdrawVersion, { done: t('versions.withdrawDone') });
  return (
    <ul className={`sheet ${css.versions}`}>
      {versions.map((one) => {
        const { version, publishedAt, publishedBy, inForceFrom } = one;
        const state = versionState(one, new Date());
        return (
          <li key={version}>
            <span className={css.number}>
              <TextLink to="/plan" search={one.isInForce ? {} : { version }} fw={600}>
                {t('versions.version', { version })}
              </TextLink>
              <span className="chip" data-tone={TONES[state]}>
                {t(`versions.state.${state}`)}
              </span>
            </span>
            <span className={css.facts}>
              <span>
                {t(state === 'withdrawn' ? 'versions.wasFrom' : 'versions.from', { day: dateTime(new Date(inForceFrom), locale) })}
              </span>
              <span className="quiet">
                {publishedBy
                  ? t('versions.publishedBy', { name: publishedBy.name, day: dateTime(new Date(publishedAt), locale) })
                  : t('versions.published', { day: dateTime(new Date(publishedAt), locale) })}
              </span>
            </span>
            <span className={css.actions}>
              {mayEdit && !one.isInForce && state !== 'coming' && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('versions.restoreOf', { version })}
                  onClick={() => restore.mutate({ from: 'version', version }, { onError: sayRefusal })}
                >
                  {t('versions.restore')}
                </Button>
              )}
              {mayPublish && state === 'coming' && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('versions.withdrawOf', { version })}
                  onClick={() => withdraw.mutate({ version }, { onError: sayRefusal })}
                >
                  {t('versions.withdraw')}
                </Button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
