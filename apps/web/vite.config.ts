import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { codeAtOnce } from './build/code-at-once.ts';
import { precompress } from './build/precompress.ts';

const server = process.env['TILLBACK_SERVER'] ?? 'http://localhost:3000';
const servedByTheServer = ['/trpc', '/api', '/docs'];

export default defineConfig({
  plugins: [react(), codeAtOnce('common'), precompress()],
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
    // All styles weigh as much as a few requests; a page of its own would wait for them.
    cssCodeSplit: false,
    rolldownOptions: {
      // A browser asks for six files at a time: what every page needs is one, what most share another, what lists need a third.
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'] },
            { name: 'common', test: /src\/((components|lib)\/(?!list\/)|money\/)/, minShareCount: 2 },
            { name: 'lists', test: /@tanstack\/(table-core|react-table)\/|\/list\//, minShareCount: 2 },
          ],
        },
      },
    },
  },
});
