import { updateSettingsInput } from '@tillback/rules/validation/settings';
import { command, query } from '../../pipeline/bindings.ts';
import { get, patch } from '../../pipeline/rest-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import { updateSettings } from './commands/update-settings.ts';
import { getSettings } from './queries/get-settings.ts';
import { settingsShape } from './settings.shapes.ts';

export const settingsRouter = router({
  get: allow('store.read', get('/settings', 'Settings', "Gets the store's settings"))
    .output(settingsShape)
    .query(query(getSettings)),
  update: allow('settings.write', patch('/settings', 'Settings', "Changes the store's settings"))
    .input(updateSettingsInput)
    .output(settingsShape)
    .mutation(command(updateSettings)),
});
