import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../../platform/ui/api.ts';
import { PageTitle } from '../../../platform/ui/states.tsx';
import { readSetup } from '../../contract.ts';
import { hasSessionEnded } from '../use-me.ts';
import { signInWith, whySignInFailed } from './sign-in-with.ts';

/** At its own address, or in place of a page that needs someone: then that page follows. */
export function SignInScreen() {
  const { t } = useTranslation('identity');
  const queries = useQueryClient();
  const go = useNavigate();
  const { pathname } = useLocation();
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => call(readSetup) });
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: {
      email: (email) => (email.trim() ? null : t('signIn.emailMissing')),
      password: (password) => (password ? null : t('signIn.passwordMissing')),
    },
  });
  const entry = useMutation({
    mutationFn: (values: { email: string; password: string }) => signInWith(queries, values),
    onSuccess: () => (pathname === '/sign-in' ? go({ to: '/', replace: true }) : undefined),
  });
  const why = entry.error && whySignInFailed(entry.error);
  return (
    <>
      <PageTitle>{t('signIn.title')}</PageTitle>
      {hasSessionEnded() && (
        <Alert variant="light" mb="md" role="status">
          {t('signIn.ended')}
        </Alert>
      )}
      {setup.data?.isOpen && (
        <Alert variant="light" mb="md" title={t('signIn.notSetUp')}>
          {t('signIn.notSetUpText')}
        </Alert>
      )}
      <form noValidate onSubmit={form.onSubmit((values) => entry.mutate(values))}>
        <Stack gap="md">
          <TextInput
            label={t('field.email')}
            type="email"
            autoComplete="username"
            inputMode="email"
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={t('field.password')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword'), tabIndex: 0 }}
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          {entry.error && (
            <Alert color="red" variant="light" role="alert">
              {why ? t(`signIn.${why}`) : entry.error.message}
            </Alert>
          )}
          <Button type="submit" size="md" fullWidth loading={entry.isPending}>
            {t('signIn.submit')}
          </Button>
          <Text size="sm" className="quiet">
            {t('signIn.lost')}
          </Text>
        </Stack>
      </form>
    </>
  );
}
