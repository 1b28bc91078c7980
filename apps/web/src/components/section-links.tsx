import { NavLink } from 'react-router';
import './section-links.css';

type SectionLinksProps = {
  label: string;
  sections: readonly { to: string; label: string; end?: boolean }[];
};

/** The sections of a page, each with an address of its own. */
export function SectionLinks({ label, sections }: SectionLinksProps) {
  return (
    <nav aria-label={label}>
      <ul className="section-links">
        {sections.map(({ to, label: name, end = false }) => (
          <li key={to}>
            <NavLink className="section-link" to={to} end={end}>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
