import { useState } from 'react';
import Form from 'react-bootstrap/Form';
import { useWhenRested } from '../lib/use-when-rested.ts';
import { Icon } from './icon.tsx';
import './search-box.css';

const restMilliseconds = 300;
const longestKeyword = 100;

type SearchBoxProps = { label: string; value: string; onSearch: (keyword: string) => void };

/** Searches while one types, once the typing rests. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  useWhenRested(typed.trim(), restMilliseconds, onSearch);
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
      />
    </search>
  );
}
