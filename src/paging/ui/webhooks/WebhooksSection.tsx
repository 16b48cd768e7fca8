import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SecretOnce } from '../../../identity/ui/SecretOnce.tsx';
import { call } from '../../../platform/ui/api.ts';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { ErrorState } from '../../../platform/ui/states.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { addWebhook, listWebhooks } from '../../contract.ts';
import css from '../alarms.module.css';
import { WebhookLine } from './WebhookLine.tsx';

/** For administrators: what is called when an alarm rings by webhook. */
export function WebhooksSection() {
  const { t } = useTranslation('paging');
  const webhooks = useQuery({ queryKey: ['webhooks'], queryFn: () => call(listWebhooks) });
  return (
    <section className={css.section} aria-labelledby="alarms-webhooks">
      <h2 id="alarms-webhooks">{t('hooks.title')}</h2>
      <div className={css.content}>
        <p className="quiet">{t('hooks.text')}</p>
        {webhooks.isLoadingError && <ErrorState error={webhooks.error} onRetry={() => void webhooks.refetch()} />}
        {webhooks.data && webhooks.data.items.length > 0 && (
          <ul className={`sheet ${css.lines}`}>
            {webhooks.data.items.map((webhook) => (
              <WebhookLine key={webhook.id} webhook={webhook} />
            ))}
          </ul>
        )}
        <NewWebhook />
      </div>
    </section>
  );
}

function NewWebhook() {
  const { t } = useTranslation('paging');
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const add = useMove(addWebhook, {
    onDone: () => {
      setName('');
      setUrl('');
    },
  });
  const isWhole = name.trim() !== '' && url.trim() !== '';
  return (
    <>
      {add.data && (
        <SecretOnce
          key={add.data.id}
          label={t('hooks.secretOf', { name: add.data.name })}
          secret={add.data.secret}
          note={t('hooks.once')}
        />
      )}
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole) add.mutate({ name: name.trim(), url: url.trim() });
        }}
      >
        <TextInput
          label={t('hooks.name')}
          maxLength={100}
          dir="auto"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('hooks.url')}
          placeholder="https://"
          inputMode="url"
          maxLength={1_000}
          dir="ltr"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!isWhole} loading={add.isPending}>
          {t('hooks.add')}
        </Button>
      </form>
      {add.error && <Refused error={add.error} />}
    </>
  );
}
