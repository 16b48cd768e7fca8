import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '../../roles.ts';

type Props = { value: Role; onChange: (role: Role) => void; allowed?: readonly Role[]; note?: string };

/** The roles with what each may do: nobody should have to guess what they give away. */
export function RoleField({ value, onChange, allowed = ROLES, note }: Props) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  return (
    <Radio.Group label={t('field.role')} description={note} value={value} onChange={(role) => onChange(role as Role)}>
      <Stack gap={8} mt={6}>
        {ROLES.map((role) => (
          <Radio
            key={role}
            value={role}
            label={common(`role.${role}`)}
            description={t(`role.${role}`)}
            disabled={!allowed.includes(role)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
