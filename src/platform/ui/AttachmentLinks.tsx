import { Anchor, Group } from '@mantine/core';

type Attached = { id: string; name: string; mediaType: string; sizeBytes: number };
/** What every browser draws, and what draws nothing but itself. */
const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** Files that came with what was written, a picture as it is. */
export function AttachmentLinks({ files }: { files: readonly Attached[] }) {
  return (
    <Group gap="xs">
      {files.map(({ id, name, mediaType, sizeBytes }) => (
        <Anchor key={id} href={`/api/v1/attachments/${id}`} target="_blank" rel="noreferrer" size="sm">
          {PICTURES.includes(mediaType) && <img className="preview" src={`/api/v1/attachments/${id}`} alt="" loading="lazy" />}
          <bdi>{name}</bdi> ({Math.max(1, Math.round(sizeBytes / 1024))} kB)
        </Anchor>
      ))}
    </Group>
  );
}
