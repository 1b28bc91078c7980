import { cpf } from 'cpf-cnpj-validator';

/**
 * The eleven digits of a CPF, sent masked ("529.982.247-25") or bare, or null for what is none: another length or shape,
 * wrong check digits, eleven equal digits. A number may begin with zeros; they belong to it.
 */
export function digitsOfDocument(text: string): string | null {
  const trimmed = text.trim();
  return cpf.isValid(trimmed, true) ? cpf.strip(trimmed) : null;
}
