import { Avatar, Button, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageField } from '../../../identity/ui/language/LanguageField.tsx';
import { LANGUAGES } from '../../../identity/ui/language/languages.ts';
import { PhoneLink } from '../../../platform/ui/PhoneLink.tsx';
import { NewCallerSearch } from './NewCallerSearch.tsx';
import css from './new-ticket.module.css';
import type { Caller, NewTicket } from './new-ticket.ts';

/** Who calls: found by name or address, or asked for both when the desk does not know them. */
export function NewCallerField({ form }: { form: UseFormReturnType<NewTicket> }) {
  const { t } = useTranslation('staff');
  const { caller } = form.values;
  const pick = (picked: Caller | null) => {
    form.setFieldValue('caller', picked);
    form.clearErrors();
    focusSoon(picked === null ? 'caller' : picked.id ? 'subject' : picked.name ? 'caller.email' : 'caller.name');
  };
  if (!caller) return <NewCallerSearch error={form.errors.caller} onPick={pick} />;
  const phone = caller.knownPhone ? (
    <PhoneLink phone={caller.knownPhone} />
  ) : (
    <TextInput
      type="tel"
      label={t('new.callerPhone')}
      placeholder="+34 612 34 56 78"
      maxLength={60}
      dir="ltr"
      key={form.key('caller.phone')}
      {...form.getInputProps('caller.phone')}
    />
  );
  if (caller.id)
    return (
      <KnownCaller caller={caller} onChange={() => pick(null)}>
        {phone}
      </KnownCaller>
    );
  return (
    <fieldset className={css.newCaller}>
      <legend className={css.legend}>{t('new.newCaller')}</legend>
      <div className={css.pair}>
        <TextInput
          label={t('new.callerName')}
          maxLength={120}
          dir="auto"
          data-field="caller.name"
          key={form.key('caller.name')}
          {...form.getInputProps('caller.name')}
        />
        <TextInput
          label={t('new.callerEmail')}
          inputMode="email"
          autoCapitalize="none"
          maxLength={254}
          data-field="caller.email"
          key={form.key('caller.email')}
          {...form.getInputProps('caller.email')}
        />
      </div>
      {phone}
      <div className={css.newCallerEnd}>
        <LanguageField
          label={t('new.callerLanguage')}
          value={caller.locale}
          onChange={(locale) => form.setFieldValue('caller.locale', locale)}
        />
        <Button variant="subtle" size="compact-sm" onClick={() => pick(null)}>
          {t('new.searchAgain')}
        </Button>
      </div>
    </fieldset>
  );
}

type KnownProps = { caller: Caller; onChange: () => void; children: ReactNode };

function KnownCaller({ caller: { name, email, locale }, onChange, children }: KnownProps) {
  const { t } = useTranslation('staff');
  const language = LANGUAGES.find((known) => known.locale === locale)?.name;
  return (
    <div>
      <div className={css.legend}>{t('new.caller')}</div>
      <div className={css.caller}>
        <Avatar name={name} color="gray" size={36} aria-hidden />
        <span className={css.callerWords}>
          <bdi className={css.callerName}>{name}</bdi>
          <span className={css.callerEmail}>
            {email} · <span lang={locale}>{language}</span>
          </span>
        </span>
        <Button variant="subtle" size="compact-sm" onClick={onChange}>
          {t('new.changeCaller')}
        </Button>
      </div>
      <div className={css.callerPhone}>{children}</div>
    </div>
  );
}

/** The field that comes next, once it is there. */
export function focusSoon(field: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus());
}
