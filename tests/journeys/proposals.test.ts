import { randomUUID } from 'node:crypto';
import { test } from '../browser/journey.ts';

test('an operator proposes rates; an admin sees them beside the present ones and declines; both read why', async ({
  visit,
}) => {
  const note = `Why ${randomUUID()}`;
  const reason = `No, for ${randomUUID()}`;
  const operator = await visit({ as: 'operator', at: '/settings/cashback' });
  await operator.getByRole('button', { name: 'Propose other rates' }).click();
  await operator.getByLabel('Percent for type B').fill('7,5');
  await operator.getByLabel('Why (optional)').fill(note);
  await operator.getByRole('button', { name: 'Propose version 2' }).click();
  await operator.getByText('Proposed. An administrator decides.').waitFor();

  const admin = await visit({ as: 'admin', at: '/settings/cashback' });
  const proposal = admin.getByRole('region', { name: 'Proposed: other rates' }).filter({ hasText: note });
  await proposal.getByRole('row', { name: 'Rate of type B 5% 7.5%' }).waitFor();
  await proposal.getByRole('button', { name: 'Decline' }).click();
  await proposal.getByRole('button', { name: 'Decline' }).click();
  await proposal.getByText('Say why.').waitFor();
  await proposal.getByLabel('Reason').fill(reason);
  await proposal.getByRole('button', { name: 'Decline' }).click();
  await admin.getByText(reason).waitFor();

  await operator.reload();
  await operator.getByText(reason).waitFor();
});
