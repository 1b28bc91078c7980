const importLine = /^import .*;\n/gm;
const importedThing = /^import (?:type )?(?:\{ (\w+) \}|\* as (\w+)) from '(.+)';/;

/**
 * A source with more at its end, and that text's imports at its beginning; the formatter puts them in order.
 * @param {string} source
 * @param {string} addition
 */
export function withMore(source, addition) {
  const { imports, body } = parts(addition);
  return `${missingIn(source, imports)}${source}\n${body}`;
}

/**
 * A module's router with one more procedure, the last.
 * @param {string} router
 * @param {string} procedure its imports and its line
 */
export function withProcedure(router, procedure) {
  const { imports, body } = parts(procedure);
  const end = router.lastIndexOf('}');
  return `${missingIn(router, imports)}${router.slice(0, end).trimEnd()}\n${body}${router.slice(end)}`;
}

/**
 * The product's router with one more module, in the order of the alphabet.
 * @param {string} router
 * @param {{ module: string, moduleCamel: string }} names
 */
export function withModule(router, { module, moduleCamel }) {
  const line = `  ${moduleCamel}: ${moduleCamel}Router,\n`;
  const lines = [...router.matchAll(/^ {2}\w+: \w+Router,\n/gm)].map(([text]) => text);
  const importing = `import { ${moduleCamel}Router } from './modules/${module}/${module}.router.ts';\n`;
  return importing + router.replace(lines.join(''), [...lines, line].toSorted().join(''));
}

/** What each asker of the permission table hears, by the right that a new procedure has in its template. */
const outcomes = { command: '401 403 403 403 403 ok  403 403 401', query: '401 403 403 ok  ok  ok  403 403 401' };

/**
 * The permission table with a row for one more procedure, the last.
 * @param {string} table
 * @param {{ moduleCamel: string, camel: string }} names
 * @param {'command' | 'query'} kind
 */
export function withPermission(table, { moduleCamel, camel }, kind) {
  const row = `  '${moduleCamel}.${camel}': row('${outcomes[kind]}'),\n`;
  return table.replace('} satisfies Record<Procedure', `${row}} satisfies Record<Procedure`);
}

function parts(text) {
  return { imports: text.match(importLine) ?? [], body: text.replace(importLine, '').trimStart() };
}

/** Each line imports one thing; the formatter joins those from one file, and would leave a thing there twice. */
function missingIn(source, imports) {
  return imports.filter((line) => !isImported(source, line)).join('');
}

function isImported(source, line) {
  const [, named, namespace, file] = importedThing.exec(line) ?? [];
  return new RegExp(`import [^;]*\\b${named ?? namespace}\\b[^;]* from '${file}';`).test(source);
}
