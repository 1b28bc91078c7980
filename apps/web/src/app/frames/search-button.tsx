import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { Keys } from '../../components/keys.tsx';
import { paletteKeys } from '../../lib/modifier-key.ts';
import { useOpening } from '../palette/palette-context.ts';
import './search-button.css';

/** Opens the palette, and says which keys do. */
export function SearchButton({ isCompact }: { isCompact: boolean }) {
  const { t } = useTranslation('palette');
  const { openPalette } = useOpening();
  const label = t('button');
  return (
    <button
      type="button"
      className={isCompact ? 'search-button search-button-compact' : 'search-button'}
      aria-label={isCompact ? label : undefined}
      title={isCompact ? label : undefined}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={openPalette}
    >
      <Icon name="search" />
      {isCompact ? null : (
        <>
          <span className="search-button-word">{label}</span>
          <span aria-hidden="true">
            <Keys keys={paletteKeys} />
          </span>
        </>
      )}
    </button>
  );
}
