/** Who may import whom: model → model · db → db, model · electron → electron, db, model · renderer → renderer, model. */
const only = (from, allowed) => ({
  name: `${from}-imports`,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^(model|db|electron|renderer|e2e|scripts)/', pathNot: `^(${allowed})/` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, path: '^\\.' } },
    only('model', 'model'),
    only('db', 'db|model'),
    only('electron', 'electron|db|model'),
    only('renderer', 'renderer|model'),
    {
      name: 'nobody-imports-electron-or-renderer',
      severity: 'error',
      from: { pathNot: '^(electron|renderer)/' },
      to: { path: '^(electron|renderer)/' },
    },
    {
      name: 'model-is-pure',
      severity: 'error',
      from: { path: '^model/', pathNot: '\\.test(ing)?\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-without-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-only-in-electron',
      severity: 'error',
      from: { pathNot: '^(electron|e2e|scripts)/' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'sqlite-only-in-db',
      severity: 'error',
      from: { pathNot: '^(db|e2e|scripts)/' },
      to: { path: 'better-sqlite3' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|release|out|\\.cache)/' },
  },
};
