import { Button } from '@mantine/core';
import { IconSignature, IconWritingSign } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dateTime, useLocale } from '../../../platform/ui/format.ts';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import { type MyPart, signPart } from '../../contract.ts';
import css from './part.module.css';

type Props = {
  mine: MyPart;
  /** Shows the part as it is now, where another one is still being read. */
  onTurn?: () => void;
};

/** At hand while one reads, until it is signed: then it says when. */
export function SignBar({ mine: { version, digest, signed }, onTurn }: Props) {
  const { t } = useTranslation('signature');
  const locale = useLocale();
  const sign = useMove(signPart, { done: t('sign.done') });
  if (digest === null) return null;
  if (onTurn) {
    return (
      <section className={`${css.signBar} no-print`} aria-label={t('sign.label')}>
        <p role="status">{t('sign.outdated', { version })}</p>
        <Button onClick={onTurn}>{t('sign.turn')}</Button>
      </section>
    );
  }
  return (
    <section className={`${css.signBar} no-print`} aria-label={t('sign.label')} data-signed={Boolean(signed)}>
      {signed ? (
        <p role="status">
          <IconSignature size={20} stroke={1.7} aria-hidden />
          <span>
            {t('sign.signed', { version: signed.version, when: dateTime(new Date(signed.at), locale) })}{' '}
            {signed.version !== version && t('sign.same')}
          </span>
        </p>
      ) : (
        <>
          <p>{t('sign.lead', { version })}</p>
          <Button
            leftSection={<IconWritingSign size={18} stroke={1.7} aria-hidden />}
            loading={sign.isPending}
            onClick={() => sign.mutate({ digest }, { onError: sayRefusal })}
          >
            {t('sign.submit')}
          </Button>
        </>
      )}
    </section>
  );
}
