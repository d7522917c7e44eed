const english = /^en\b/.test(navigator.language);

export default {
  app: { name: english ? 'Welcome' : 'Accueil', vendor: 'Passerelle' },
  locales: { availableLocales: ['fr', 'en'], fallbackLocale: 'fr' },
  customScripts: ['../tasklist/scripts/session', '../tasklist/scripts/language'],
  disableWelcomeMessage: true
};
