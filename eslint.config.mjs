import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Folders of src/ from the ground up: a file imports from its own layer and from those below. Pictures of charts are a part of the report;
 * the Astro files beside them show them and may import like pages.
 */
const LAYERS = [
  ['text', 'dom'],
  ['content'],
  ['fonts', 'charts'],
  ['report', 'permalinks/ledger'],
  ['data', 'permalinks/describe', 'permalinks/repair', 'cards', 'markdown', 'markdown-copies', 'metadata', 'search', 'share'],
  ['components', 'layouts', 'middleware', 'pages', 'build', 'server', 'hosting', 'offline'],
];

/** Refuses imports of folders above, from folders or from the files of src/ itself, which lie below all. */
function importRule(files, above) {
  const names = above.flat().flatMap((name) => [name, ...name.split('/').slice(1)]);
  const message = 'This folder lies in a layer above: LAYERS in eslint.config.mjs.';
  return {
    files,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ regex: `^(?:\\./|(?:\\.\\./)+)(?:${names.join('|')})/`, message }] },
      ],
    },
  };
}

const layerRules = [
  importRule(['src/*.ts'], LAYERS),
  ...LAYERS.slice(0, -1).map((folders, index) =>
    importRule(
      folders.map((folder) => `src/${folder}/**/*.ts`),
      LAYERS.slice(index + 1),
    ),
  ),
];

/** Scripts that are sent to readers, which have neither files nor what only a build needs. */
const browserRules = {
  files: [
    'src/{dom,share}/**/*.ts',
    'src/offline/{page,worker}/**/*.ts',
    'src/search/{engine,panel,highlight}/**/*.ts',
    'src/components/*.ts',
  ],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          'node:*',
          'astro/*',
          'cheerio',
          'yaml',
          'pagefind',
          'opencc-js*',
          'pinyin-pro',
          '**/report/*',
          '**/search/{records,index}/*',
        ],
      },
    ],
  },
};

export default defineConfig(
  globalIgnores(['dist', '.astro', '.cache', 'public']),
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    // One program for all files: the service that follows files as they change takes half as long again.
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Index signatures are read with brackets because the compiler asks for it.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: 'error',
    },
  },
  {
    // The scripts within Astro files belong to no project: typed, each would have a whole program made for it and be passed over.
    files: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  layerRules,
  browserRules,
  astro.configs.recommended,
  // Classic scripts that pages wait for.
  {
    files: ['src/layouts/blocking/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: {
        CSS: 'readonly',
        CSSStyleSheet: 'readonly',
        addEventListener: 'readonly',
        document: 'readonly',
        fetch: 'readonly',
        innerHeight: 'readonly',
        localStorage: 'readonly',
        location: 'readonly',
        performance: 'readonly',
        requestAnimationFrame: 'readonly',
        scrollTo: 'readonly',
        scrollY: 'readonly',
        setTimeout: 'readonly',
        window: 'readonly',
      },
    },
  },
  { files: ['**/*.astro'], languageOptions: { globals: { IS_BUILT: 'readonly', KEEPS_OFFLINE: 'readonly' } } },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly' } } },
);
