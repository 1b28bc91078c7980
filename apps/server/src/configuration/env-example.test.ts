import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from './repository-root.ts';
import { variableNames, variables } from './variables.ts';

test('.env.example says of each variable what the table says of it, and names no other', () => {
  const example = readFileSync(path.join(repositoryRoot, '.env.example'), 'utf8');
  const entries = [...example.matchAll(/^# (?<description>.+)\n#? ?(?<name>[A-Z_]+)=(?<value>.*)$/gm)];
  const documented = entries.map(({ groups }) => ({ ...groups }));
  expect(documented).toEqual(
    variableNames.map((name) => ({ description: variables[name].description, name, value: defaultTextOf(name) })),
  );
});

function defaultTextOf(name: (typeof variableNames)[number]): string {
  const { def } = variables[name];
  return def.type === 'prefault' ? def.defaultValue : '';
}
