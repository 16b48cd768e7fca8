import { Button, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spokenList } from '../../../plan/spoken/spoken.ts';
import { promisedTime, useLocale } from '../../../platform/ui/format.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { assignTicket } from '../../../ticket/contract.ts';
import type { StrandedKind } from '../../words.ts';
import css from '../rota.module.css';
import { InfoDrawer } from './InfoDrawer.tsx';

export type StrandedWork = {
  kind: StrandedKind;
  ticket: number | null;
  subject: string;
  relay: string | null;
  bridge: string | null;
  startsAt: string | null;
  team: string;
  offers: { id: string; name: string }[];
};

/** What would lie there while somebody is away. Nothing has left their hands: each can be handed to who is on duty then. */
export function StrandedSheet({ stranded, onClose }: { stranded: readonly StrandedWork[]; onClose: () => void }) {
  const { t } = useTranslation('rota');
  return (
    <InfoDrawer title={t('stranded.title')} onClose={onClose}>
      <Text>{t('stranded.lead', { count: stranded.length })}</Text>
      <ul className={css.plainList}>
        {stranded.map((one) =>
          one.kind === 'bridge' ? (
            <BridgeLine key={one.bridge} {...one} />
          ) : (
            <Line key={`${one.ticket ?? one.bridge} ${one.relay ?? ''}`} stranded={one} onClose={onClose} />
          ),
        )}
      </ul>
      <div>
        <Button onClick={onClose}>{t('stranded.done')}</Button>
      </div>
    </InfoDrawer>
  );
}

/** A call of all tiers: whoever is on duty then comes in their place. */
function BridgeLine({ bridge, subject, startsAt, offers }: StrandedWork) {
  const { t } = useTranslation('rota');
  const locale = useLocale();
  return (
    <li className={css.strandedLine}>
      <TextLink to="/bridges/$bridge" params={{ bridge: bridge ?? '' }}>
        <bdi>{subject}</bdi>
      </TextLink>
      <div className="quiet">{t('stranded.bridge', { when: promisedTime(new Date(startsAt ?? ''), new Date(), locale) })}</div>
      <div className={css.offers}>
        {offers.length === 0
          ? t('stranded.nobody')
          : t('stranded.comes', {
              count: offers.length,
              names: spokenList(
                offers.map(({ name }) => name),
                locale,
              ),
            })}
      </div>
    </li>
  );
}

function Line({ stranded: { kind, ticket, subject, offers }, onClose }: { stranded: StrandedWork; onClose: () => void }) {
  const { t } = useTranslation('rota');
  const [taker, setTaker] = useState<string | null>(null);
  const assign = useMove(assignTicket);
  return (
    <li className={css.strandedLine}>
      <TextLink to="/desk/tickets/$ticket" params={{ ticket: String(ticket) }} onClick={onClose}>
        #{ticket} <bdi>{subject}</bdi>
      </TextLink>
      {kind === 'relay' && <div className="quiet">{t('stranded.relay')}</div>}
      {assign.error && <Refused error={assign.error} />}
      {taker !== null ? (
        <div role="status" className={css.offers}>
          <IconCheck size={16} aria-hidden />
          <span>{t('stranded.handed', { name: taker })}</span>
        </div>
      ) : (
        kind === 'ticket' && (
          <div className={css.offers}>
            {offers.length === 0 && <span className="quiet">{t('stranded.nobody')}</span>}
            {offers.map(({ id, name }) => (
              <Button
                key={id}
                size="xs"
                variant="light"
                disabled={assign.isPending}
                onClick={() => assign.mutate({ id: String(ticket), assignee: id }, { onSuccess: () => setTaker(name) })}
              >
                {t('stranded.hand', { name })}
              </Button>
            ))}
          </div>
        )
      )}
    </li>
  );
}
