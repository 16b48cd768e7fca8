import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../identity/contract.ts';
import { openTo, PLACES } from './places.ts';

/** The places that have no room in the rail, as lines of the profile menu. */
export function MenuPlaces({ me }: { me: Me }) {
  const { t } = useTranslation('staff');
  const go = useNavigate();
  return openTo(me, PLACES).map((place) => {
    if (place.at === undefined || place.at === 'rail') return null;
    const { to, name, at, icon: Icon } = place;
    return (
      <Menu.Item
        key={to}
        leftSection={<Icon size={16} aria-hidden />}
        onClick={() => void go({ to })}
        {...(at === 'wide-rail' && { hiddenFrom: 'sm' })}
      >
        {t(`place.${name}`)}
      </Menu.Item>
    );
  });
}
