import { assignedSecrets } from './assigned-secrets.ts';
import { knownSecrets } from './known-secrets.ts';
import { masked, type TextRule } from './sensitive-text.ts';

/** Passwords, keys and tokens: those of a known form, those that follow what names them. */
export const secrets: TextRule = {
  name: 'secret',
  find: (text) => [...knownSecrets(text), ...assignedSecrets(text)],
  message: (passage) =>
    `${masked(passage)} : cela ressemble à un secret. Retirez-le et révoquez-le, car l’historique du dépôt le garde. Écrivez <secret> à sa place.`,
};
