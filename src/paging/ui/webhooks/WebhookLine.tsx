import { Button, Group, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../../identity/ui/ConfirmButton.tsx';
import { SecretOnce } from '../../../identity/ui/SecretOnce.tsx';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import { changeWebhook, removeWebhook, renewSecret, testWebhook, type Webhook } from '../../contract.ts';
import css from '../alarms.module.css';
import { DeliveryList } from './DeliveryList.tsx';

/** One address: switched on or off, tried, given another secret, taken away; and how its calls went. */
export function WebhookLine({ webhook: { id, name, url, isActive, version } }: { webhook: Webhook }) {
  const { t } = useTranslation('paging');
  const [isOpen, setOpen] = useState(false);
  const change = useMove(changeWebhook);
  const remove = useMove(removeWebhook, { done: t('hooks.removed') });
  const renew = useMove(renewSecret);
  const test = useMove(testWebhook, { onDone: () => setOpen(true) });
  return (
    <li className={css.hook}>
      <div className={css.hookHead}>
        <div className={css.words}>
          <strong dir="auto">{name}</strong>
          <span className={css.url}>{url}</span>
        </div>
        <Switch
          label={t('hooks.isActive')}
          aria-label={t('hooks.isActiveOf', { name })}
          checked={isActive}
          disabled={change.isPending}
          onChange={(event) => change.mutate({ id, isActive: event.currentTarget.checked, version }, { onError: sayRefusal })}
        />
      </div>
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-sm"
          loading={test.isPending}
          onClick={() => test.mutate({ id }, { onError: sayRefusal })}
          aria-label={t('hooks.testOf', { name })}
        >
          {t('hooks.test')}
        </Button>
        <ConfirmButton
          label={t('hooks.renewOf', { name })}
          question={t('hooks.renewText')}
          confirm={t('hooks.renew')}
          isBusy={renew.isPending}
          onConfirm={() => renew.mutate({ id }, { onError: sayRefusal })}
        >
          {t('hooks.renew')}
        </ConfirmButton>
        <ConfirmButton
          label={t('hooks.removeOf', { name })}
          question={t('hooks.removeText')}
          confirm={t('hooks.remove')}
          isBusy={remove.isPending}
          onConfirm={() => remove.mutate({ id }, { onError: sayRefusal })}
        >
          {t('hooks.remove')}
        </ConfirmButton>
      </Group>
      {renew.data && (
        <SecretOnce key={renew.data.version} label={t('hooks.secretOf', { name })} secret={renew.data.secret} note={t('hooks.once')} />
      )}
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('hooks.deliveries')}</summary>
        {isOpen && <DeliveryList webhook={id} />}
      </details>
    </li>
  );
}
