import { Button, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../platform/http/endpoint.ts';
import { call } from '../../../platform/ui/api.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import { changeLocale } from '../../../platform/ui/i18n.ts';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { setUp } from '../../contract.ts';
import { LanguageField } from '../language/LanguageField.tsx';
import css from './door.module.css';
import { isEmail } from './is-email.ts';
import { NewPasswordField, PASSWORD_LENGTH_MIN } from './NewPasswordField.tsx';
import { signInWith } from './sign-in-with.ts';

type Beginning = InputOf<typeof setUp>['startFrom'];
const BEGINNINGS: readonly Beginning[] = ['worked-plan', 'empty-plan', 'demo'];

export function SetUpForm({ token }: { token: string }) {
  const { t } = useTranslation('identity');
  const queries = useQueryClient();
  const go = useNavigate();
  const locale = useLocale();
  const form = useForm({
    initialValues: { name: '', email: '', password: '', startFrom: 'worked-plan' as Beginning },
    validate: {
      name: (name) => (name.trim() ? null : t('field.nameMissing')),
      email: (email) => (isEmail(email) ? null : t('field.emailWrong')),
      password: (password) => (password.length >= PASSWORD_LENGTH_MIN ? null : t('field.passwordShort', { min: PASSWORD_LENGTH_MIN })),
    },
  });
  const start = useMutation({
    mutationFn: async ({ email, ...rest }: typeof form.values) => {
      await call(setUp, { body: { token, locale, email: email.trim(), ...rest } });
      await signInWith(queries, { email, password: rest.password });
    },
    onSuccess: () => go({ to: '/', replace: true }),
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => start.mutate(values))}>
      <Stack gap="md">
        <Text className="quiet">{t('setUp.intro')}</Text>
        <TextInput label={t('field.name')} autoComplete="name" maxLength={120} dir="auto" {...form.getInputProps('name')} />
        <TextInput label={t('field.email')} type="email" autoComplete="username" maxLength={254} {...form.getInputProps('email')} />
        <NewPasswordField {...form.getInputProps('password')} />
        <LanguageField value={locale} onChange={changeLocale} />
        <Radio.Group label={t('setUp.startFrom')} description={t('setUp.startFromHelp')} {...form.getInputProps('startFrom')}>
          <Stack gap={8} mt={8}>
            {BEGINNINGS.map((beginning) => (
              <Radio.Card
                key={beginning}
                value={beginning}
                className={css.choice}
                aria-labelledby={`start-${beginning}`}
                aria-describedby={`start-${beginning}-text`}
              >
                <Radio.Indicator mt={2} />
                <span>
                  <span className={css.choiceName} id={`start-${beginning}`}>
                    {t(`setUp.start.${beginning}`)}
                  </span>
                  <span className={css.choiceText} id={`start-${beginning}-text`}>
                    {t(`setUp.startText.${beginning}`)}
                  </span>
                </span>
              </Radio.Card>
            ))}
          </Stack>
        </Radio.Group>
        {start.error && <Refused error={start.error} />}
        <Button type="submit" size="md" fullWidth loading={start.isPending}>
          {t('setUp.submit')}
        </Button>
        {start.isPending && (
          <Text size="sm" className="quiet" role="status">
            {t('setUp.busy')}
          </Text>
        )}
      </Stack>
    </form>
  );
}
