import { meaningOfRight, meaningOfScope } from '@tillback/rules/access/meanings';
import { rights, roleMay, roles } from '@tillback/rules/access/rights';
import { scopes, scopesAllow } from '@tillback/rules/access/scopes';
import { type DescribedProcedure, proceduresOf } from '../pipeline/procedures.ts';
import { appRouter } from '../router.ts';

const introduction = `# Who may do what

Made from the code by \`npm run docs\`: \`packages/rules/src/access\` says which role and which scope has which right, and each line of a
router names the right that its procedure needs. What one may not do is answered by 403, what one may not see by 404, and by 401 whoever
is not signed in. A shopper sees and changes what is their own, whatever the right; who is disabled may nothing.
\`packages/api/src/permissions/permission-table.ts\` has what everybody hears from every procedure, written by hand and tried by a test.`;

/** The page of the documentation that says who may do what, as Markdown. */
export function permissionsPage(): string {
  const parts = [
    introduction,
    '## Roles',
    roleTable(),
    '## Scopes of clients',
    scopeTable(),
    '## Procedures',
    procedureTable(),
  ];
  return `${parts.join('\n\n')}\n`;
}

function roleTable(): string {
  const rows = rights.map((right) => [
    code(right),
    meaningOfRight[right],
    ...roles.map((role) => tick(roleMay(role, right))),
  ]);
  return table(['right', 'to', ...roles], rows);
}

function scopeTable(): string {
  const rows = scopes.map((scope) => {
    const allowed = rights.filter((right) => scopesAllow([scope], right));
    return [code(scope), meaningOfScope[scope], allowed.map(code).join(', ')];
  });
  return table(['scope', 'to', 'rights'], rows);
}

function procedureTable(): string {
  const rows = proceduresOf(appRouter).map(procedureRow);
  return table(['procedure', 'REST', 'needs', ...roles, 'a client with'], rows);
}

function procedureRow({ name, meta: { rest, right } }: DescribedProcedure): string[] {
  const address = rest ? code(`${rest.method} ${rest.path}`) : '';
  const opened = roles.map((role) => tick(isForAll(right) || (right !== undefined && roleMay(role, right))));
  return [code(name), address, right === undefined ? 'nobody may' : right, ...opened, clientsThatMay(right)];
}

function isForAll(right: Needed): right is 'anyone' | 'signed-in' {
  return right === 'anyone' || right === 'signed-in';
}

function clientsThatMay(right: Needed): string {
  if (right === undefined || isForAll(right)) {
    return right === 'anyone' ? 'any scope' : '';
  }
  return scopes
    .filter((scope) => scopesAllow([scope], right))
    .map(code)
    .join(', ');
}

type Needed = DescribedProcedure['meta']['right'];

function table(head: readonly string[], rows: readonly string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}

function tick(isTicked: boolean): string {
  return isTicked ? '✓' : '';
}
