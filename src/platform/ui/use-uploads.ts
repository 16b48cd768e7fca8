import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FILE_BYTES_MAX } from '../file-limit.ts';
import { upload } from './upload.ts';

export type Picked = { id: string; name: string };
export type Uploads = {
  /** What is being written is not sent before all of them are there. */
  isBusy: boolean;
  refused: readonly string[];
  /** Each goes when those before it are there; `keep` gets what has arrived, one by one. */
  add(files: readonly File[], keep: (file: Picked) => void): void;
};

/** The files on their way for what is being written. Lives as long as the form, of which a part may go and come back meanwhile. */
export function useUploads(): Uploads {
  const { t } = useTranslation();
  const [left, setLeft] = useState(0);
  const [refused, setRefused] = useState<string[]>([]);
  const last = useRef<Promise<void>>(Promise.resolve());

  async function send(file: File, keep: (file: Picked) => void) {
    if (file.size > FILE_BYTES_MAX) return t('fileTooLarge', { name: file.name, limit: FILE_BYTES_MAX / 1024 ** 2 });
    return upload(file).then(
      (kept) => keep({ id: kept.id, name: kept.name }),
      (problem: Error) => t('fileRefused', { name: file.name, why: problem.message }),
    );
  }
  return {
    isBusy: left > 0,
    refused,
    add: (files, keep) => {
      if (left === 0) setRefused([]);
      setLeft((before) => before + files.length);
      for (const file of files) {
        last.current = last.current.then(async () => {
          const problem = await send(file, keep);
          if (problem) setRefused((before) => [...before, problem]);
          setLeft((before) => before - 1);
        });
      }
    },
  };
}
