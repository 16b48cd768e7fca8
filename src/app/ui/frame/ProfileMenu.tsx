import { ActionIcon, Avatar, Menu, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconLogout, IconMoon, IconSun, IconUser, IconUserHeart } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../identity/contract.ts';
import { useChangeLocale } from '../../../identity/ui/language/use-change-locale.ts';
import { signOut } from '../../../identity/ui/sign-out.ts';
import { isStaffRole } from '../../../identity/ui/use-me.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import { useRailPosition } from '../../../platform/ui/use-rail-position.ts';

type Props = { me: Me; isRail?: boolean; children?: ReactNode };

/** Who one is, where one may go from here, in which language and in which light; `children` are the places of the staff. */
export function ProfileMenu({ me, isRail = false, children }: Props) {
  const { t } = useTranslation('app');
  const { setColorScheme } = useMantineColorScheme();
  const locale = useLocale();
  const changeLocale = useChangeLocale();
  const railPosition = useRailPosition();
  return (
    <Menu position={isRail ? railPosition : 'bottom-end'} withinPortal={false} withInitialFocusPlaceholder={false} width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={44} radius="xl" style={{ alignSelf: 'center' }}>
          <Avatar name={me.name} color="initials" size={32} aria-hidden />
          <span className="visually-hidden">{t('profile.open', { name: me.name })}</span>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.name}</Menu.Label>
        {children ?? <PortalPlaces me={me} />}
        <Menu.Item lang={locale === 'en' ? 'es' : 'en'} onClick={() => changeLocale(locale === 'en' ? 'es' : 'en')}>
          {locale === 'en' ? 'Español' : 'English'}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconSun size={16} aria-hidden />} onClick={() => setColorScheme('light')}>
          {t('profile.light')}
        </Menu.Item>
        <Menu.Item leftSection={<IconMoon size={16} aria-hidden />} onClick={() => setColorScheme('dark')}>
          {t('profile.dark')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDeviceDesktop size={16} aria-hidden />} onClick={() => setColorScheme('auto')}>
          {t('profile.system')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          {t('profile.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function PortalPlaces({ me }: { me: Me }) {
  const { t } = useTranslation('app');
  const go = useNavigate();
  return (
    <>
      <Menu.Item leftSection={<IconUser size={16} aria-hidden />} onClick={() => void go({ to: '/me' })}>
        {t('profile.me')}
      </Menu.Item>
      {isStaffRole(me.role) && (
        <Menu.Item leftSection={<IconUserHeart size={16} aria-hidden />} onClick={() => void go({ to: '/desk/shift' })}>
          {t('profile.desk')}
        </Menu.Item>
      )}
    </>
  );
}
