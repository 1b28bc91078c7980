import type { ReactNode } from 'react';
import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import './pager.css';

type PagerProps = {
  /** how many there are, where that is known */
  children?: ReactNode;
  hasPrevious: boolean;
  hasNext: boolean;
  onPrevious: () => void;
  onNext: () => void;
  onNextLikely?: () => void;
};

/** To the page before and the page after. `onNextLikely` is the moment to fetch the page after. */
export function Pager({ children, hasPrevious, hasNext, onPrevious, onNext, onNextLikely }: PagerProps) {
  const { t } = useTranslation();
  if (!children && !hasPrevious && !hasNext) return null;
  return (
    <nav className="pager" aria-label={t('pages')}>
      <div className="pager-words soft tabular">{children}</div>
      {hasPrevious || hasNext ? (
        <div className="pager-buttons">
          <Button variant="secondary" size="sm" disabled={!hasPrevious} onClick={onPrevious}>
            <Icon name="chevron-left" />
            {t('previous')}
          </Button>
          <Button
            variant="secondary"
            size="sm"
            disabled={!hasNext}
            onClick={onNext}
            onPointerEnter={onNextLikely}
            onFocus={onNextLikely}
          >
            {t('next')}
            <Icon name="chevron-right" />
          </Button>
        </div>
      ) : null}
    </nav>
  );
}
