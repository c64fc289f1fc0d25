import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { closedContent, closedFolders } from './src/publication/closed-content.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.url,
  trailingSlash: 'always',
  // Beside the other files that Astro keeps, and wiped with them before every build.
  cacheDir: './.astro/cache',
  integrations: [mdx(), closedContent],
  // Editorial pages hold no code samples, and highlighting writes inline styles.
  markdown: { syntaxHighlight: false },
  image: {
    service: {
      entrypoint: fileURLToPath(new URL('./src/publication/image-service.ts', import.meta.url)),
    },
  },
  // The content security policy admits no inline style and no inline script.
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    // In development, Vite would hand out any file of the project: withheld texts, Git’s files,
    // Astro’s store, earlier builds, what an editor keeps of a text. The images of documents,
    // which Astro reads to make those of pages, are closed to requests by `closedContent`.
    server: {
      fs: {
        deny: [
          '.env',
          '.env.*',
          '**/*.{mdx,yaml}',
          '**/.git/**',
          '**/.astro/**',
          '**/{.*.sw?,*.sw[a-p],*~,#*#,.#*,*.bak,*.orig}',
          ...closedFolders(fileURLToPath(new URL('.', import.meta.url))),
        ],
      },
    },
    build: {
      assetsInlineLimit: 0,
      // One small style sheet for the whole site: a reading page costs few requests.
      cssCodeSplit: false,
      rolldownOptions: {
        // One such warning for every .mdx file would hide the real ones.
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
});
