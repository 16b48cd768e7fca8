import { Button, Drawer, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { dateTime, useLocale } from '../../../platform/ui/format.ts';
import { useMove } from '../../../platform/ui/use-move.ts';
import { invitePerson, type Membership } from '../../contract.ts';
import type { Role } from '../../roles.ts';
import { isEmail } from '../door/is-email.ts';
import { LanguageField } from '../language/LanguageField.tsx';
import { SecretOnce } from '../SecretOnce.tsx';
import { isStaffRole } from '../use-me.ts';
import { RoleField } from './RoleField.tsx';
import { TeamPicker } from './TeamPicker.tsx';

const ROLES_OF_LEADS: readonly Role[] = ['agent', 'requester'];

/** Invites by a link that the inviter hands over; the desk shows it once. */
export function InviteDrawer({ mayInviteLeads, onClose }: { mayInviteLeads: boolean; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const locale = useLocale();
  const invite = useMove(invitePerson);
  const form = useForm({
    initialValues: { email: '', name: '', role: 'agent' as Role, teams: [] as Membership[], locale },
    validate: {
      email: (email) => (isEmail(email) ? null : t('field.emailWrong')),
      name: (name) => (name.trim() ? null : t('field.nameMissing')),
    },
  });
  if (invite.data) {
    const { name, link, expiresAt } = invite.data;
    return (
      <Drawer
        opened
        onClose={onClose}
        title={t('invite.made', { name })}
        size="md"
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Stack gap="md">
          <Text size="sm">{t('invite.handOver')}</Text>
          <SecretOnce label={t('invite.link')} secret={link} note={t('invite.once', { until: dateTime(new Date(expiresAt), locale) })} />
          <div>
            <Button variant="default" onClick={() => invite.reset()}>
              {t('invite.another')}
            </Button>
          </div>
        </Stack>
      </Drawer>
    );
  }
  const submit = form.onSubmit(({ email, name, role, teams, ...rest }) =>
    invite.mutate(
      { ...rest, role, email: email.trim(), name: name.trim(), teams: isStaffRole(role) ? teams.map(({ team }) => team) : [] },
      { onSuccess: () => form.reset() },
    ),
  );
  return (
    <FormDrawer
      title={t('invite.title')}
      submit={t('invite.submit')}
      isBusy={invite.isPending}
      error={invite.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput label={t('field.email')} type="email" maxLength={254} data-autofocus {...form.getInputProps('email')} />
      <TextInput label={t('field.name')} maxLength={120} dir="auto" {...form.getInputProps('name')} />
      <RoleField
        value={form.values.role}
        onChange={(role) => form.setFieldValue('role', role)}
        {...(!mayInviteLeads && { allowed: ROLES_OF_LEADS, note: t('invite.leadsOnlyByAdmin') })}
      />
      {isStaffRole(form.values.role) && <TeamPicker value={form.values.teams} onChange={(teams) => form.setFieldValue('teams', teams)} />}
      <LanguageField label={t('invite.language')} value={form.values.locale} onChange={(chosen) => form.setFieldValue('locale', chosen)} />
    </FormDrawer>
  );
}
