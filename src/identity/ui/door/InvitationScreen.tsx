import { Button, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { call, Problem } from '../../../platform/ui/api.ts';
import { changeLocale } from '../../../platform/ui/i18n.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { ErrorState, Loading, PageTitle } from '../../../platform/ui/states.tsx';
import { acceptInvitation, readInvitation } from '../../contract.ts';
import css from './door.module.css';
import { NewPasswordField, PASSWORD_LENGTH_MIN } from './NewPasswordField.tsx';
import { signInWith } from './sign-in-with.ts';
import { useLinkToken } from './use-link-token.ts';

/** Behind an invitation, or the link for someone who lost the password: choose one and come in. */
export function InvitationScreen() {
  const token = useLinkToken();
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: async () => {
      const answer = await call(readInvitation, { body: { token: token ?? '' } });
      await changeLocale(answer.locale);
      return answer;
    },
    enabled: token !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!token) return <NotValid />;
  if (invitation.isPending) return <Loading lines={3} />;
  if (invitation.error instanceof Problem && invitation.error.code === 'link-not-valid') return <NotValid />;
  if (invitation.error) return <ErrorState error={invitation.error} onRetry={() => void invitation.refetch()} />;
  return <Welcome token={token} invitation={invitation.data} />;
}

function NotValid() {
  const { t } = useTranslation('identity');
  return (
    <>
      <PageTitle>{t('invitation.notValid')}</PageTitle>
      <Text className="quiet">{t('invitation.notValidText')}</Text>
      <TextLink to="/sign-in" mt="md" display="inline-block">
        {t('toSignIn')}
      </TextLink>
    </>
  );
}

function Welcome({ token, invitation: { name, email } }: { token: string; invitation: AnswerOf<typeof readInvitation> }) {
  const { t } = useTranslation('identity');
  const queries = useQueryClient();
  const go = useNavigate();
  const form = useForm({
    initialValues: { password: '' },
    validate: {
      password: (password) => (password.length >= PASSWORD_LENGTH_MIN ? null : t('field.passwordShort', { min: PASSWORD_LENGTH_MIN })),
    },
  });
  const entry = useMutation({
    mutationFn: async ({ password }: { password: string }) => {
      await call(acceptInvitation, { body: { token, password } });
      await signInWith(queries, { email, password });
    },
    onSuccess: () => go({ to: '/', replace: true }),
  });
  return (
    <>
      <PageTitle>{t('invitation.title')}</PageTitle>
      <p className={css.who}>
        {t('invitation.for')}
        <strong dir="auto">{name}</strong>
        <span className="quiet">{email}</span>
      </p>
      <form noValidate onSubmit={form.onSubmit((values) => entry.mutate(values))}>
        <Stack gap="md">
          {/* Without it, a password manager would keep the password under no name. */}
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <NewPasswordField label={t('field.newPassword')} {...form.getInputProps('password')} />
          {entry.error && <Refused error={entry.error} />}
          <Button type="submit" size="md" fullWidth loading={entry.isPending}>
            {t('invitation.submit')}
          </Button>
        </Stack>
      </form>
    </>
  );
}
