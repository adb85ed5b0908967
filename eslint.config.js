import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What would open a door that the security rules close; each is allowed in the one file that guards it. */
const bannedSyntax = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that a thing has one name everywhere.' },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML)$/]',
    message: 'Build elements; never parse HTML.',
  },
  {
    selector: "CallExpression[callee.property.name='insertAdjacentHTML']",
    message: 'Build elements; never parse HTML.',
  },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Build elements; never parse HTML.' },
  {
    selector: 'CallExpression[callee.property.name=/^(prepare|exec)$/] > TemplateLiteral[expressions.length>0]',
    message: 'Bind values; SQL is never put together from values.',
  },
];

const bannedInElectron = [
  {
    selector: "MemberExpression[object.name='ipcMain'][property.name=/^(on|handle|once)$/]",
    message: 'Channels are opened by electron/ipc/handle.ts alone, which checks the sender and parses the arguments.',
  },
  {
    selector: "MemberExpression[object.name='shell'][property.name='openExternal']",
    message: 'Links are opened by electron/security/external-links.ts alone.',
  },
];

export default defineConfig(
  globalIgnores(['node_modules', 'dist', 'release', 'out', '.cache', 'test-results', 'playwright-report']),
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      // TypeScript knows which globals each folder has, better than a list here would.
      'no-undef': 'off',
      'max-lines': ['error', 400],
      'no-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: 'error',
      // The one way in which a page can undo inside a text field.
      '@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'lib', name: 'execCommand' }] }],
      // Electron's classes have no public constructors, and fakes of ours are plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Code points are what is wanted wherever a text is spread.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      'no-restricted-syntax': ['error', ...bannedSyntax],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat.recommended,
    rules: {
      ...reactHooks.configs.flat.recommended.rules,
      // It warns of libraries that React's compiler cannot follow; no compiler is used here.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/ipc/handle.ts', 'electron/security/external-links.ts'],
    rules: { 'no-restricted-syntax': ['error', ...bannedSyntax, ...bannedInElectron] },
  },
  {
    // Playwright reads which fixtures a fixture needs from its first parameter, even when it needs none.
    files: ['e2e/**/*.ts'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  {
    // Tools ask for a default export in their configuration files.
    files: ['*.config.{js,ts}', '**/*.config.{js,ts}'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Checked JavaScript reads JSON and the insides of fonts, for which there are no types.
    files: ['scripts/**/*.mjs'],
    rules: Object.fromEntries(
      ['assignment', 'member-access', 'call', 'argument', 'return'].map(name => [
        `@typescript-eslint/no-unsafe-${name}`,
        'off',
      ]),
    ),
  },
  {
    files: ['**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { require: 'readonly', module: 'writable', process: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
