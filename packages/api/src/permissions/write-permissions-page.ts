import { readFileSync, writeFileSync } from 'node:fs';
import { permissionsPage } from './permissions-page.ts';

/** `npm run docs` writes the page; with `--check` this says whether what is written is what the code says. */
const file = new URL('../../../../docs/permissions.md', import.meta.url);

if (!process.argv.includes('--check')) {
  writeFileSync(file, permissionsPage());
} else if (readFileSync(file, 'utf8') !== permissionsPage()) {
  console.error('docs/permissions.md is not what the code says any more: `npm run docs` writes it anew.');
  process.exitCode = 1;
}
