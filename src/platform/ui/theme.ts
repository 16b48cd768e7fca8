import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, virtualColor } from '@mantine/core';
import { BREAKPOINTS } from './breakpoints.ts';

/** The one accent: a deep sea blue-green. Everything else is neutral; colour means tier, breach or success. */
const sea: MantineColorsTuple = [
  '#e6f7fa',
  '#d0eaf0',
  '#a3d3de',
  '#71bbcc',
  '#4aa7bd',
  '#329ab4',
  '#228faa',
  '#0b7285',
  '#0a6474',
  '#065561',
];

/** The greys of the dark scheme lean to the accent, as the light ones do. */
const dark: MantineColorsTuple = [
  '#d8dde1',
  '#b7c0c7',
  '#8f9ba5',
  '#67737d',
  '#424c54',
  '#2f373d',
  '#242a2f',
  '#1b2024',
  '#15191c',
  '#0f1214',
];

export const theme = createTheme({
  primaryColor: 'relevo',
  black: '#14181b',
  primaryShade: { light: 7, dark: 5 },
  // One hue in two shades: as a virtual colour, what is written on it is chosen for each scheme and not for the light one alone.
  colors: { sea, relevo: virtualColor({ name: 'relevo', light: 'sea', dark: 'sea' }), dark },
  autoContrast: true,
  luminanceThreshold: 0.2,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace',
  // Mantine's names for the steps of scale.css.
  spacing: { xs: 'var(--space-10)', sm: 'var(--space-12)', md: 'var(--space-16)', lg: 'var(--space-20)', xl: 'var(--space-32)' },
  fontSizes: { xs: 'var(--type-12)', sm: 'var(--type-14)', md: 'var(--type-16)', lg: 'var(--type-18)', xl: 'var(--type-20)' },
  radius: { xs: 'var(--radius-4)', sm: 'var(--radius-6)', md: 'var(--radius-8)', lg: 'var(--radius-12)', xl: 'var(--radius-round)' },
  breakpoints: BREAKPOINTS,
  defaultRadius: 'md',
  cursorType: 'pointer',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: 'var(--type-24)', lineHeight: '1.25' },
      h2: { fontSize: 'var(--type-18)', lineHeight: '1.35' },
      h3: { fontSize: 'var(--type-16)', lineHeight: '1.4' },
    },
  },
  components: {
    // The hues whose initials can be read on their own pale ground.
    Avatar: { defaultProps: { allowedInitialsColors: ['blue', 'indigo', 'violet', 'grape', 'pink', 'cyan'] } },
    Button: { defaultProps: { size: 'sm' } },
    // A menu may have more entries than a phone has room for.
    Menu: { defaultProps: { middlewares: { flip: true, shift: true, size: true } }, styles: { dropdown: { overflowY: 'auto' } } },
    Tooltip: {
      defaultProps: { withArrow: true, multiline: true, maw: 320, openDelay: 200, events: { hover: true, focus: true, touch: true } },
    },
    Drawer: {
      defaultProps: { position: 'right', size: 'lg', overlayProps: { backgroundOpacity: 0.35 } },
      styles: { title: { fontWeight: 650, fontSize: 'var(--mantine-font-size-lg)' } },
    },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 } } },
    Textarea: { defaultProps: { autosize: true, minRows: 2, maxRows: 14 } },
    Paper: { defaultProps: { radius: 'lg' } },
  },
});

/** Help below a field, an error and an example in a field have to be read too: the library's own are too pale for that. */
export const readableColors: CSSVariablesResolver = () => {
  const shared = { '--mantine-color-dimmed': 'var(--quiet)', '--mantine-color-error': 'var(--bad)' };
  return {
    variables: {},
    light: { ...shared, '--mantine-color-placeholder': '#6c7781' },
    dark: { ...shared, '--mantine-color-placeholder': 'var(--mantine-color-dark-2)' },
  };
};
