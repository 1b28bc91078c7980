import type { Plugin } from 'vite';

/**
 * The page names the code that most pages share, which would else be asked for when the start has run. All code comes after
 * the styles: the first paint needs HTML and CSS alone, and what comes at the same time only takes the line from them.
 */
export function codeAtOnce(sharedChunk: string): Plugin {
  return {
    name: 'code-at-once',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const shared = Object.values(bundle).find(({ type, name }) => type === 'chunk' && name === sharedChunk);
        if (!shared) throw new Error(`No chunk is called "${sharedChunk}".`);
        return {
          html: html.replaceAll('<script type="module"', '<script type="module" fetchpriority="low"'),
          tags: [
            {
              tag: 'link',
              attrs: { rel: 'modulepreload', fetchpriority: 'low', crossorigin: true, href: `/${shared.fileName}` },
              injectTo: 'head',
            },
          ],
        };
      },
    },
  };
}
