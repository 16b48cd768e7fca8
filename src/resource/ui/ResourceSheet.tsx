import { Checkbox, Group, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../identity/ui/use-me.ts';
import { useNames } from '../../plan/ui/use-names.ts';
import { useTeams } from '../../plan/ui/use-teams.ts';
import { ISSUE_AREAS, type IssueArea, RESOURCE_KINDS, type ResourceKind } from '../../plan/words.ts';
import { AttachmentPicker } from '../../platform/ui/AttachmentPicker.tsx';
import { useDraft } from '../../platform/ui/drafts.ts';
import { FormDrawer } from '../../platform/ui/FormDrawer.tsx';
import { regional, useLocale } from '../../platform/ui/format.ts';
import { useMove } from '../../platform/ui/use-move.ts';
import { useUploads } from '../../platform/ui/use-uploads.ts';
import { addResource, changeResource, type Resource } from '../contract.ts';
import { TITLE_LENGTH } from '../words.ts';
import { type Fields, fieldsOf, toAdd, toChange } from './sheet-fields.ts';

/** A resource to be put on the shelf, or to be changed there. */
export function ResourceSheet({ resource, onClose }: { resource: Resource | null; onClose: () => void }) {
  const { t } = useTranslation('resource');
  const { data: me } = useMe();
  const before = fieldsOf(resource, { owner: me?.teams[0]?.team ?? '', tier: me?.tiers[0] ?? null });
  const [fields, change, drop] = useDraft<Fields>(`resource.${resource?.id ?? 'new'}`, before);
  const uploads = useUploads();
  const done = {
    done: t(resource ? 'sheet.changed' : 'sheet.added'),
    onDone: () => {
      drop();
      onClose();
    },
  };
  const add = useMove(addResource, done);
  const edit = useMove(changeResource, done);
  return (
    <FormDrawer
      title={t(resource ? 'sheet.edit' : 'sheet.add')}
      submit={t(resource ? 'sheet.save' : 'move.add')}
      isBusy={add.isPending || edit.isPending || uploads.isBusy}
      error={add.error ?? edit.error}
      onSubmit={() => (resource ? edit.mutate(toChange(resource.id, before, fields)) : add.mutate(toAdd(fields)))}
      onClose={onClose}
    >
      <What fields={fields} change={change} />
      {fields.files.length === 0 && (
        <TextInput
          type="url"
          label={t('sheet.address')}
          description={t('sheet.addressHint')}
          placeholder="https://"
          value={fields.address}
          maxLength={1_000}
          pattern="https://\S+"
          onChange={(event) => change({ address: event.currentTarget.value })}
        />
      )}
      <AttachmentPicker
        files={fields.files}
        uploads={uploads}
        label={t('sheet.file')}
        // One thing stands in one place: the last that was chosen.
        onChange={(next) => change((now) => ({ files: next(now.files).slice(-1) }))}
      />
      <ForWhom fields={fields} change={change} />
    </FormDrawer>
  );
}

type Part = { fields: Fields; change: (more: Partial<Fields>) => void };

function What({ fields, change }: Part) {
  const { t } = useTranslation('resource');
  const languages = new Intl.DisplayNames(regional(useLocale()), { type: 'language' });
  return (
    <>
      {(['en', 'es'] as const).map((language, index) => (
        <TextInput
          key={language}
          label={t('sheet.title', { language: languages.of(language) })}
          description={index === 0 ? t('sheet.titleHint') : undefined}
          lang={language}
          value={fields[language]}
          maxLength={TITLE_LENGTH}
          onChange={(event) => change({ [language]: event.currentTarget.value })}
          {...(index === 0 && { 'data-autofocus': true })}
        />
      ))}
      <Select
        label={t('filter.kind')}
        allowDeselect={false}
        data={RESOURCE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={fields.kind}
        onChange={(value) => change({ kind: value as ResourceKind })}
      />
    </>
  );
}

function ForWhom({ fields, change }: Part) {
  const { t } = useTranslation('resource');
  const { t: common } = useTranslation();
  const { tierName, teamName } = useNames();
  const { data: directory } = useTeams();
  const languages = new Intl.DisplayNames(regional(useLocale()), { type: 'language' });
  return (
    <>
      <Checkbox.Group label={t('sheet.tiers')} value={fields.tiers} onChange={(tiers) => change({ tiers })}>
        <Group mt="xs" gap="md">
          {[1, 2, 3].map((tier) => (
            <Checkbox key={tier} value={String(tier)} label={`${tier} · ${tierName(tier)}`} />
          ))}
        </Group>
      </Checkbox.Group>
      <MultiSelect
        label={t('sheet.areas')}
        placeholder={fields.areas.length === 0 ? t('filter.allAreas') : ''}
        clearable
        searchable
        data={ISSUE_AREAS.map((value) => ({ value, label: common(`area.${value}`) }))}
        value={fields.areas}
        onChange={(areas) => change({ areas: areas as IssueArea[] })}
      />
      <Select
        label={t('filter.language')}
        placeholder={t('sheet.anyLanguage')}
        clearable
        data={(['en', 'es'] as const).map((value) => ({ value, label: languages.of(value) ?? value }))}
        value={fields.language || null}
        onChange={(language) => change({ language: language ?? '' })}
      />
      <Select
        label={t('sheet.owner')}
        description={t('sheet.ownerHint')}
        required
        allowDeselect={false}
        data={(directory?.teams ?? []).filter(({ tier }) => tier < 4).map(({ id }) => ({ value: id, label: teamName(id) }))}
        value={fields.owner || null}
        onChange={(owner) => change({ owner: owner ?? '' })}
      />
      <NumberInput
        label={t('sheet.months')}
        description={t('sheet.monthsHint')}
        min={1}
        max={120}
        allowDecimal={false}
        value={fields.months}
        onChange={(months) => change({ months: String(months) })}
      />
      <Checkbox
        label={t('sheet.required')}
        description={t('sheet.requiredHint')}
        checked={fields.required}
        onChange={(event) => change({ required: event.currentTarget.checked })}
      />
    </>
  );
}
