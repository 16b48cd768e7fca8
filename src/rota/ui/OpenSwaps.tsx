import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../identity/contract.ts';
import { useLocale } from '../../platform/ui/format.ts';
import { sayRefusal, useMove } from '../../platform/ui/use-move.ts';
import { acceptSwap, declineSwap, type Rota, type Swap } from '../contract.ts';
import { inNumbers } from './layout/instants.ts';
import css from './rota.module.css';
import { rotaTimes } from './rota-times.ts';
import { useRotaAhead } from './use-rotas.ts';

/** Swaps that wait for the reader’s answer, and those that they wait for themselves. */
export function OpenSwaps({ me, shown }: { me: Me; shown: readonly Rota[] }) {
  const { t } = useTranslation('rota');
  const { data } = useRotaAhead();
  const known = [...(data?.swaps ?? []), ...shown.flatMap((rota) => rota.swaps)];
  const swaps = [...new Map(known.map((swap) => [swap.id, swap])).values()].filter(
    ({ askedBy, askedOf }) => askedBy.id === me.id || askedOf.id === me.id,
  );
  if (swaps.length === 0) return null;
  return (
    <section className={css.swaps} aria-label={t('swap.open')}>
      <ul>
        {swaps.map((swap) => (
          <SwapLine
            key={swap.id}
            swap={swap}
            isMine={swap.askedBy.id === me.id}
            timeZone={data?.teams.find(({ id }) => id === swap.team)?.timeZone ?? 'UTC'}
          />
        ))}
      </ul>
    </section>
  );
}

function SwapLine({ swap, isMine, timeZone }: { swap: Swap; isMine: boolean; timeZone: string }) {
  const { t } = useTranslation('rota');
  const locale = useLocale();
  const times = rotaTimes(locale, timeZone);
  const accept = useMove(acceptSwap, { done: t('swap.accepted') });
  const decline = useMove(declineSwap, { done: t(isMine ? 'swap.takenBack' : 'swap.declined') });
  const said = {
    name: (isMine ? swap.askedOf : swap.askedBy).name,
    when: times.span(inNumbers(swap)),
    theirs: swap.theirs ? times.span(inNumbers(swap.theirs)) : 'none',
  };
  const refuse = { onError: sayRefusal };
  const isBusy = accept.isPending || decline.isPending;
  return (
    <li className={css.swap}>
      <IconArrowsExchange size={18} aria-hidden />
      <span className={css.swapWords}>{t(`swap.${isMine ? 'asked' : 'askedOfYou'}${swap.theirs ? 'ForTheirs' : ''}`, said)}</span>
      <span className={css.swapTools}>
        {!isMine && (
          <Button size="xs" loading={accept.isPending} disabled={isBusy} onClick={() => accept.mutate({ id: swap.id }, refuse)}>
            {t('swap.accept')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          loading={decline.isPending}
          disabled={isBusy}
          onClick={() => decline.mutate({ id: swap.id }, refuse)}
        >
          {t(isMine ? 'swap.takeBack' : 'swap.decline')}
        </Button>
      </span>
    </li>
  );
}
