import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../platform/ui/api.ts';
import { PageTitle } from '../../../platform/ui/states.tsx';
import { readSetup } from '../../contract.ts';
import { hasSessionEnded } from '../use-me.ts';
import { signInWith, whySignInFailed } from './sign-in-with.ts';

const FIELDS = ['email', 'password'] as const;
type Field = (typeof FIELDS)[number];

/** At its own address, or in place of a page that needs someone: then that page follows. */
export function SignInScreen() {
  const { t } = useTranslation('identity');
  const queries = useQueryClient();
  const go = useNavigate();
  const { pathname } = useLocation();
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => call(readSetup) });
  const [missing, setMissing] = useState<readonly Field[]>([]);
  const entry = useMutation({
    mutationFn: (values: { email: string; password: string }) => signInWith(queries, values),
    onSuccess: () => (pathname === '/sign-in' ? go({ to: '/', replace: true }) : undefined),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    const values = { email: String(written.get('email')).trim(), password: String(written.get('password')) };
    const empty = FIELDS.filter((field) => !values[field]);
    setMissing(empty);
    if (empty[0]) event.currentTarget.querySelector<HTMLInputElement>(`[name=${empty[0]}]`)?.focus();
    else entry.mutate(values);
  };
  const fieldOf = (name: Field) => ({
    name,
    error: missing.includes(name) && t(`signIn.${name}Missing`),
    onChange: () => setMissing((before) => before.filter((one) => one !== name)),
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
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <TextInput label={t('field.email')} type="email" autoComplete="username" inputMode="email" {...fieldOf('email')} />
          <PasswordInput
            label={t('field.password')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword'), tabIndex: 0 }}
            {...fieldOf('password')}
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
