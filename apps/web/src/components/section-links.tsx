import { Link, useLocation } from 'react-router';
import './section-links.css';

type Section = { to: string; label: string };

type SectionLinksProps = { label: string; sections: readonly Section[] };

/** The sections of a page, each with an address of its own. */
export function SectionLinks({ label, sections }: SectionLinksProps) {
  const { pathname } = useLocation();
  const here = sectionAt(pathname, sections);
  return (
    <nav aria-label={label}>
      <ul className="section-links">
        {sections.map(({ to, label: name }) => (
          <li key={to}>
            <Link className="section-link" to={to} aria-current={to === here?.to ? 'page' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The section that an address belongs to: what is opened beside a list is still of the list's section. */
function sectionAt(pathname: string, sections: readonly Section[]): Section | undefined {
  const around = sections.filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return around.toSorted((one, other) => other.to.length - one.to.length)[0];
}
