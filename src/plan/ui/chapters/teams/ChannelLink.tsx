import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Team } from '../../../schema/schema.ts';

type Channel = NonNullable<Team['channels']>[number];

const HREFS: Partial<Record<Channel['kind'], (address: string) => string>> = {
  phone: (address) => `tel:${address.replace(/[^+0-9]/g, '')}`,
  mail: (address) => `mailto:${address}`,
};

/** A way to reach a team. What a device can open is a link. */
export function ChannelLink({ channel: { kind, address } }: { channel: Channel }) {
  const { t } = useTranslation('plan');
  const href = address ? HREFS[kind]?.(address) : undefined;
  return (
    <>
      {t(`channel.${kind}`)}
      {address && ' · '}
      {href ? (
        <Anchor href={href} inherit underline="always">
          {address}
        </Anchor>
      ) : (
        <bdi>{address}</bdi>
      )}
    </>
  );
}
