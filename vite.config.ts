import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const DESK = process.env.RELEVO_DESK ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist/web', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 900, modulePreload: { polyfill: false } },
  server: { port: 5173, proxy: { '/api': DESK, '/healthz': DESK, '/plan.schema.json': DESK } },
});
