import { type ReactNode, useEffect, useRef, useState } from 'react';

type ScrollBoxProps = { label: string; isTall?: boolean | undefined; children: ReactNode };

/** Content too wide for the page scrolls in a box of its own, which then takes the focus for the keyboard to scroll it. */
export function ScrollBox({ label, isTall = false, children }: ScrollBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isScrolling, setScrolling] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setScrolling(hasMoreThanFits(element)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const forKeyboard = isScrolling ? { role: 'group', tabIndex: 0, 'aria-label': label } : {};
  return (
    <div className={isTall ? 'data-table-box data-table-box-tall' : 'data-table-box'} ref={box} {...forKeyboard}>
      {children}
    </div>
  );
}

function hasMoreThanFits(element: HTMLElement): boolean {
  return element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
}
