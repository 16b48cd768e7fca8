import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Problem, request } from '../../../platform/ui/api.ts';
import { NewPasswordField, PASSWORD_LENGTH_MIN } from '../door/NewPasswordField.tsx';

export function PasswordForm({ email }: { email: string }) {
  const { t } = useTranslation('identity');
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      currentPassword: (password) => (password ? null : t('signIn.passwordMissing')),
      newPassword: (password) => (password.length >= PASSWORD_LENGTH_MIN ? null : t('field.passwordShort', { min: PASSWORD_LENGTH_MIN })),
    },
  });
  const change = useMutation({
    mutationFn: (values: typeof form.values) =>
      request('/api/auth/change-password', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        // Whoever else holds a session by the old password loses it.
        body: JSON.stringify({ ...values, revokeOtherSessions: true }),
      }),
    onSuccess: () => {
      form.reset();
      notifications.show({ message: t('me.passwordChanged'), color: 'green' });
    },
  });
  const isWrong = change.error instanceof Problem && change.error.status === 400;
  return (
    <form noValidate onSubmit={form.onSubmit((values) => change.mutate(values))}>
      <Stack gap="md" align="stretch">
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput
          label={t('me.currentPassword')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword'), tabIndex: 0 }}
          {...form.getInputProps('currentPassword')}
        />
        <NewPasswordField label={t('field.newPassword')} {...form.getInputProps('newPassword')} />
        {change.error && (
          <Alert color="red" variant="light" role="alert">
            {isWrong ? t('me.passwordWrong') : change.error.message}
          </Alert>
        )}
        <div>
          <Button type="submit" variant="default" loading={change.isPending}>
            {t('me.changePassword')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
