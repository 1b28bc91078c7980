import { useState } from 'react';
import Form from 'react-bootstrap/Form';
import { useWhenRested } from '../lib/use-when-rested.ts';
import { Icon } from './icon.tsx';
import './search-box.css';

const restMilliseconds = 300;
export const longestKeyword = 100;

type SearchBoxProps = { label: string; value: string; onSearch: (keyword: string) => void };

/** Searches while one types, once the typing rests; or at once when one turns to something else. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const { typed, setTyped, noteSearch } = useTyped(value);
  const searchNow = useWhenRested(typed.trim(), restMilliseconds, (keyword) => {
    if (keyword === value) return;
    noteSearch(keyword);
    onSearch(keyword);
  });
  return (
    <search className="search-box">
      <Icon name="search" />
      <Form.Control
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={longestKeyword}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={searchNow}
      />
    </search>
  );
}

/**
 * What stands in the box. A value that was not searched for from here, as when the filters are cleared or one goes back,
 * takes its place; one that was may come late, and must not undo what was typed since.
 */
function useTyped(value: string) {
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  const [searched, noteSearch] = useState(value);
  if (value !== shown) {
    setShown(value);
    if (value !== searched) {
      setTyped(value);
      noteSearch(value);
    }
  }
  return { typed, setTyped, noteSearch };
}
