import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { onPhone, useMediaQuery } from '../../lib/use-media-query.ts';
import { CustomRange } from './custom-range.tsx';
import { type Preset, presets, type Range } from './range.ts';
import './range-picker.css';

type RangePickerProps = { range: Range; onChoose: (choice: Preset | { from: string; to: string }) => void };

export function RangePicker({ range, onChoose }: RangePickerProps) {
  const { t } = useTranslation('home');
  const isPhone = useMediaQuery(onPhone);
  const choices = [...presets, 'custom' as const].map((value) => ({ value, label: t(`range.${value}`) }));

  function choose(value: Preset | 'custom') {
    onChoose(value === 'custom' ? { from: range.from, to: range.to } : value);
  }

  return (
    <div className="range-picker">
      {range.choice === 'custom' ? <CustomRange range={range} onChoose={onChoose} /> : null}
      {isPhone ? (
        <Form.Select
          aria-label={t('range.label')}
          value={range.choice}
          onChange={(event) => choose(choices.find(({ value }) => value === event.target.value)?.value ?? '30d')}
        >
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Form.Select>
      ) : (
        <ChoiceGroup label={t('range.label')} choices={choices} value={range.choice} onChange={choose} />
      )}
    </div>
  );
}
