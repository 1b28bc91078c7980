import { zodResolver } from '@hookform/resolvers/zod';
import { createClientInput } from '@tillback/rules/validation/clients';

export const clientResolver = zodResolver(createClientInput);
