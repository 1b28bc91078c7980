import { Refusal } from '@tillback/rules/errors/refusal';
import type { UpdateSettingsInput } from '@tillback/rules/validation/settings';
import type { Unit } from '../../../pipeline/unit.ts';
import { getSettings } from '../queries/get-settings.ts';
import type { SettingsAnswer } from '../settings.shapes.ts';

const columns = {
  storeName: 'store_name',
  currency: 'currency',
  timeZone: 'time_zone',
  language: 'language',
  holdingPeriodDays: 'holding_period_days',
  clawbackPolicy: 'clawback_policy',
  staffSecondFactor: 'staff_second_factor',
} as const;

const fixedByTransfers = ['currency', 'timeZone'] as const;

/**
 * Changes what the store is called and how its programme works, for what happens from now on.
 * @throws {Refusal} `rule_violated` for another currency or time zone once money was moved
 */
export async function updateSettings(unit: Unit, input: UpdateSettingsInput): Promise<SettingsAnswer> {
  // Two who change at once do it one after the other, so that the audit says what each found.
  await unit.db.selectFrom('settings').select('id').forUpdate().execute();
  const before = await getSettings(unit);
  const changed = fieldsOf(input).filter((field) => input[field] !== undefined && input[field] !== before[field]);
  if (changed.length === 0) {
    return before;
  }
  refuseFixed(before, changed);
  const values = Object.fromEntries(changed.map((field) => [columns[field], input[field]]));
  await unit.db.updateTable('settings').set(values).execute();
  unit.record({
    action: 'store.changed',
    subject: { kind: 'store', id: '1' },
    changes: Object.fromEntries(changed.map((field) => [field, { before: before[field], after: input[field] }])),
  });
  return getSettings(unit);
}

type Field = keyof typeof columns;

function fieldsOf(input: UpdateSettingsInput): Field[] {
  return Object.keys(input) as Field[];
}

function refuseFixed(before: SettingsAnswer, changed: readonly Field[]): void {
  const refused = fixedByTransfers.filter((field) => before.currencyIsFixed && changed.includes(field));
  if (refused.length > 0) {
    const detail = 'Money was moved already: the currency and the time zone of its days stay what they are.';
    throw new Refusal('rule_violated', detail, {
      errors: Object.fromEntries(refused.map((field) => [field, [detail]])),
    });
  }
}
