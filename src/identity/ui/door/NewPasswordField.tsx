import { PasswordInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';

/** As in the contract. */
export const PASSWORD_LENGTH_MIN = 10;

/** One field that can be looked at instead of two that cannot. */
export function NewPasswordField({ label, ...props }: GetInputPropsReturnType & { label?: string }) {
  const { t } = useTranslation('identity');
  return (
    <PasswordInput
      label={label ?? t('field.password')}
      description={t('field.newPasswordHelp', { min: PASSWORD_LENGTH_MIN })}
      autoComplete="new-password"
      maxLength={128}
      visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword'), tabIndex: 0 }}
      {...props}
    />
  );
}
