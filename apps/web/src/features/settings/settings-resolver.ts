import { zodResolver } from '@hookform/resolvers/zod';
import { updateSettingsInput } from '@tillback/rules/validation/settings';

export const settingsResolver = zodResolver(updateSettingsInput);
