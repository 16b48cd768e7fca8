import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';

type Inside = { children?: ReactNode; onClick?: () => void };

/** A link to a page that looks as one within words. Where it leads is checked, which `component={Link}` would not do. */
export const TextLink = createLink((props: AnchorProps & Inside) => <Anchor {...props} />);

/** A link to a page that looks like a button. */
export const ButtonLink = createLink((props: ButtonProps & Inside) => <Button component="a" {...props} />);
