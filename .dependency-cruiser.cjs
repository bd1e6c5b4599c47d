/**
 * Who may import whom (docs/architecture.md): directive ← contract ← rules ← { sql ← server, jobs }, { web }, { field }.
 * Tiers are held apart by the TypeScript projects; these rules hold features apart from each other and platform apart from features.
 */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'A circle of files cannot be understood one file at a time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'features-meet-at-contracts',
      comment: 'A feature sees only what the other promises: its contract, and the pure rules and texts that go with it.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: '[.]test[.]tsx?$' },
      to: {
        path: '^src/features/',
        pathNot: ['^src/features/$1/', '^src/features/[^/]+/(contract|contract/[^/]+)[.]ts$'],
      },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'Only the lists of features and of screens name features; tests and their people may.',
      severity: 'error',
      from: {
        path: '^src/platform/',
        pathNot: [
          '^src/platform/server/features[.]ts$',
          '^src/platform/web/(routes|screens)[.]tsx?$',
          '^src/platform/testing/',
          '[.]test[.]tsx?$',
        ],
      },
      to: { path: '^src/(features|demo|commands)/' },
    },
    {
      name: 'sql-only-from-the-server-side',
      comment: 'Statements are used by the server, jobs, commands, the demo and tests of the feature, never by rules or screens.',
      severity: 'error',
      from: { path: '^src/features/[^/]+/(contract|rules|policy|text|web|field)([.]tsx?$|/)' },
      to: { path: '(^src/features/[^/]+/sql([.]ts$|/))|(^src/platform/server/)|(^src/platform/testing/)' },
    },
    {
      name: 'directive-stands-alone',
      comment: 'The reader is published on its own: no dependency, nothing of the product, nothing of Node.',
      severity: 'error',
      from: { path: '^directive/src/' },
      to: { pathNot: '^directive/src/' },
    },
    {
      name: 'shared-stands-on-nothing',
      comment: 'What every tier uses may itself use none of them.',
      severity: 'error',
      from: { path: '^src/platform/shared/' },
      to: { pathNot: '^(src/platform/shared/|directive/src/)' },
    },
    {
      name: 'web-and-server-apart',
      comment: 'What runs in a browser never reaches what runs on the server, and the other way round.',
      severity: 'error',
      from: { path: '^src/(platform/(web|field)/|features/[^/]+/(web|field)([.]tsx$|/))' },
      to: { path: '^src/(platform/(server|testing)/|features/[^/]+/(server|jobs|sql)([.]ts$|/))' },
    },
    {
      name: 'server-never-web',
      severity: 'error',
      from: { path: '^src/(platform/server/|features/[^/]+/(server|jobs|sql)([.]ts$|/))' },
      to: { path: '^src/(platform/(web|field)/|features/[^/]+/(web|field)([.]tsx$|/))' },
    },
    {
      name: 'declared-packages-only',
      comment: 'A package that package.json does not declare is there by accident and goes the same way.',
      severity: 'error',
      from: { path: '^(src|directive|scripts|bench|e2e)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'], pathNot: '^virtual:' },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '[.](css|svg)$|[?](url|worker|raw)$|^virtual:' },
    },
    {
      name: 'no-test-in-the-product',
      severity: 'error',
      from: { pathNot: '[.]test[.]tsx?$|^(e2e|bench|scripts)/' },
      to: { path: '[.]test[.]tsx?$' },
    },
    {
      name: 'no-development-package-in-the-product',
      severity: 'error',
      from: { path: '^(src|directive/src)/', pathNot: '[.]test[.]tsx?$|^src/platform/testing/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|[.]tsc|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.web.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
