import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressedFiles } from './scripts/compressed-files.ts';
import { contractsForBrowsers } from './scripts/contracts-for-browsers.ts';
import { messagesAhead } from './scripts/messages-ahead.ts';
import { namedWidths } from './src/platform/ui/breakpoints.ts';

const DESK = process.env.RELEVO_DESK ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [contractsForBrowsers(), messagesAhead(), react(), compressedFiles()],
  css: { postcss: { plugins: [{ postcssPlugin: 'named-widths', AtRule: { media: widthsByName } }] } },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    // What each file needs, for `test/weight.ts`.
    manifest: 'manifest.json',
    target: 'es2022',
    modulePreload: { polyfill: false },
    // What most pages need comes as one file instead of as many small ones, which compress badly.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'shared', minShareCount: 32 }] },
        // Each page says which files come with it; by a hash alone they are named in the fewest letters.
        entryFileNames: 'assets/[hash:8].js',
        chunkFileNames: 'assets/[hash:8].js',
        assetFileNames: 'assets/[hash:8][extname]',
      },
    },
  },
  server: { port: 5173, proxy: { '/api': { target: DESK, ws: true }, '/healthz': DESK, '/plan.schema.json': DESK } },
});

/** `@media (--below-sm)` in a style sheet and `visibleFrom="sm"` in a page are one width. */
function widthsByName(rule: { params: string }): void {
  rule.params = namedWidths(rule.params);
}
