import { Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTeams } from '../../../plan/ui/use-teams.ts';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { editPerson, type Person } from '../../contract.ts';
import { PasswordLink } from './PasswordLink.tsx';
import { PersonTokens } from './PersonTokens.tsx';
import { RoleField } from './RoleField.tsx';
import { TeamPicker } from './TeamPicker.tsx';

/** An administrator changes what a person may do, and where they belong. */
export function EditPersonDrawer({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { data: directory } = useTeams();
  const [name, setName] = useState(person.name);
  const [email, setEmail] = useState(person.email);
  const [phone, setPhone] = useState(person.phone ?? '');
  const [role, setRole] = useState(person.role);
  const [teams, setTeams] = useState(person.teams);
  const [isActive, setActive] = useState(person.isActive);
  const edit = useMove(editPerson, { done: t('edit.done', { name: person.name }), onDone: onClose });
  // A newer plan may have dropped a team; the desk would refuse a membership of it.
  const isKnown = ({ team }: { team: string }) => !directory || directory.teams.some(({ id }) => id === team);
  const gone = teams.filter((membership) => !isKnown(membership)).map(({ team }) => team);
  return (
    <FormDrawer
      title={person.name}
      submit={t('edit.submit')}
      isBusy={edit.isPending}
      error={edit.error}
      onSubmit={() =>
        edit.mutate({
          id: person.id,
          ...(name.trim() && { name }),
          ...(email.trim() !== person.email && { email: email.trim() }),
          ...(phone.trim() !== (person.phone ?? '') && { phone: phone.trim() || null }),
          role,
          teams: teams.filter(isKnown),
          isActive,
        })
      }
      onClose={onClose}
    >
      <TextInput label={t('field.name')} maxLength={120} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput
        type="email"
        label={t('field.email')}
        description={email.trim() === person.email ? undefined : t('edit.emailText')}
        required
        autoCapitalize="none"
        maxLength={254}
        dir="ltr"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <TextInput
        type="tel"
        label={t('field.phone')}
        placeholder="+34 612 34 56 78"
        maxLength={60}
        dir="ltr"
        value={phone}
        onChange={(event) => setPhone(event.currentTarget.value)}
      />
      <RoleField value={role} onChange={setRole} />
      <TeamPicker value={teams} onChange={setTeams} withLead />
      {gone.length > 0 && (
        <Text size="sm" className="quiet">
          {t('edit.goneTeams', { teams: gone.join(', ') })}
        </Text>
      )}
      <Switch
        label={t('edit.active')}
        description={t('edit.activeText')}
        checked={isActive}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
      {person.isActive && (
        <>
          <PersonTokens personId={person.id} />
          <PasswordLink personId={person.id} />
        </>
      )}
    </FormDrawer>
  );
}
