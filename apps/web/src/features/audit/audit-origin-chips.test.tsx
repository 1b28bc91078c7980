import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { AppAround } from '../../testing/app-around.tsx';
import { startTexts } from '../../testing/start-texts.ts';
import { AuditOriginChips } from './audit-origin-chips.tsx';
import type { AuditEntry } from './audit-types.ts';

beforeAll(startTexts);
afterEach(cleanup);

const actorId = 'usr_01k00000000000000000000000';
const entry: AuditEntry = {
  id: 'aud_01k00000000000000000000000',
  at: '2026-01-02T03:04:05.000Z',
  actor: { kind: 'user', id: actorId, name: 'Ada' },
  client: null,
  action: 'user.renamed',
  subject: null,
  changes: null,
  ip: null,
  session: null,
  requestId: null,
};

test('says by name whose doing is listed, and by id where no entry knows the name; each can be taken away', () => {
  const onClear = vi.fn();
  const filters = { actorId, clientId: 'cli_unknown', session: null };
  render(<AuditOriginChips filters={filters} entries={[entry]} onClear={onClear} />, { wrapper: AppAround });

  const chips = [...document.querySelectorAll('.filter-chip-button')].map(({ textContent }) => textContent);
  expect(chips).toEqual(['WhoAda', 'Throughcli_unknown']);
  for (const remove of screen.getAllByRole('button')) fireEvent.click(remove);
  expect(onClear.mock.calls).toEqual([['actorId'], ['clientId']]);
});
