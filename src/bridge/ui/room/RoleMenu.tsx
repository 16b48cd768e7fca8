import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../identity/ui/use-me.ts';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import { type Bridge, giveRoles } from '../../contract.ts';
import type { BridgeRole } from '../../words.ts';
import css from './room.module.css';

/** Who leads or writes for all, and to whom of those who are there the role may be given. A pen that nobody holds anyone takes up. */
export function RoleMenu({ bridge, of: role }: { bridge: Bridge; of: BridgeRole }) {
  const { t } = useTranslation('bridge');
  const { data: me } = useMe();
  const give = useMove(giveRoles);
  const { id, people, mayLead } = bridge;
  const holder = bridge[role];
  const here = people.filter(({ leftAt }) => leftAt === null).map(({ person }) => person);
  const mayTakePen = role === 'scribe' && holder === null;
  const choices = mayLead ? here : here.filter((person) => mayTakePen && person.id === me?.id);
  const said = holder ? t(`role.${role}`, { name: holder.name }) : t(`role.no_${role}`);
  if (choices.length === 0) return <bdi>{said}</bdi>;
  const to = (person: string | null) =>
    give.mutate({ id, ...(role === 'lead' ? { lead: person } : { scribe: person }) }, { onError: sayRefusal });
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <button type="button" className={css.role} disabled={give.isPending}>
          <bdi>{said}</bdi>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(`role.give_${role}`)}</Menu.Label>
        {choices.map((person) => (
          <Menu.Item key={person.id} disabled={person.id === holder?.id} onClick={() => to(person.id)}>
            <bdi>{person.name}</bdi>
          </Menu.Item>
        ))}
        {holder && mayLead && <Menu.Item onClick={() => to(null)}>{t('role.nobody')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
