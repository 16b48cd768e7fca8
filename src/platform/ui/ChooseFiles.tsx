import { Button, type ButtonProps, FileButton } from '@mantine/core';
import { useRef } from 'react';

type Props = Omit<ButtonProps, 'onChange'> & { multiple?: boolean; accept?: string; onChoose: (files: readonly File[]) => void };

/** A button with which files of the device are chosen. One may be chosen again, after it was refused, taken out or written anew. */
export function ChooseFiles({ multiple = false, accept, onChoose, ...button }: Props) {
  const forget = useRef<() => void>(null);
  return (
    <FileButton
      multiple={multiple}
      {...(accept && { accept })}
      resetRef={forget}
      onChange={(chosen) => {
        onChoose([chosen ?? []].flat());
        // A browser says nothing of a choice that is the one before.
        forget.current?.();
      }}
    >
      {(props) => <Button {...props} variant="default" {...button} />}
    </FileButton>
  );
}
