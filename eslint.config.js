import js from '@eslint/js'
import ts from 'typescript-eslint'

/** Who may import whom: docs/decisions/0003-rooms.md. Each room names what it must not reach. */
const mustNot = (files, ...groups) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: groups.map(([group, message]) => ({ group, message })) }],
  },
})

const site = [['**/app/**'], 'A page is at the top: nothing imports it.']
const queries = ['**/*.queries.ts', '**/*.actions.ts', '**/read.ts', '**/content.ts', '**/draft.ts', '**/pageAt.ts', '**/health.ts']
const framework = ['react', 'react/*', 'react-dom', 'react-dom/*', 'next', 'next/*']

export default ts.config(
  {
    ignores: ['.next/', '.site/', '.data/', 'node_modules/', 'migrations/', 'payload-types.ts', 'next-env.d.ts', 'app/(payload)/admin/importMap.js'],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.mjs', '*.js'], languageOptions: { globals: { process: 'readonly', console: 'readonly', setInterval: 'readonly' } } },
  mustNot(['components/**'], site, [['**/edge/**', '**/ops/**', '**/payload.config.ts'], 'Components ask through collections/*.queries.']),
  mustNot(['components/**/*.block.ts', 'components/blocks/{editor,webAddress,videoAddress}.ts'], site, [
    [...framework, ...queries, '**/collections/**'],
    'A block’s fields load in the command line too: no React, no Next, no queries.',
  ]),
  mustNot(['collections/**'], site, [['**/edge/**', '**/ops/**'], 'Collections know nothing of how they are served.']),
  mustNot(
    [
      'collections/[A-Z]*.ts',
      'collections/checks*.ts',
      'collections/checks/*.ts',
      'collections/{access,addresses,closed,csv*,fields,fixedPages,guard,liveRow,obeyStates,phone,record,recorded*,reviews,sameWords,schedules,secondFactor*,shownFiles,slug,states,transaction,weeks}.ts',
    ],
    site,
    [[...framework, ...queries, '**/payload.config.ts'], 'A collection loads in the command line and in migrations: no React, no Next, no queries.'],
  ),
  mustNot(['collections/*.{queries,actions,schema}.ts', 'collections/{read,content,draft,pageAt,health}.ts'], site, [
    ['**/edge/**', '**/ops/**', 'next', 'next/*'],
    'Questions know nothing of how they are served.',
  ]),
  mustNot(
    ['edge/**'],
    [
      ['**/app/**', '**/components/**', '**/collections/**', '**/ops/**', '**/payload.config.ts', 'payload', '@payloadcms/*', 'pg', ...framework],
      'The edge speaks HTTP to the app, and starts when nothing else can.',
    ],
  ),
  mustNot(
    ['ops/**'],
    [['**/app/**', '**/components/**', '**/*.queries.ts', '**/*.actions.ts', '**/edge/**'], 'Operations need env and payload.config only.'],
  ),
)
