import { ActionIcon, Input, Select } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from '../rota.module.css';

type Props = { people: readonly { id: string; name: string }[]; chosen: readonly string[]; onChange: (chosen: string[]) => void };

/** Who takes turns, in their order. */
export function TurnPeople({ people, chosen, onChange }: Props) {
  const { t } = useTranslation('rota');
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '';
  const move = (index: number, to: number) => {
    const order = chosen.filter((_, other) => other !== index);
    order.splice(to, 0, ...chosen.slice(index, index + 1));
    onChange(order);
  };
  const left = people.filter(({ id }) => !chosen.includes(id));
  return (
    <Input.Wrapper label={t('layer.people')} description={t('layer.peopleText')} labelElement="div">
      <ol className={css.plainList}>
        {chosen.map((id, index) => (
          <li key={id} className={css.turnPerson}>
            <span className="quiet">{index + 1}.</span>
            <bdi>{nameOf(id)}</bdi>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={index === 0}
              aria-label={t('layer.earlier', { name: nameOf(id) })}
              onClick={() => move(index, index - 1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={index === chosen.length - 1}
              aria-label={t('layer.later', { name: nameOf(id) })}
              onClick={() => move(index, index + 1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('layer.without', { name: nameOf(id) })}
              onClick={() => onChange(chosen.filter((other) => other !== id))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <Select
          mt={6}
          aria-label={t('layer.addPerson')}
          placeholder={t('layer.addPerson')}
          required={chosen.length === 0}
          searchable
          value={null}
          data={left.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => id && onChange([...chosen, id])}
        />
      )}
    </Input.Wrapper>
  );
}
