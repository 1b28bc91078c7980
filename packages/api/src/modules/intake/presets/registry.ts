import { onlineRetail } from './online-retail.ts';
import type { Preset } from './preset.ts';

const presets: readonly Preset[] = [onlineRetail];

export const presetNames: readonly string[] = presets.map((preset) => preset.name);

export function presetNamed(name: string): Preset | undefined {
  return presets.find((preset) => preset.name === name);
}
