import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../platform/ui/api.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { ErrorState, Loading, PageTitle } from '../../../platform/ui/states.tsx';
import { readSetup } from '../../contract.ts';
import { SetUpForm } from './SetUpForm.tsx';
import { useLinkToken } from './use-link-token.ts';

/** The first page of a new desk, behind the one-time link that the desk printed when it started. */
export function SetUpScreen() {
  const { t } = useTranslation('identity');
  const token = useLinkToken();
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => call(readSetup) });
  if (setup.isPending) return <Loading lines={4} />;
  if (setup.error) return <ErrorState error={setup.error} onRetry={() => void setup.refetch()} />;
  if (!setup.data.isOpen) {
    return (
      <>
        <PageTitle>{t('setUp.done')}</PageTitle>
        <Text className="quiet">{t('setUp.doneText')}</Text>
        <TextLink to="/sign-in" mt="md" display="inline-block">
          {t('toSignIn')}
        </TextLink>
      </>
    );
  }
  return (
    <>
      <PageTitle>{t(token ? 'setUp.title' : 'setUp.noLink')}</PageTitle>
      {token ? <SetUpForm token={token} /> : <Text className="quiet">{t('setUp.noLinkText')}</Text>}
    </>
  );
}
