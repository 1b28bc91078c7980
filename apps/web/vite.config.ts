import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.ts';
import { scriptsAfterStyles } from './build/scripts-after-styles.ts';

const server = process.env['TILLBACK_SERVER'] ?? 'http://localhost:3000';
const servedByTheServer = ['/trpc', '/api', '/docs'];

export default defineConfig({
  plugins: [react(), scriptsAfterStyles(), precompress()],
  server: {
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(servedByTheServer.map((path) => [path, { target: server, changeOrigin: false }])),
  },
  css: {
    // Bootstrap 5.3 is still written with Sass's @import.
    preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ['import', 'if-function'] } },
  },
  build: {
    target: 'es2023',
    // Every browser that can run the code has module preload; its polyfill would only weigh.
    modulePreload: { polyfill: false },
    // An asset as a data: URL would need its own exception in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // One file for what every page needs, and one for what most share: a browser asks for six at a time.
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'] },
            { name: 'common', test: /src\/(components|lib)\//, minShareCount: 4 },
          ],
        },
      },
    },
  },
});
