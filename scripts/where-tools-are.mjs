// Run by npx with the tool chain on PATH: prints where npx has put it.
import { existsSync } from 'node:fs';
import path from 'node:path';

const folder = (process.env.PATH ?? '').split(path.delimiter).find((entry) => existsSync(path.join(entry, 'pnpm')));
console.log(JSON.stringify({ node: process.execPath, toolsFolder: folder }));
