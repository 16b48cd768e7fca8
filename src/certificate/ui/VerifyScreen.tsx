import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { spokenDay } from '../../plan/spoken/spoken.ts';
import { call, Problem } from '../../platform/ui/api.ts';
import { regional, useLocale } from '../../platform/ui/format.ts';
import { ErrorState, Loading, PageTitle } from '../../platform/ui/states.tsx';
import { verifyCertificate } from '../contract.ts';
import css from './verify.module.css';

/** For a stranger who holds a certificate in their hands: whether it is valid, and for what. */
export function VerifyScreen() {
  const { t } = useTranslation('certificate');
  const { code } = useParams({ from: '/verify/$code' });
  const locale = useLocale();
  const found = useQuery({
    queryKey: ['verify', code, locale],
    queryFn: () => call(verifyCertificate, { params: { code } }),
    retry: false,
  });
  if (found.isPending) return <Loading lines={3} />;
  if (found.error instanceof Problem && found.error.status === 404) {
    return (
      <>
        <PageTitle>{t('verify.unknown')}</PageTitle>
        <Text className="quiet">{t('verify.unknownText')}</Text>
      </>
    );
  }
  if (found.error) return <ErrorState isScreen error={found.error} onRetry={() => void found.refetch()} />;
  const { valid, name, programme, tier, until } = found.data;
  return (
    <>
      <PageTitle>{t(valid ? 'verify.valid' : 'verify.notValid')}</PageTitle>
      <dl className={css.facts} data-valid={valid}>
        <dt>{t('verify.name')}</dt>
        <dd dir="auto">{name}</dd>
        <dt>{t('verify.programme')}</dt>
        <dd dir="auto">{programme}</dd>
        <dt>{t('verify.tier')}</dt>
        <dd>{tier}</dd>
        <dt>{t('verify.until')}</dt>
        <dd>{until === null ? t('noEnd') : spokenDay(until, regional(locale))}</dd>
      </dl>
    </>
  );
}
